import type { ReactNode } from 'react';
import type { SessionField } from '../body/channelFields.ts';

/** Names the field that is in here, so that the caret finds back to it after a lock. */
export function At({
  field,
  className,
  children,
}: {
  field: SessionField;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div data-field={field} className={className}>
      {children}
    </div>
  );
}
