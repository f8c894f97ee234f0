import './cover.css';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { call } from '../bridge/bridge.ts';
import { useMessages } from '../language/useMessages.ts';
import { guide } from '../practice/guide/guide.ts';
import { askPractice, isPractice } from '../practice/practice.ts';
import { setCoverNow } from './coverNow.ts';
import { isCoverKey, withholdEvents } from './coverEvents.ts';
import { placeOfFocus } from './placeOfFocus.ts';

/** How long what was on screen is kept behind the cover, ms. */
const keptFor = 120_000;

const lock = () => call('shell.lock', {}).catch(() => call('vault.lock', {}).catch(() => {}));

/**
 * F9: a blank page at once, for whoever looks over a shoulder, on every screen and over everything.
 * F9 again within two minutes returns to the same place, caret, open menu and all; Esc, or two
 * minutes, locks (in practice Esc asks whether to leave it). What is behind stands still and is out of reach meanwhile, for a screen reader
 * and a printer too. It does not wait for React: the page is blank before the key's event is over.
 */
export function Cover({
  isOpen,
}: {
  /** A vault is open: there is something to lock. */ isOpen: boolean;
}) {
  const { common } = useMessages();
  const page = useRef<HTMLDialogElement>(null);
  const vaultOpen = useRef(isOpen);
  const uncover = useRef<((back: boolean) => void) | null>(null);

  useEffect(() => {
    const cover = () => {
      const back = placeOfFocus();
      const timer = setTimeout(() => {
        // A lock would end practice with all that was done there, and nobody real is in it.
        if (vaultOpen.current && !isPractice()) void lock();
      }, keptFor);
      const release = withholdEvents((event) => {
        if (event.key !== 'Escape') return;
        // Under a lock screen there is nothing to lock: it asks for the passphrase already.
        if (vaultOpen.current && !isPractice()) {
          void lock();
          return;
        }
        uncover.current?.(true);
        if (isPractice()) askPractice('leave');
      });
      document.documentElement.dataset['covered'] = '';
      // The browser's own modal: above every other, and the rest inert.
      page.current?.showModal();
      uncover.current = (toPlace) => {
        uncover.current = null;
        clearTimeout(timer);
        delete document.documentElement.dataset['covered'];
        page.current?.close();
        if (toPlace) back();
        release();
      };
    };
    const onKey = (event: KeyboardEvent) => {
      if (!isCoverKey(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (uncover.current) {
        uncover.current(true);
        guide.done('cover');
      } else cover();
    };
    setCoverNow(() => {
      if (!uncover.current) cover();
    });
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      setCoverNow(null);
      window.removeEventListener('keydown', onKey, { capture: true });
      uncover.current?.(false);
    };
  }, []);

  // Locked: what was behind is gone, and the lock screen, which comes after this in the tree, takes the focus.
  useLayoutEffect(() => {
    const was = vaultOpen.current;
    vaultOpen.current = isOpen;
    if (was && !isOpen) uncover.current?.(false);
  }, [isOpen]);

  return createPortal(
    <dialog
      ref={page}
      className="cover"
      data-react-aria-top-layer="true"
      aria-label={common.covered}
    >
      <p className="visually-hidden">{common.coveredKeys}</p>
    </dialog>,
    document.body,
  );
}
