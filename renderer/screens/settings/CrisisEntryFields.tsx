import type { CrisisEntry } from '../../../shared/records/crisisList.ts';
import { crisisKinds } from '../../../shared/vocabulary/crisisKinds.ts';
import { useLabels, useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';

/** The two numbers of everywhere stay in the list; they may be changed. */
const standing = ['emergency', 'suicideHelpline'];

/** One line of the crisis list: kind, name, number, hours. */
export function CrisisEntryFields({
  entry,
  number,
  readOnly,
  onChange,
  onRemove,
}: {
  entry: CrisisEntry;
  /** Its place in the list, from 1. */
  number: number;
  readOnly: boolean;
  onChange: (entry: CrisisEntry) => void;
  onRemove: () => void;
}) {
  const { crisis } = useMessages();
  const label = useLabels();
  const kinds = useOptions(crisisKinds);
  const stands = standing.includes(entry.kind);
  const kind = label(crisisKinds, entry.kind);
  const put = (values: Partial<CrisisEntry>) => onChange({ ...entry, ...values });
  return (
    <div role="group" aria-label={crisis.entry(kind, number)} className="crisis-edit-row">
      <Select
        label={crisis.kind}
        options={kinds.filter(({ value }) => stands === standing.includes(value))}
        disabled={readOnly || stands}
        value={entry.kind}
        onValue={(next) => put({ kind: next })}
      />
      <TextField
        label={crisis.name}
        readOnly={readOnly}
        maxLength={300}
        value={entry.name}
        onValue={(name) => put({ name })}
      />
      <TextField
        label={crisis.telephone}
        type="tel"
        dir="ltr"
        readOnly={readOnly}
        maxLength={100}
        value={entry.telephone}
        onValue={(telephone) => put({ telephone })}
      />
      <TextField
        label={crisis.note}
        readOnly={readOnly}
        maxLength={300}
        value={entry.note}
        onValue={(note) => put({ note })}
      />
      {readOnly || stands ? null : (
        <IconButton
          icon="cross"
          kind="quiet"
          label={crisis.removeEntry(format(entry, kind))}
          onPress={onRemove}
        />
      )}
      {entry.kind === 'suicideHelpline' ? (
        <Checkbox
          label={crisis.confirmed}
          disabled={readOnly}
          checked={entry.confirmed}
          onValue={(confirmed) => put({ confirmed })}
        />
      ) : null}
    </div>
  );
}

const format = (entry: CrisisEntry, kind: string) => entry.name || kind;
