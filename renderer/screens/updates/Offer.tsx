import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';

/** Now, when Carnet is closed, later: what can be said to an update that is ready. */
export function Offer({ small = false, onClose }: { small?: boolean; onClose: boolean }) {
  const { updates } = useMessages();
  const install = useSend('shell.installUpdate');
  const atClose = useSend('updates.onClose');
  const later = useSend('updates.later');
  const busy = install.busy || atClose.busy || later.busy;
  const size = small ? 'small' : 'regular';
  return (
    <>
      <ErrorBanner error={install.error ?? atClose.error ?? later.error} />
      <div className="cluster">
        <Button
          kind={small ? 'plain' : 'go'}
          size={size}
          isDisabled={busy}
          onPress={() => void install.send({})}
        >
          {updates.installNow}
        </Button>
        {onClose ? (
          <Button size={size} isDisabled={busy} onPress={() => void atClose.send({ on: false })}>
            {updates.notOnClose}
          </Button>
        ) : (
          <>
            <Button size={size} isDisabled={busy} onPress={() => void atClose.send({ on: true })}>
              {updates.installOnClose}
            </Button>
            <Button kind="quiet" size={size} isDisabled={busy} onPress={() => void later.send({})}>
              {updates.later}
            </Button>
          </>
        )}
        {install.busy ? <span role="status">{updates.closing}</span> : null}
      </div>
    </>
  );
}
