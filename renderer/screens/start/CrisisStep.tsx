import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { CrisisListForm } from '../settings/CrisisListForm.tsx';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

/** Whom to call when something is wrong: asked for once, before the first client; may wait. */
export function CrisisStep({ onDone }: { onDone: () => void }) {
  const { crisis, common } = useMessages();
  const stepWords = useStepWords('found', 'crisis');
  const me = useCall('me.get', {}, { kinds: [] });
  const { send, busy, error } = useSend('crisis.later');
  return (
    <StartLayout wide step={stepWords}>
      <h1>{crisis.setUpTitle}</h1>
      <p className="start-text">{crisis.setUpText}</p>
      {me.data ? (
        <CrisisListForm
          agency={me.data.agency}
          mayChange
          withExpected
          submitWords={common.next}
          onSaved={onDone}
          beside={
            <Button
              kind="quiet"
              size="large"
              isDisabled={busy}
              onPress={() => void send({}).then((answer) => answer && onDone())}
            >
              {crisis.setUpLater}
            </Button>
          }
        />
      ) : null}
      <ErrorBanner error={me.error ?? error} onRetry={me.error ? me.reload : undefined} />
    </StartLayout>
  );
}
