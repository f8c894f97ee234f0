import './field.css';
import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';
import { Icon } from './Icon.tsx';

/** What ties a control to its label, hint and error: spread it on the input. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldWords {
  label: ReactNode;
  labelHidden?: boolean | undefined;
  /** A dim word after the label. */
  labelNote?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** Label above, control, hint or error below; the error is announced and stands where the eye is. */
export function Field({
  label,
  labelHidden,
  labelNote,
  hint,
  error,
  className,
  children,
}: FieldWords & {
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <div className={classNames('field', className)}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'label'}>
        {label}
        {labelNote ? <span className="label-note"> {labelNote}</span> : null}
      </label>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldError id={`${id}-error`} error={error} />
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}

export function FieldError({ id, error }: { id?: string; error: string | undefined }) {
  return error ? (
    <div className="field-error" id={id} role="alert">
      <Icon name="error" />
      {error}
    </div>
  ) : null;
}
