import './printSheet.css';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useMessages } from '../app/language/useMessages.ts';
import { usePractice } from '../app/practice/practice.ts';

/** What goes on paper: hidden on screen, and all that is printed. Letter, black on white. */
export function PrintSheet({ agency, children }: { agency?: string; children: ReactNode }) {
  const { practice: words } = useMessages();
  const { isOpen: isPractice } = usePractice();
  return createPortal(
    <div className="print-sheet">
      {isPractice ? <p className="print-practice">{words.onPaper}</p> : null}
      {agency ? <div className="print-agency">{agency}</div> : null}
      {children}
    </div>,
    document.body,
  );
}
