import { type ReactNode, useId } from 'react';

/** A headed part of a session's form. */
export function Part({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="session-part" aria-labelledby={id}>
      <h2 id={id} className="small-heading">
        {title}
      </h2>
      {note}
      {children}
    </section>
  );
}
