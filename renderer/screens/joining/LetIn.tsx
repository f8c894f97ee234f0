import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { PassphraseForm } from '../start/PassphraseForm.tsx';
import { StopJoining } from './StopJoining.tsx';

/** The answer is here: the passphrase ends it. */
export function LetIn({
  heading,
  agencyName,
  onJoined,
}: {
  heading: 1 | 2;
  agencyName: string;
  onJoined: () => void;
}) {
  const { joining } = useMessages();
  const { isolate } = useFormat();
  const Heading = heading === 1 ? 'h1' : 'h2';
  return (
    <>
      <Heading>{joining.letInTitle(isolate(agencyName))}</Heading>
      <p className="start-text">{joining.letInText}</p>
      <PassphraseForm
        large
        doIt={joining.finish}
        doing={joining.finishing}
        send={async (passphrase) => {
          await call('join.finish', { passphrase });
          onJoined();
        }}
      />
      <StopJoining />
    </>
  );
}
