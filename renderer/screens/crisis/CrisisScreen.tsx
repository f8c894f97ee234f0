import './crisis.css';
import { useParams } from 'wouter';
import { CrisisPage } from './CrisisPage.tsx';
import { IncidentById } from './IncidentById.tsx';
import { IncidentDraftById } from './IncidentDraftById.tsx';

/**
 * "Something is wrong": the page for a client, a session or nobody; a half-written incident; one
 * that was saved. The address says which.
 */
export default function CrisisScreen() {
  const { about, id } = useParams<{ about?: string; id?: string }>();
  if (about === 'draft' && id !== undefined) return <IncidentDraftById key={id} id={id} />;
  if (about === 'incident' && id !== undefined) return <IncidentById key={id} id={id} />;
  return (
    <CrisisPage
      key={`${about} ${id}`}
      personId={about === 'person' ? id : undefined}
      sessionId={about === 'session' ? id : undefined}
    />
  );
}
