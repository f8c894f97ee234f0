import '../crisis/crisis.css';
import { type ReactNode, useState } from 'react';
import type { Me } from '../../../shared/contract/vault.ts';
import type { CrisisEntry } from '../../../shared/records/crisisList.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { CrisisEntryFields } from './CrisisEntryFields.tsx';

const blank: CrisisEntry = { kind: 'other', name: '', telephone: '', note: '', confirmed: false };

/** Kinds that a first run lays out ready to fill, so that nobody has to think of them. */
const expected = ['childProtection', 'shelter', 'supervisor'] as const;

/**
 * The agency's crisis list and its steps: in Settings, and as a step of the first run. Lines in
 * which nothing stands are not kept.
 */
export function CrisisListForm({
  agency,
  mayChange,
  withExpected = false,
  submitWords,
  beside,
  onSaved,
}: {
  agency: Pick<Me['agency'], 'crisisList' | 'crisisSteps' | 'crisisReviewedOn'>;
  mayChange: boolean;
  withExpected?: boolean;
  submitWords: string;
  /** Stands beside the button that saves. */
  beside?: ReactNode;
  onSaved: () => void;
}) {
  const { crisis } = useMessages();
  const format = useFormat();
  const { send, busy, error } = useSend('agency.saveCrisis');
  const [list, setList] = useState<readonly CrisisEntry[]>(() => [
    ...agency.crisisList,
    ...(withExpected
      ? expected
          .filter((kind) => !agency.crisisList.some((entry) => entry.kind === kind))
          .map((kind) => ({ ...blank, kind }))
      : []),
  ]);
  const [steps, setSteps] = useState(agency.crisisSteps);
  const [reviewed, setReviewed] = useState(false);

  async function save() {
    const kept = list.filter(
      ({ kind, name, telephone, note }) =>
        `${name}${telephone}${note}`.trim() !== '' ||
        kind === 'emergency' ||
        kind === 'suicideHelpline',
    );
    const answer = await send({
      list: kept.map((entry) => ({
        ...entry,
        name: entry.name.trim(),
        telephone: entry.telephone.trim(),
        note: entry.note.trim(),
      })),
      steps,
      reviewedOn: reviewed ? format.today() : agency.crisisReviewedOn,
    });
    if (!answer) return;
    setReviewed(false);
    onSaved();
  }

  return (
    <Form submitOn="button" label={crisis.listTitle} onSubmit={() => void save()}>
      <div className="stack">
        {list.map((entry, index) => (
          <CrisisEntryFields
            // Lines have no id; they are only added at the end or taken out.
            key={`line ${index}`}
            entry={entry}
            number={index + 1}
            readOnly={!mayChange}
            onChange={(next) => setList(list.map((one, at) => (at === index ? next : one)))}
            onRemove={() => setList(list.filter((_, at) => at !== index))}
          />
        ))}
      </div>
      {mayChange ? (
        <div>
          <Button icon="plus" onPress={() => setList([...list, blank])}>
            {crisis.addEntry}
          </Button>
        </div>
      ) : null}
      <TextArea
        label={crisis.stepsLabel}
        hint={crisis.stepsHint}
        readOnly={!mayChange}
        value={steps}
        onValue={setSteps}
      />
      <p className="hint">
        {agency.crisisReviewedOn === null
          ? crisis.notReviewedYet
          : crisis.lastReviewed(format.fullDay(agency.crisisReviewedOn))}
      </p>
      {mayChange ? (
        <>
          <Checkbox label={crisis.reviewedToday} checked={reviewed} onValue={setReviewed} />
          <ErrorBanner error={error} />
          <div className="form-buttons">
            <Button kind="go" type="submit" isDisabled={busy}>
              {submitWords}
            </Button>
            {beside}
          </div>
        </>
      ) : null}
    </Form>
  );
}
