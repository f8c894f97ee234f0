import './card.css';
import './sidePanel.css';
import { type ReactNode, useId } from 'react';

/** A column beside the page that never takes the focus or blocks it (possible duplicates while typing). */
export function SidePanel({
  title,
  note,
  children,
  announce = false,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
  /** Reads the title out when the panel appears. */
  announce?: boolean;
}) {
  const id = useId();
  return (
    <aside className="card side-panel" aria-labelledby={id}>
      <header className="card-header" role={announce ? 'status' : undefined}>
        <h2 id={id}>{title}</h2>
        {note ? <span className="card-note">{note}</span> : null}
      </header>
      {children}
    </aside>
  );
}
