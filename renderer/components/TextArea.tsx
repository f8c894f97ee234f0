import './textArea.css';
import type { ComponentProps } from 'react';
import { Field, type FieldWords } from './Field.tsx';

export interface TextAreaProps
  extends FieldWords,
    Omit<ComponentProps<'textarea'>, 'id' | 'className'> {
  onValue?: ((value: string) => void) | undefined;
  className?: string | undefined;
}

/** Several lines; grows with what is written (`rows` is the least height, 3 unless told). */
export function TextArea({
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  onValue,
  onChange,
  className,
  rows = 3,
  ...input
}: TextAreaProps) {
  return (
    <Field {...{ label, labelHidden, labelNote, hint, error, className }}>
      {(control) => (
        <textarea
          dir="auto"
          spellCheck={false}
          rows={rows}
          {...input}
          {...control}
          className="input text-area"
          // `field-sizing` (it grows with the text) does not know `rows`.
          style={{ minBlockSize: `calc(${rows}lh + 16px)` }}
          onChange={(event) => {
            onChange?.(event);
            onValue?.(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
