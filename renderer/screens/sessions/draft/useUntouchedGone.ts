import { useEffect, useRef } from 'react';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import { tellRunningSessions } from '../side/runningSessions.ts';
import type { KeptDraft } from '../../../app/drafts/useKeptDraft.ts';

/** Nothing was typed or chosen: a shortcut pressed by mistake, for nobody. */
export function isUntouched(body: SessionBody, first: SessionBody): boolean {
  return body.personId === null && JSON.stringify(body) === JSON.stringify(first);
}

/**
 * A session that was opened for nobody and left as it was goes away with its screen: its timer
 * must not run on and keep the laptop from locking.
 */
export function useUntouchedGone(
  draft: KeptDraft,
  first: SessionBody,
  getValues: () => SessionBody,
): void {
  const latest = useRef({ draft, getValues });
  useEffect(() => {
    latest.current = { draft, getValues };
  });
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      // Effects may run twice while developing: only a screen that stays away is left.
      setTimeout(() => {
        const now = latest.current;
        if (here.current || !isUntouched(now.getValues(), first)) return;
        void forget(now.draft);
      });
    };
  }, [first]);
}

async function forget(draft: KeptDraft): Promise<void> {
  // Locked meanwhile, or closed as an attempt: then it is not ours to take away.
  await draft.discard().catch(() => undefined);
  await tellRunningSessions();
}
