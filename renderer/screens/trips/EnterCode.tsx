import { useState } from 'react';
import type { CodeHeard } from '../../../shared/contract/trips.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';

/** Sixteen digits that somebody reads out: what they say first, then that they count. */
export function EnterCode() {
  const { trips } = useMessages();
  const format = useFormat();
  const toast = useToast();
  const read = useSend('trips.readCode');
  const take = useSend('trips.takeCode');
  const [code, setCode] = useState('');
  const [heard, setHeard] = useState<CodeHeard | null>(null);
  const day = (until: number) => format.longDay(format.dayOf(until));

  async function check() {
    if (heard?.state === 'right') {
      const taken = await take.send({ code });
      if (taken?.state !== 'right') return setHeard(taken);
      toast({ message: trips.codeTaken(day(taken.until)) });
      setCode('');
      return setHeard(null);
    }
    const said = await read.send({ code });
    // A wrong one counts, so that nobody tries them all.
    setHeard(said?.state === 'wrong' ? await take.send({ code }) : said);
  }
  return (
    <Card title={trips.codeEnter} padded>
      <Form submitOn="enter" onSubmit={() => void check()}>
        <div className="stack-close">
          <p className="dim">{trips.codeEnterText}</p>
          <TextField
            label={trips.code}
            inputMode="numeric"
            autoComplete="off"
            value={code}
            onValue={(next) => {
              setCode(next);
              setHeard(null);
            }}
            error={
              heard?.state === 'wrong'
                ? trips.codeWrong
                : heard?.state === 'misheard'
                  ? trips.codeMisheard(heard.group)
                  : undefined
            }
          />
          <p role="status">{heard?.state === 'right' ? trips.codeRight(day(heard.until)) : ''}</p>
          <ErrorBanner error={read.error ?? take.error} />
          <div>
            <Button type="submit" isDisabled={read.busy || take.busy}>
              {heard?.state === 'right' ? trips.codeTake : trips.codeCheck}
            </Button>
          </div>
        </div>
      </Form>
    </Card>
  );
}
