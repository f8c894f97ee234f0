import './page.css';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

export interface PageProps {
  title: ReactNode;
  /** Where one is: links before the title. */
  crumb?: ReactNode;
  sub?: ReactNode;
  /** Buttons at the right; one `go` at most. */
  actions?: ReactNode;
  /** Fills the height, so that a VirtualList inside can scroll. */
  fills?: boolean;
  /** A measure for forms and text. */
  narrow?: boolean;
  children: ReactNode;
}

/** A screen's head and body, inside the frame. */
export function Page({ title, crumb, sub, actions, fills, narrow, children }: PageProps) {
  return (
    <div className={classNames('page', fills && 'page-fills', narrow && 'page-narrow')}>
      <header className="page-header">
        <div className="page-words">
          {crumb ? <div className="crumb">{crumb}</div> : null}
          <h1>{title}</h1>
          {sub ? <div className="sub">{sub}</div> : null}
        </div>
        {actions ? <div className="page-actions">{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

/** Main column and side column; under 1180 px the side goes below (or above, with `sideFirst`). */
export function Columns({
  main,
  side,
  split = 'wide',
  sideFirst = false,
}: {
  main: ReactNode;
  side: ReactNode;
  /** `even` 1.55:1 as on Today, `wide` 1.9:1 as on a client's page, `form` a side of 330 px. */
  split?: 'even' | 'wide' | 'form';
  sideFirst?: boolean;
}) {
  return (
    <div className={classNames('columns', `columns-${split}`, sideFirst && 'columns-side-first')}>
      <div className="stack columns-main">{main}</div>
      <div className="stack columns-side">{side}</div>
    </div>
  );
}
