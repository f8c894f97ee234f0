import type { Told } from '../../../shared/records/incident.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { InstantFields } from './InstantFields.tsx';

/** Whom I told: who, when, and the number that they gave. One row for each. */
export function ToldFields({
  rows,
  onChange,
}: {
  rows: readonly Told[];
  onChange: (rows: readonly Told[]) => void;
}) {
  const { crisis } = useMessages();
  const format = useFormat();
  const put = (index: number, values: Partial<Told>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...values } : row)));
  return (
    <div className="crisis-told" data-field="told">
      <div className="label">{crisis.told}</div>
      {rows.map((row, index) => (
        <div
          // Rows have no id; they are only added at the end or taken out.
          key={`told ${index}`}
          role="group"
          aria-label={crisis.toldRow(index + 1)}
          className="crisis-told-row"
        >
          <div data-field={`told.${index}.who`} className="crisis-told-who">
            <TextField
              label={crisis.toldWho}
              value={row.who}
              autoFocus={row.who === '' && row.reference === ''}
              onValue={(who) => put(index, { who })}
            />
          </div>
          <div data-field={`told.${index}.at`} className="crisis-instant">
            <InstantFields
              dayLabel={crisis.day}
              timeLabel={crisis.time}
              at={row.at ?? format.now()}
              onChange={(at) => put(index, { at })}
            />
          </div>
          <div data-field={`told.${index}.reference`} className="crisis-told-reference">
            <TextField
              label={crisis.toldReference}
              value={row.reference}
              onValue={(reference) => put(index, { reference })}
            />
          </div>
          <IconButton
            icon="cross"
            size="large"
            kind="quiet"
            label={crisis.removeTold(index + 1)}
            onPress={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          icon="plus"
          size="large"
          onPress={() => onChange([...rows, { who: '', at: format.now(), reference: '' }])}
        >
          {crisis.addTold}
        </Button>
      </div>
    </div>
  );
}
