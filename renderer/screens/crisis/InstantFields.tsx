import { minuteOfDay } from '../../../shared/format/dates.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { DayField } from '../sessions/fields/DayField.tsx';
import { TimeField } from '../sessions/fields/TimeField.tsx';
import { instantAt } from '../sessions/times/instantAt.ts';

/** A day and an hour that were, as people type them: one instant. */
export function InstantFields({
  dayLabel,
  timeLabel,
  at,
  onChange,
}: {
  dayLabel: string;
  timeLabel: string;
  at: number;
  onChange: (at: number) => void;
}) {
  const format = useFormat();
  const { timeZone } = format.locale;
  const day = format.dayOf(at);
  const minute = minuteOfDay(at, timeZone);
  return (
    <>
      <DayField
        label={dayLabel}
        lean="past"
        day={day}
        onChange={(next) => onChange(instantAt(next ?? day, minute, timeZone))}
      />
      <TimeField
        label={timeLabel}
        minute={minute}
        onChange={(next) => {
          if (next !== null) onChange(instantAt(day, next, timeZone));
        }}
      />
    </>
  );
}
