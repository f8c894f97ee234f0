import { useState } from 'react';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { TextField } from '../../../components/TextField.tsx';
import { readTime } from '../times/readTime.ts';

/** A time of day in minutes after midnight, typed as "9:30", "14 h" or "2 pm". */
export function TimeField({
  label,
  minute,
  onChange,
}: {
  label: string;
  minute: number | null;
  onChange: (minute: number | null) => void;
}) {
  const { sessions } = useMessages();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const unread = typed !== null && typed.trim() !== '' && readTime(typed) === null;
  return (
    <TextField
      label={label}
      className="tabular"
      error={left && unread ? sessions.notATime : undefined}
      value={typed ?? (minute === null ? '' : format.timeOfDay(minute))}
      data-half-typed={unread || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onValue={(text) => {
        setTyped(text);
        setLeft(false);
        const read = readTime(text);
        if (read !== null || text.trim() === '') onChange(read);
      }}
      onBlur={() => {
        setLeft(true);
        if (!unread) setTyped(null);
      }}
    />
  );
}
