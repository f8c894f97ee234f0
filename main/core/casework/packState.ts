const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** After its end a pack can be read this long, and what must not wait can be written. */
export const readOnlyFor = 72 * hour;

/** Days before the end at which people are told, the last first. */
export const warnings = [1, 2, 7] as const;

/** How a pack stands. Instants in ms UTC. */
export type PackState =
  /** Everything works, until `ends`; `warn`: within so many days of it. */
  | { readonly phase: 'open'; readonly ends: number; readonly warn: 1 | 2 | 7 | null }
  /** Safe-contact facts, drafts, new notes, somebody new; until it locks at `locks`. */
  | { readonly phase: 'readOnly'; readonly ended: number; readonly locks: number }
  /** Nothing is shown; what was not handed over yet can be. */
  | { readonly phase: 'locked'; readonly ended: number };

/**
 * How a pack stands at an instant. `extensions`: the ends that an administrator's codes gave, in any
 * order; none makes a pack shorter. A courtesy among people who keep to it, no cryptography: whoever
 * holds the laptop and its passphrase holds what is on it.
 */
export function packState(now: number, end: number, extensions: readonly number[]): PackState {
  const ends = Math.max(end, ...extensions);
  if (now < ends) {
    const warn = warnings.find((days) => ends - now <= days * day) ?? null;
    return { phase: 'open', ends, warn };
  }
  const locks = ends + readOnlyFor;
  return now < locks ? { phase: 'readOnly', ended: ends, locks } : { phase: 'locked', ended: ends };
}

/** A clock is not believed to have been set back by less: summer time, a server that corrects it. */
const drift = 2 * hour;

/**
 * The instant by which a pack is judged: a clock that was set back gives no more days. `seen`: the
 * latest that this laptop's clock showed. A clock that was wrongly ahead for a while ends a pack too
 * early; an administrator's code makes it forget that (they hear the date on the telephone).
 */
export function heededNow(now: number, seen: number): { now: number; isBack: boolean } {
  return { now: Math.max(now, seen), isBack: now < seen - drift };
}
