import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useAgo } from '../../app/sharing/useAgo.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { ChooseAgain } from '../sync/ChooseAgain.tsx';
import { ProblemBanner } from '../sync/ProblemBanner.tsx';

/** Instead of files by hand: where this laptop reaches the agency's shared place already. */
export function ThroughPlace() {
  const { joining } = useMessages();
  const { isolate } = useFormat();
  const ago = useAgo();
  const { data } = useCall('sync.status', {}, { kinds: ['sync'] });
  const { send, busy, error } = useSend('sync.now');
  const look = () => void send({ anyway: true });
  if (!data) return null;
  const { place, problem, lastContactAt } = data;
  return (
    <div className="stack-close joining-through">
      <p className="start-text">
        {place === null
          ? joining.through
          : lastContactAt === null
            ? joining.throughSoon(isolate(place.label))
            : joining.throughNow(isolate(place.label), ago(lastContactAt))}
      </p>
      {problem ? <ProblemBanner problem={problem} announce="politely" /> : null}
      <ErrorBanner error={error} />
      <div className="cluster">
        <ChooseAgain label={joining.throughChoose} whose="laptop" onChosen={look} />
        {place === null ? null : (
          <Button isDisabled={busy || data.state === 'running'} onPress={look}>
            {joining.throughLook}
          </Button>
        )}
      </div>
    </div>
  );
}
