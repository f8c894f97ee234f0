import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Select } from '../../components/Select.tsx';
import { Named } from './fields.tsx';
import type { IntakeForm } from './intakeForm.ts';

type TimePath = `contacts.${number}.notBefore` | `contacts.${number}.notAfter`;

/** A time of day by half hours, or any time. */
export function TimeIn({ name, label }: { name: TimePath; label: string }) {
  const { intake } = useMessages();
  const format = useFormat();
  const { field } = useController<IntakeForm, TimePath>({ name });
  const value = field.value ?? null;
  const options = useMemo(() => {
    const minutes = Array.from({ length: 34 }, (_, index) => 360 + index * 30);
    if (value !== null && !minutes.includes(value)) minutes.push(value);
    return minutes
      .toSorted((a, b) => a - b)
      .map((minute) => ({ value: String(minute), label: format.timeOfDay(minute) }));
  }, [format, value]);
  return (
    <Named name={name}>
      <Select
        label={label}
        emptyLabel={intake.anyTime}
        options={options}
        value={value === null ? '' : String(value)}
        onValue={(chosen) => field.onChange(chosen === '' ? null : Number(chosen))}
      />
    </Named>
  );
}
