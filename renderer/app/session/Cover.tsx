import './cover.css';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../language/useMessages.ts';
import { useShortcut } from '../shortcuts/shortcuts.ts';

/** How long what was on screen is kept behind the cover, ms. */
const keptFor = 120_000;

/**
 * F9: a blank page at once, for whoever looks over a shoulder. F9 again within two minutes returns
 * to the same place; Esc, or two minutes, locks. Everything behind it is out of reach meanwhile.
 */
export function Cover({ onLock }: { onLock: () => void }) {
  const { common } = useMessages();
  const [covered, setCovered] = useState(false);
  const page = useRef<HTMLDialogElement>(null);
  useShortcut('f9', () => setCovered(true), common.cover);

  const lock = useRef(onLock);
  useEffect(() => {
    lock.current = onLock;
  });

  useEffect(() => {
    if (!covered) return;
    const element = page.current;
    // The browser's own modal: on top of every other and the rest inert, without a frame's delay.
    element?.showModal();
    const timer = setTimeout(() => lock.current(), keptFor);
    const onKey = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'F9') setCovered(false);
      if (event.key === 'Escape') lock.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, { capture: true });
      element?.close();
    };
  }, [covered]);

  return (
    <dialog ref={page} className="cover" aria-label={common.covered}>
      <p className="visually-hidden">{common.coveredKeys}</p>
    </dialog>
  );
}
