import './select.css';
import type { ComponentProps } from 'react';
import type { Choice } from './ChipGroup.tsx';
import { Field, type FieldWords } from './Field.tsx';
import { Icon } from './Icon.tsx';

export interface SelectProps
  extends FieldWords,
    Omit<ComponentProps<'select'>, 'id' | 'className' | 'children'> {
  options: readonly Choice[];
  /** A first entry with the value '' (say what empty means: "Not asked"). */
  emptyLabel?: string | undefined;
  onValue?: ((value: string) => void) | undefined;
  className?: string | undefined;
}

/** One of a short closed list. The system's own list: it works with every reader and every keyboard. */
export function Select({
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  options,
  emptyLabel,
  onValue,
  onChange,
  className,
  ...select
}: SelectProps) {
  return (
    <Field {...{ label, labelHidden, labelNote, hint, error, className }}>
      {(control) => (
        <div className="select">
          <select
            {...select}
            {...control}
            className="input"
            onChange={(event) => {
              onChange?.(event);
              onValue?.(event.target.value);
            }}
          >
            {emptyLabel !== undefined ? <option value="">{emptyLabel}</option> : null}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </div>
      )}
    </Field>
  );
}
