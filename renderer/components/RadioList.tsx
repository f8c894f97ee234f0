import './checkbox.css';
import './radioList.css';
import { type ReactNode, useId } from 'react';
import { FieldError, type FieldWords } from './Field.tsx';

export interface RadioChoice<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** Exclusive answers that need a line each. For a few short ones use Segmented. */
export function RadioList<V extends string>({
  label,
  labelHidden,
  hint,
  error,
  options,
  value,
  onChange,
}: FieldWords & {
  options: readonly RadioChoice<V>[];
  value: V | null;
  onChange: (value: V) => void;
}) {
  const id = useId();
  return (
    <fieldset className="radio-list" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={labelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      {options.map((option) => (
        <div key={option.value} className="check">
          <label className="check-line">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
          {option.hint ? <div className="hint check-hint">{option.hint}</div> : null}
        </div>
      ))}
      <FieldError error={error} />
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </fieldset>
  );
}
