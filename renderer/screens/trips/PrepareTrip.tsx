import { useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { endOfLocalDay } from '../../../shared/time/endOfLocalDay.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';
import { ThreeBoxDate } from '../../components/ThreeBoxDate.tsx';
import { isWholeDay } from './isWholeDay.ts';
import { PackMade } from './PackMade.tsx';
import { WhoGoes, type Along } from './WhoGoes.tsx';

const nobody: Along = { is: 'people', people: [], program: '' };

/** Which laptop, until when, who goes along; then the pack, on a stick. */
export function PrepareTrip() {
  const { trips } = useMessages();
  const [label, setLabel] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [along, setAlong] = useState<Along>(nobody);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);
  const [made, setMade] = useState<CallOutput<'trips.make'> | null>(null);
  const isDay = day !== null && isWholeDay(day);
  const choice = choiceOf(along);
  const isSomebody = choice.people.length + choice.programs.length > 0;

  async function write() {
    setTried(true);
    if (busy || label.trim() === '' || !isDay || !isSomebody) return;
    setError(null);
    try {
      const { folder } = await call('shell.pickFolder', {});
      if (!folder) return;
      setBusy(true);
      const { folderId } = folder;
      const endsAt = endOfLocalDay(day);
      setMade(await call('trips.make', { label: label.trim(), endsAt, folderId, ...choice }));
      setLabel('');
      setDay(null);
      setAlong(nobody);
      setTried(false);
    } catch (failure) {
      setError(asCarnetError(failure));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Card title={trips.prepare} padded>
      {/* A new pack starts with empty boxes, half-typed days included. */}
      <Form key={made?.id ?? ''} submitOn="button" onSubmit={() => void write()}>
        <div className="stack">
          <TextField
            label={trips.label}
            hint={trips.labelHint}
            value={label}
            onValue={setLabel}
            error={tried && label.trim() === '' ? trips.labelMissing : undefined}
          />
          <ThreeBoxDate
            label={trips.ends}
            hint={trips.endsHint}
            value={day}
            onChange={setDay}
            error={tried && !isDay ? trips.endsMissing : undefined}
          />
          <WhoGoes
            along={along}
            onChange={setAlong}
            error={tried && !isSomebody ? trips.nobody : undefined}
          />
          <p className="hint">{trips.courtesy}</p>
          <ErrorBanner error={error} />
          <div>
            <Button type="submit" icon="trip" isDisabled={busy}>
              {busy ? trips.writing : trips.write}
            </Button>
          </div>
        </div>
      </Form>
      {made ? <PackMade made={made} onClose={() => setMade(null)} /> : null}
    </Card>
  );
}

function choiceOf({ is, people, program }: Along): { people: string[]; programs: string[] } {
  return is === 'people'
    ? { people: people.map(({ id }: PersonLine) => id), programs: [] }
    : { people: [], programs: program === '' ? [] : [program] };
}
