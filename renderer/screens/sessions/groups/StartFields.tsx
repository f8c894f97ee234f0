import { minuteOfDay } from '../../../../shared/format/dates.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { At } from '../fields/At.tsx';
import { DayField } from '../fields/DayField.tsx';
import { TimeField } from '../fields/TimeField.tsx';
import { useSessionForm } from '../form.ts';
import { instantAt } from '../times/instantAt.ts';

/** The day and hour at which it began, as people type them. */
export function StartFields() {
  const { sessions, services } = useMessages();
  const format = useFormat();
  const { body, set } = useSessionForm();
  const { timeZone } = format.locale;
  const startAt = body.startAt ?? format.now();
  const day = format.dayOf(startAt);
  const minute = minuteOfDay(startAt, timeZone);

  /** The end moves along, so that the minutes stay what they were. */
  function begin(nextDay: string, nextMinute: number) {
    const next = instantAt(nextDay, nextMinute, timeZone);
    set({ startAt: next, ...(body.endAt === null ? {} : { endAt: body.endAt + next - startAt }) });
  }

  return (
    <At field="startAt" className="session-start">
      <DayField
        label={sessions.startDay}
        hint={body.opening === 'alreadyHappened' ? services.dateHint : ''}
        lean="past"
        day={day}
        onChange={(next) => begin(next ?? day, minute)}
      />
      <TimeField
        label={sessions.startTime}
        minute={minute}
        onChange={(next) => {
          if (next !== null) begin(day, next);
        }}
      />
    </At>
  );
}
