import type { CarnetError } from '../../../shared/contract/errors.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';

/** What was looked for is not here, or not for whoever asks: the same page for both. */
export function NotHere({ error, onRetry }: { error: CarnetError; onRetry: () => void }) {
  const { crisis } = useMessages();
  const go = useGo();
  return (
    <Page title={crisis.title}>
      {error.code === 'record.notFound' ? (
        <EmptyState
          title={crisis.gone}
          actions={<Button onPress={() => go('/crisis')}>{crisis.title}</Button>}
        >
          {crisis.goneText}
        </EmptyState>
      ) : (
        <ErrorBanner error={error} onRetry={onRetry} />
      )}
    </Page>
  );
}
