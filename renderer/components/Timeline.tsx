import './timeline.css';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

export function Timeline({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {children}
    </ol>
  );
}

export interface TimelineEntryProps {
  /** A filled sky dot for remote, a spruce ring for the rest. The words say which it was, too. */
  remote?: boolean;
  title: ReactNode;
  /** Follows the title after a middle dot. */
  about?: ReactNode;
  tags?: ReactNode;
  /** Day, time, minutes; at the right. */
  when: ReactNode;
  children?: ReactNode;
}

export function TimelineEntry({ remote, title, about, tags, when, children }: TimelineEntryProps) {
  return (
    <li className={classNames('timeline-entry', remote && 'timeline-remote')}>
      <div className="timeline-head">
        <div className="timeline-what">
          <strong>{title}</strong>
          {about ? <span> · {about}</span> : null} {tags}
        </div>
        <div className="timeline-when tabular">{when}</div>
      </div>
      {children ? <div className="timeline-text">{children}</div> : null}
    </li>
  );
}
