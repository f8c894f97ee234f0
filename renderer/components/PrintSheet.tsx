import './printSheet.css';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** What goes on paper: hidden on screen, and all that is printed. Letter, black on white. */
export function PrintSheet({ agency, children }: { agency?: string; children: ReactNode }) {
  return createPortal(
    <div className="print-sheet">
      {agency ? <div className="print-agency">{agency}</div> : null}
      {children}
    </div>,
    document.body,
  );
}
