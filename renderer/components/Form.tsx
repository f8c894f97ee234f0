import './form.css';
import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from './classNames.ts';

/**
 * A form. `submitOn` says what sends it: `enter` for two-field forms such as unlocking; `button`
 * where people type for long: there Enter never sends (CASEWORK, Intake), only a button or the
 * shortcut that the screen registers.
 */
export function Form({
  submitOn,
  onSubmit,
  label,
  className,
  children,
}: {
  submitOn: 'enter' | 'button';
  onSubmit: () => void;
  label?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  function keepEnter(event: KeyboardEvent<HTMLFormElement>) {
    const single =
      event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (submitOn === 'button' && event.key === 'Enter' && single) event.preventDefault();
  }
  return (
    <form
      noValidate
      autoComplete="off"
      aria-label={label}
      className={classNames('form', className)}
      onKeyDown={keepEnter}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
