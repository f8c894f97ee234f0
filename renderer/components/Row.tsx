import './row.css';
import type { ReactNode } from 'react';
import { Link } from '../app/routing/Link.tsx';
import { classNames } from './classNames.ts';

/** A list of rows inside a Card. */
export function RowList({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <ul className="row-list" aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  /** Left column, 64 px: a time, "late". */
  lead?: ReactNode;
  title: ReactNode;
  /** Dim words that follow the title on its line. */
  aside?: ReactNode;
  /** A dim line below. */
  detail?: ReactNode;
  /** Tags and the button that does the next step. */
  end?: ReactNode;
  /** Where Enter or a click on the row goes. */
  to?: string | undefined;
  className?: string | undefined;
}

/** One line of a card. With `to`, the title is the link and the whole row takes the click. */
export function Row({ lead, title, aside, detail, end, to, className }: RowProps) {
  return (
    <li className={classNames('row', to && 'row-link', className)}>
      {lead !== undefined ? <b className="row-lead tabular">{lead}</b> : null}
      <div className="row-body">
        {to ? (
          <Link to={to} className="row-title">
            {title}
          </Link>
        ) : (
          <strong className="row-title">{title}</strong>
        )}{' '}
        {aside ? <span className="dim">{aside}</span> : null}
        {detail ? <div className="dim">{detail}</div> : null}
      </div>
      {end ? <div className="row-end">{end}</div> : null}
    </li>
  );
}
