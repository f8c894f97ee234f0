import type { ComponentProps, ReactNode } from 'react';
import { Field, type FieldWords } from './Field.tsx';
import { classNames } from './classNames.ts';

export interface TextFieldProps
  extends FieldWords,
    Omit<ComponentProps<'input'>, 'id' | 'className'> {
  /** The new text; react-hook-form's `{...register(name)}` works as well. */
  onValue?: ((value: string) => void) | undefined;
  /** What stands there is no value yet: a draft keeps it as it was typed. */
  'data-half-typed'?: true | undefined;
  /** Shares the input's edge: a unit, a Show button. */
  trailing?: ReactNode;
  className?: string | undefined;
}

/** One line of text. A plain input underneath: spread `register(…)` or give `value` and `onValue`. */
export function TextField({
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  onValue,
  onChange,
  trailing,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, labelHidden, labelNote, hint, error, className }}>
      {(control) => {
        const element = (
          <input
            type="text"
            autoComplete="off"
            spellCheck={false}
            // The length of a line in the vault: what is longer is seen not to fit.
            maxLength={500}
            dir={input.type === undefined || input.type === 'text' ? 'auto' : undefined}
            {...input}
            {...control}
            className={classNames('input')}
            onChange={(event) => {
              onChange?.(event);
              onValue?.(event.target.value);
            }}
          />
        );
        return trailing ? (
          <div className="input-box">
            {element}
            {trailing}
          </div>
        ) : (
          element
        );
      }}
    </Field>
  );
}
