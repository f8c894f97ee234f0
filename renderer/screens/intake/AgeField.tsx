import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { TextField } from '../../components/TextField.tsx';

/** The highest age that is taken for one; a longer number is still being typed, or is a year. */
const oldest = 120;

/**
 * Where people know an age and no date: it becomes an estimated year. Offered while there is no
 * date, and there until it is left once something was typed.
 */
export function AgeField({
  isOffered,
  onAge,
}: {
  isOffered: boolean;
  /** Whole years; null when it was emptied. */
  onAge: (years: number | null) => void;
}) {
  const { intake } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  if (!isOffered && typed === null) return null;
  return (
    <TextField
      label={intake.ageTyped}
      className="birth-age tabular"
      inputMode="numeric"
      maxLength={3}
      value={typed ?? ''}
      onValue={(value) => {
        const digits = value.replace(/\D/g, '');
        setTyped(digits);
        if (digits === '') onAge(null);
        else if (Number(digits) <= oldest) onAge(Number(digits));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
