import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { sodium } from '../../vault/sodium.ts';
import { epochName } from '../epochKey.ts';
import { has } from './graph.ts';
import type { Membership } from './membership.ts';
import type { Act } from './entry.ts';

/** The program that is common to all. */
export const commonProgram = 'agency';

export interface Epoch {
  readonly name: string;
  /** The entry that made it, in the graph. */
  readonly madeBy: number;
  /** Its key, sealed, by laptop. */
  readonly keys: ReadonlyMap<string, string>;
}

/** The epochs of a program that count, the newest last: that is the one to seal under. */
export function epochsOf({ graph, gives }: Membership, program: string): readonly Epoch[] {
  const epochs = new Map<string, { name: string; madeBy: number; keys: Map<string, string> }>();
  // Entries stand in order of depth, then hash.
  for (const [at, entry] of graph.entries.entries()) {
    if (!has(gives, at)) continue;
    for (const act of entry.acts) {
      if (act.does !== 'epoch' || act.program !== program) continue;
      const epoch = epochs.get(act.epoch) ?? { name: act.epoch, madeBy: at, keys: new Map() };
      for (const [device, key] of Object.entries(act.keys)) {
        if (!epoch.keys.has(device)) epoch.keys.set(device, key);
      }
      epochs.set(act.epoch, epoch);
    }
  }
  return [...epochs.values()];
}

/**
 * Whether an administrator should make a new epoch: there is none, somebody who could read was removed
 * by an entry that the newest had not seen, or two were made apart.
 */
export function needsEpoch(membership: Membership, program: string): boolean {
  const { graph, valid } = membership;
  const epochs = epochsOf(membership, program);
  const newest = epochs.at(-1);
  if (newest === undefined) return true;
  const seen = graph.past[newest.madeBy] ?? 0n;
  const isCurrent = (at: number) => at === newest.madeBy || has(seen, at);
  if (!epochs.every(({ madeBy }) => isCurrent(madeBy))) return true;
  return graph.entries.some(
    ({ acts }, at) =>
      has(valid, at) && !isCurrent(at) && acts.some((act) => closes(membership, act, program)),
  );
}

/** Laptops that read a program: their members belong to it, and neither was removed. */
export function readersOf({ members, devices }: Membership, program: string): readonly string[] {
  return [...devices]
    .filter(([, { member, removed }]) => {
      const known = removed === null ? members.get(member) : undefined;
      return known !== undefined && (program === commonProgram || known.programs.has(program));
    })
    .map(([device]) => device)
    .toSorted();
}

/** An epoch key for one laptop: `crypto_box_seal` to its public key (base64), as base64. */
export function sealEpochKey(epochKey: Uint8Array, box: string): string {
  const publicKey = fromBase64(box, sodium.crypto_box_PUBLICKEYBYTES);
  if (publicKey === undefined) throw new RangeError('not a public key');
  return toBase64(sodium.crypto_box_seal(epochKey, publicKey));
}

/** The key, or undefined when it is not for this laptop, or is not the one that the epoch names. */
export function openEpochKey(
  sealed: string,
  epoch: string,
  box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array },
): Uint8Array | undefined {
  const bytes = fromBase64(sealed, 32 + sodium.crypto_box_SEALBYTES);
  if (bytes === undefined) return undefined;
  try {
    const key = sodium.crypto_box_seal_open(bytes, box.publicKey, box.privateKey);
    return epochName(key) === epoch ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an act takes a reader from a program, now or before. Too often is safe. */
function closes({ graph, devices }: Membership, act: Act, program: string): boolean {
  if (act.does === 'withdraw') return act.program === program;
  const member =
    act.does === 'removeMember'
      ? act.member
      : act.does === 'removeDevice'
        ? devices.get(act.device)?.member
        : undefined;
  if (member === undefined) return false;
  if (program === commonProgram) return true;
  return graph.entries.some(({ acts }) =>
    acts.some(
      (each) => each.does === 'grant' && each.member === member && each.program === program,
    ),
  );
}
