import { useState } from 'react';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { Select } from '../../components/Select.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { lockChoices } from '../settings/lockChoices.ts';
import { namesOf } from './namesOf.ts';
import { StartLayout } from './StartLayout.tsx';
import { useStepWords } from './useStepWords.ts';

/** What the agency is called, its programs and places, and when Carnet locks. */
export function AgencyStep({ onDone, onJoin }: { onDone: () => void; onJoin: () => void }) {
  const { start, common, joining } = useMessages();
  const stepWords = useStepWords('found', 'agency');
  const { language, clock } = useLanguage();
  const [name, setName] = useState('');
  const [telephone, setTelephone] = useState('');
  const [programs, setPrograms] = useState('');
  const [places, setPlaces] = useState('');
  const [minutes, setMinutes] = useState('10');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);

  async function save() {
    setTried(true);
    if (name.trim() === '' || busy) return;
    setBusy(true);
    setError(null);
    try {
      const programIds = await saveEach(programs, 'program.save');
      const placeIds = await saveEach(places, 'place.save');
      await call('settings.set', {
        language,
        clock,
        lockMinutes: Number(minutes),
        ...(programIds[0] === undefined ? {} : { programId: programIds[0] }),
        ...(placeIds[0] === undefined ? {} : { placeId: placeIds[0] }),
      });
      // Last: once the agency has a name, the first run is over.
      await call('agency.save', { name: name.trim(), telephone: telephone.trim() });
      onDone();
    } catch (failure) {
      setError(asCarnetError(failure));
      setBusy(false);
    }
  }

  return (
    <StartLayout wide step={stepWords}>
      <h1>{start.agencyTitle}</h1>
      <p className="start-text">{start.agencyText}</p>
      <Form submitOn="button" onSubmit={() => void save()}>
        <div className="grid-2">
          <TextField
            label={start.agencyName}
            value={name}
            onValue={setName}
            error={tried && name.trim() === '' ? start.agencyNameMissing : undefined}
            maxLength={300}
            autoFocus
          />
          <TextField
            label={start.agencyTelephone}
            type="tel"
            value={telephone}
            onValue={setTelephone}
            maxLength={100}
          />
          <TextArea
            label={start.programs}
            hint={start.programsHint}
            value={programs}
            onValue={setPrograms}
          />
          <TextArea
            label={start.places}
            hint={start.placesHint}
            value={places}
            onValue={setPlaces}
          />
          <Select
            label={start.lockAfter}
            options={lockChoices.map((choice) => ({
              value: String(choice),
              label: start.lockMinutes(choice),
            }))}
            value={minutes}
            onValue={setMinutes}
            className="span-all agency-lock"
          />
        </div>
        <ErrorBanner error={error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" isDisabled={busy}>
            {common.next}
          </Button>
          <Button kind="quiet" onPress={onJoin} isDisabled={busy}>
            {joining.alone}
          </Button>
        </div>
      </Form>
    </StartLayout>
  );
}

/** One record for each line that holds a name; the ids in order. */
async function saveEach(
  lines: string,
  name: 'program.save' | 'place.save',
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const line of namesOf(lines)) ids.push((await call(name, { name: line })).id);
  return ids;
}
