import './emptyState.css';
import type { ReactNode } from 'react';

/** An empty screen or list: what goes there, and the first step. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p className="empty-title">{title}</p>
      {children ? <p className="sub">{children}</p> : null}
      {actions ? <div className="cluster empty-actions">{actions}</div> : null}
    </div>
  );
}
