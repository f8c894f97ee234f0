import './client.css';
import { useEffect } from 'react';
import { useParams } from 'wouter';
import { useCall } from '../../app/bridge/useCall.ts';
import { setPersonInView } from '../../app/layout/serviceLog.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { ClientPage } from './ClientPage.tsx';

/** A client's page, read by its id; what changes on it is read again by itself. */
export default function ClientScreen() {
  const { personId } = useParams<{ personId: string }>();
  const { clients } = useMessages();
  const page = useCall('people.get', { id: personId }, { kinds: watched });

  useEffect(() => {
    setPersonInView(personId);
    return () => setPersonInView(null);
  }, [personId]);

  if (page.error) {
    return (
      <Page title={clients.title}>
        <ErrorBanner error={page.error} onRetry={page.reload} />
      </Page>
    );
  }
  // The page of whom one came from must not stand under another's address.
  if (page.data?.id !== personId) return null;
  return <ClientPage key={personId} page={page.data} />;
}

const watched = [
  'person',
  'name',
  'identifier',
  'contactPoint',
  'guardian',
  'household',
  'householdMember',
  'consent',
  'samePerson',
  'task',
  'member',
  'place',
] as const;
