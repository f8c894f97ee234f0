import type { Draft } from '../../../shared/contract/work.ts';
import { call } from '../bridge/bridge.ts';

type Unkept = Pick<Draft, 'personId' | 'body' | 'caret'>;

/** Forms that left the screen with something that the vault does not have yet (a full disk), by draft. */
const left = new Map<string, () => Unkept>();
/** Drafts that were opened again with such text: it is still to be kept. */
const taken = new Set<string>();

/** `give` stops the old form's keeping and says what it holds. */
export function leaveUnkept(draftId: string, give: () => Unkept): void {
  left.set(draftId, give);
}

/** The vault has it now, or was locked. */
export function forgetLeft(draftId: string): void {
  left.delete(draftId);
}

/** True once after `openDraft` gave text that the vault does not have. */
export function isStillUnkept(draftId: string): boolean {
  return taken.delete(draftId);
}

/**
 * Reads a draft with what could not be kept of it yet. Screens open drafts with this, so that the
 * old form's next attempt does not meet what is typed in the new one.
 */
export async function openDraft(id: string): Promise<Draft> {
  const draft = await call('draft.get', { id });
  const unkept = left.get(id)?.();
  if (unkept === undefined) return draft;
  left.delete(id);
  taken.add(id);
  return { ...draft, ...unkept };
}
