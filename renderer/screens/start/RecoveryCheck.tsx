import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';

/** Two of the twelve words, read back from paper: only then are they in force. */
export function RecoveryCheck({
  heading = 1,
  onDone,
  onBack,
}: {
  heading?: 1 | 2;
  onDone: () => void;
  onBack: () => void;
}) {
  const { start } = useMessages();
  const asked = useCall('vault.recoveryChallenge', {}, { kinds: [] });
  const { send, busy, error } = useSend('vault.confirmRecoveryWords');
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [wrong, setWrong] = useState<readonly number[]>([]);
  const Heading = heading === 1 ? 'h1' : 'h2';
  const positions = asked.data?.positions ?? [];

  async function check() {
    const answers = positions.map((position) => ({ position, word: typed[position] ?? '' }));
    const answer = await send({ answers });
    if (answer?.wrong.length === 0) onDone();
    else if (answer) setWrong(answer.wrong);
  }

  return (
    <>
      <Heading>{start.checkTitle}</Heading>
      <p className="start-text">{start.checkText}</p>
      <Form submitOn="enter" onSubmit={() => void check()}>
        {positions.map((position, index) => (
          <TextField
            key={position}
            label={start.wordNumber(position)}
            value={typed[position] ?? ''}
            onValue={(value) => {
              setTyped({ ...typed, [position]: value });
              setWrong(wrong.filter((one) => one !== position));
            }}
            error={wrong.includes(position) ? start.checkWrong : undefined}
            autoFocus={index === 0}
            autoCapitalize="off"
          />
        ))}
        <ErrorBanner error={error ?? asked.error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy}>
            {start.check}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {start.seeWordsAgain}
          </Button>
        </div>
      </Form>
    </>
  );
}
