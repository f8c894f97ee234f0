import { useMessages } from '../../app/language/useMessages.ts';
import { DayField } from '../sessions/fields/DayField.tsx';
import { TimeField } from '../sessions/fields/TimeField.tsx';

/** When to look again; the hour may stay empty. */
export function NextCheckFields({
  label,
  on,
  at,
  onChange,
}: {
  label: string;
  on: string | null;
  at: number | null;
  onChange: (values: { nextCheckOn?: string | null; nextCheckAt?: number | null }) => void;
}) {
  const { crisis } = useMessages();
  return (
    <div className="crisis-check">
      <div className="crisis-instant">
        <div data-field="nextCheckOn">
          <DayField
            label={label}
            lean="future"
            emptyAllowed
            day={on}
            onChange={(nextCheckOn) => onChange({ nextCheckOn })}
          />
        </div>
        <div data-field="nextCheckAt">
          <TimeField
            label={crisis.time}
            minute={at}
            onChange={(nextCheckAt) => onChange({ nextCheckAt })}
          />
        </div>
      </div>
      <p className="hint">{crisis.nextCheckHint}</p>
    </div>
  );
}
