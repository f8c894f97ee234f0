import './card.css';
import { type ReactNode, useId } from 'react';
import { classNames } from './classNames.ts';

export interface CardProps {
  /** The heading; the card becomes a region named by it. */
  title?: ReactNode;
  /** A count or a few dim words after the heading. */
  note?: ReactNode;
  /** Chips, tags: stands after the heading, before the action. */
  tools?: ReactNode;
  /** A link or quiet button at the far end of the header. */
  action?: ReactNode;
  /** Small upper-case heading, as in a session's side column. */
  small?: boolean;
  padded?: boolean;
  className?: string | undefined;
  children?: ReactNode;
}

export function Card({
  title,
  note,
  tools,
  action,
  small,
  padded,
  className,
  children,
}: CardProps) {
  const id = useId();
  return (
    <section
      className={classNames('card', (padded || small) && 'card-padded', className)}
      aria-labelledby={title ? id : undefined}
    >
      {title ? (
        <header className={small ? 'card-header-small' : 'card-header'}>
          {small ? (
            <h2 id={id} className="small-heading">
              {title}
            </h2>
          ) : (
            <h2 id={id}>{title}</h2>
          )}
          {note !== undefined && note !== null ? <span className="card-note">{note}</span> : null}
          {tools}
          {action ? <span className="card-action">{action}</span> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
