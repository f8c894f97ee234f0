import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';

/**
 * Around a ComboBox: what was typed and left with Enter or Tab takes the first that fits, as a
 * worker who types "inf" and goes on expects. Arrows still choose another; Esc takes none.
 */
export function TakeFirst({ children }: { children: ReactNode }) {
  return <div onKeyDownCapture={takeFirst}>{children}</div>;
}

function takeFirst(event: KeyboardEvent<HTMLDivElement>): void {
  const box = event.target;
  const leaves = event.key === 'Enter' || event.key === 'Tab';
  if (!leaves || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (!(box instanceof HTMLInputElement) || box.value.trim() === '') return;
  const chosenByArrow = box.getAttribute('aria-activedescendant');
  if (box.getAttribute('aria-expanded') !== 'true' || chosenByArrow) return;
  press(box, 'ArrowDown');
  if (!box.getAttribute('aria-activedescendant')) return;
  press(box, 'Enter');
  event.stopPropagation();
  if (event.key === 'Enter') event.preventDefault();
}

/** The list answers to a key only once the one before it has been drawn. */
function press(box: HTMLInputElement, key: string): void {
  flushSync(() => {
    box.dispatchEvent(
      new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  });
}
