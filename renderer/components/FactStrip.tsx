import './card.css';
import './factStrip.css';
import type { ReactNode } from 'react';

/** The card of facts under a client's name; four beside each other, two on a narrow window, then one. */
export function FactStrip({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="card fact-strip" aria-label={label}>
      {children}
    </section>
  );
}

export function Fact({
  label,
  children,
  detail,
}: {
  label: ReactNode;
  children: ReactNode;
  detail?: ReactNode;
}) {
  return (
    <div className="fact">
      <div className="fact-label">{label}</div>
      <div>{children}</div>
      {detail ? <div className="dim">{detail}</div> : null}
    </div>
  );
}
