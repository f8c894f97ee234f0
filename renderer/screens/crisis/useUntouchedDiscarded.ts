import { useEffect, useRef } from 'react';
import type { KeptDraft } from '../../app/drafts/useKeptDraft.ts';

/**
 * A form that was opened and left as it was takes its draft away with it: an empty one on Today
 * would say that there was something. Gives what to call when the draft was dealt with.
 */
export function useUntouchedDiscarded(draft: KeptDraft, isUntouched: () => boolean): () => void {
  const latest = useRef({ draft, isUntouched });
  useEffect(() => {
    latest.current = { draft, isUntouched };
  });
  const here = useRef(false);
  const finished = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // Effects may run twice while developing: only a screen that stays away is left.
      setTimeout(() => {
        const now = latest.current;
        if (here.current || finished.current || !now.isUntouched()) return;
        // Locked meanwhile: then it waits in the vault, empty.
        void now.draft.discard().catch(() => undefined);
      });
    };
  }, []);
  return () => {
    finished.current = true;
  };
}
