import { useState } from 'react';
import type { IntakeConflict } from '../../../../shared/intake/mergeIntake.ts';
import { isSame } from '../../../../shared/intake/mergeFields.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { RadioList } from '../../../components/RadioList.tsx';
import { useFieldWords } from './useFieldWords.ts';

/**
 * Somebody changed the same things while this form was open: both are shown, and one is chosen,
 * each by itself. Nothing is chosen beforehand; closing goes back to the form as it was typed.
 */
export function ChangedMeanwhile({
  conflicts,
  onSettle,
  onClose,
}: {
  conflicts: readonly IntakeConflict[];
  /** Told which of them stay as typed. */
  onSettle: (keepMine: (conflict: IntakeConflict) => boolean) => void;
  onClose: () => void;
}) {
  const { intake } = useMessages();
  const [chosen, setChosen] = useState<ReadonlyMap<IntakeConflict, 'mine' | 'theirs'>>(new Map());
  const [missing, setMissing] = useState(false);
  const left = conflicts.filter((conflict) => !chosen.has(conflict));
  function settle() {
    if (left.length > 0) setMissing(true);
    else onSettle((conflict) => chosen.get(conflict) === 'mine');
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      mustAnswer
      title={intake.changedTitle}
      footer={
        <>
          <Button onPress={onClose}>{intake.changedBack}</Button>
          <Button kind="go" onPress={settle}>
            {intake.changedSave}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{intake.changedText}</p>
        {conflicts.map((conflict) => (
          <OneConflict
            key={`${conflict.part} ${conflict.id ?? ''} ${conflict.fields.join()}`}
            conflict={conflict}
            value={chosen.get(conflict) ?? null}
            missing={missing && !chosen.has(conflict)}
            onChange={(next) => setChosen(new Map([...chosen, [conflict, next]]))}
          />
        ))}
      </div>
    </Dialog>
  );
}

function OneConflict({
  conflict: { part, fields, mine, theirs },
  value,
  missing,
  onChange,
}: {
  conflict: IntakeConflict;
  value: 'mine' | 'theirs' | null;
  missing: boolean;
  onChange: (value: 'mine' | 'theirs') => void;
}) {
  const { audit, intake } = useMessages();
  const format = useFormat();
  const words = useFieldWords();
  const differ =
    mine === null || theirs === null
      ? []
      : fields.filter((field) => !isSame(mine[field], theirs[field]));
  const say = (values: IntakeConflict['mine']) =>
    values === null
      ? intake.changedRemoved
      : differ.length === 0
        ? intake.changedKept
        : differ
            .map(
              (field) =>
                `${audit.fields[field] ?? field}${intake.colon}${words(part, field, values[field])}`,
            )
            .join(' · ');
  const called = rowCalled(mine ?? theirs);
  return (
    <RadioList
      label={intake.changedWhat(
        intake.changedParts[part],
        called === '' ? '' : format.isolate(called),
      )}
      error={missing ? intake.changedChoose : undefined}
      value={value}
      onChange={onChange}
      options={[
        { value: 'mine', label: intake.changedMine, hint: say(mine) },
        { value: 'theirs', label: intake.changedTheirs, hint: say(theirs) },
      ]}
    />
  );
}

/** What a row is called in a heading: the number, the name. */
function rowCalled(row: IntakeConflict['mine']): string {
  const named = row?.['value'] ?? row?.['full'] ?? row?.['name'];
  return typeof named === 'string' ? named : '';
}
