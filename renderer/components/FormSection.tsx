import './card.css';
import './form.css';
import { type ReactNode, useId } from 'react';

/** A headed part of a long form, on a sheet of its own. */
export function FormSection({
  title,
  note,
  children,
}: {
  title: ReactNode;
  /** Dim words at the far end of the heading ("3 blank"). */
  note?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="card form-section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note ? <span className="hint">{note}</span> : null}
      </header>
      {children}
    </section>
  );
}
