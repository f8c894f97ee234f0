import type { Membership } from '../../sync/membership/membership.ts';
import { fromBase64 } from '../../vault/base64.ts';

/** The public key to which members' vaults are sealed for the agency sheet: the founding entry has it. */
export function slotKeyOf({ graph }: Membership): Uint8Array | undefined {
  const act = graph.entries[0]?.acts[0];
  return act?.does === 'found' ? fromBase64(act.slot, 32) : undefined;
}

/** The public key by which the agency sheet signs. */
export function sheetKeyOf({ graph }: Membership): Uint8Array | undefined {
  const act = graph.entries[0]?.acts[0];
  return act?.does === 'found' ? fromBase64(act.sheet, 32) : undefined;
}
