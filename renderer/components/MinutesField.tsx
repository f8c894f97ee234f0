import { useState } from 'react';
import { useMessages } from '../app/language/useMessages.ts';
import { Field, type FieldWords } from './Field.tsx';
import { minutesKey, type MinutesTyped } from './minutesKey.ts';

const defaultPresets = [15, 30, 45, 60] as const;

/**
 * Minutes: one key for a usual length (1 is 15, 2 is 30, 3 is 45, 4 is 60), or the number typed:
 * after "2" shows 30, a "0" makes it 20. null is empty.
 */
export function MinutesField({
  value,
  onChange,
  presets = defaultPresets,
  hint,
  ...words
}: FieldWords & {
  value: number | null;
  onChange: (minutes: number | null) => void;
  presets?: readonly number[];
}) {
  const { common } = useMessages();
  const [typed, setTyped] = useState<MinutesTyped | null>(null);
  function apply(next: MinutesTyped) {
    setTyped(next);
    onChange(next.minutes);
  }
  return (
    <Field {...words} hint={hint ?? common.minutesKeys(presets.join(' '))}>
      {(control) => (
        <div className="input-box">
          <input
            {...control}
            className="input tabular"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={value ?? ''}
            onBlur={() => setTyped(null)}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const whole = event.currentTarget.selectionEnd !== event.currentTarget.selectionStart;
              const before = whole || value === null ? '' : (typed?.digits ?? String(value));
              const next = minutesKey(before, event.key, presets);
              if (!next) return;
              event.preventDefault();
              apply(next);
            }}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, '').slice(0, 4);
              apply({ digits, minutes: digits === '' ? null : Number(digits) });
            }}
          />
          <span className="input-unit">{common.minutes}</span>
        </div>
      )}
    </Field>
  );
}
