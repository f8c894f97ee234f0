import { useEffect } from 'react';

/** What had the focus last, dialogs apart. */
let lastOutside: Element | null = null;

const remember = ({ target }: FocusEvent) => {
  if (target instanceof Element && !target.closest('[role="dialog"], [role="alertdialog"]'))
    lastOutside = target;
};

// From the start: once a dialog is there, it has the focus already.
if (typeof document !== 'undefined') document.addEventListener('focusin', remember);

/** When it is looked after a dialog has gone, in milliseconds: at once, and after it has faded away. */
const looks = [60, 400];

/**
 * Where a dialog's own return of the focus finds nothing (it was opened in place of another one, or
 * what opened it was drawn anew), keys go back to what had them before, or else to the screen.
 */
export function useFocusReturned(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      for (const milliseconds of looks) setTimeout(giveBack, milliseconds);
    };
  }, [isOpen]);
}

function giveBack(): void {
  if (document.activeElement !== document.body) return;
  const to = lastOutside?.isConnected ? lastOutside : document.getElementById('main');
  if (to instanceof HTMLElement) to.focus();
}
