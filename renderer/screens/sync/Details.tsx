import type { ReactNode } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';

/** Folded: what only whoever looks after the place has to know, in their words. */
export function Details({ children }: { children: ReactNode }) {
  const { sharing } = useMessages();
  return (
    <details className="sharing-details">
      <summary>{sharing.details.label}</summary>
      <div className="stack-close">{children}</div>
    </details>
  );
}
