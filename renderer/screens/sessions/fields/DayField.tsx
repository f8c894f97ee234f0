import { useState } from 'react';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { TextField } from '../../../components/TextField.tsx';
import { type Lean, readDateWords } from '../../services/dateWords.ts';

/**
 * A day, typed as people say it: "yesterday", "lun", "-2", "24 nov". It is read as it is typed,
 * shown in full beside the label, and never guessed when it could be either of two.
 */
export function DayField({
  label,
  day,
  onChange,
  lean,
  hint,
  emptyAllowed = false,
  onUnread,
}: {
  label: string;
  /** `2026-11-24`, or null. */
  day: string | null;
  onChange: (day: string | null) => void;
  lean: Lean;
  hint?: string;
  emptyAllowed?: boolean;
  /** Told whether what stands there can't be read. */
  onUnread?: (unread: boolean) => void;
}) {
  const { services } = useMessages();
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const read = typed === null ? null : readDateWords(typed, format.today(), lean);
  const unread = read?.is === 'ambiguous' || read?.is === 'unknown';
  const error =
    read?.is === 'ambiguous'
      ? services.dateAmbiguous
      : left && read?.is === 'unknown'
        ? services.dateUnknown
        : undefined;

  function type(text: string) {
    setTyped(text);
    setLeft(false);
    const next = readDateWords(text, format.today(), lean);
    onUnread?.(next.is === 'ambiguous' || next.is === 'unknown');
    if (next.is === 'day') onChange(next.day);
    else if (next.is === 'empty') onChange(emptyAllowed ? null : format.today());
  }

  return (
    <TextField
      label={label}
      // What was understood, while it is still being typed.
      labelNote={
        typed !== null && day !== null && !unread && typed !== '' ? format.longDay(day) : ''
      }
      hint={hint}
      error={error}
      value={typed ?? (day === null ? '' : format.relativeDay(day))}
      data-half-typed={unread || undefined}
      onFocus={(event) => event.currentTarget.select()}
      onValue={type}
      onBlur={() => {
        setLeft(true);
        if (!unread) setTyped(null);
      }}
    />
  );
}
