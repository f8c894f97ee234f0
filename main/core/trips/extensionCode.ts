import { sodium } from '../vault/sodium.ts';

/** Sixteen digits in four groups, as they are read out: `0124 8315 …`. */
const groups = 4;
const digitsOfGroup = 4;

/** Days that a code can tell, after the pack's first end. */
export const mostDays = 999;
const day = 24 * 60 * 60 * 1000;

/** A trip's codes count from 1. One that was read out and never typed does not hold up the next. */
const ahead = 20;

/**
 * The code that gives a pack a new end: three digits for the day, nine of a MAC over trip, number and
 * day (libsodium's `crypto_auth`, HMAC-SHA512-256), so that nobody makes one up by mistake; and after
 * each three a check digit (Damm), so that it is told which group was misheard. `number`: how many
 * were read out before, and one. `days`: after the pack's first end, 0 to 999.
 */
export function extensionCode(key: Uint8Array, trip: string, number: number, days: number): string {
  if (!Number.isInteger(days) || days < 0 || days > mostDays) throw new RangeError('no such day');
  const digits = `${String(days).padStart(3, '0')}${macDigits(key, trip, number, days)}`;
  return Array.from({ length: groups }, (_, at) => {
    const three = digits.slice(at * 3, at * 3 + 3);
    return `${three}${damm(three)}`;
  }).join(' ');
}

export type CodeRead =
  | { readonly state: 'right'; readonly number: number; readonly days: number }
  /** Its check digit does not fit, or it has too few or too many: the group, from 1; 0: the length. */
  | { readonly state: 'misheard'; readonly group: number }
  /** Whole, and none of this trip's, or one that was used. */
  | { readonly state: 'wrong' };

/**
 * What a code says, as somebody typed it: spaces, dashes and letters that look like digits don't
 * matter, and one digit that was misheard is put right where only one way fits. `used`: the number of
 * the last code that was taken; it and those before it are not taken again.
 */
export function readCode(key: Uint8Array, trip: string, used: number, typed: string): CodeRead {
  const digits = typed
    .replace(/[oO]/g, '0')
    .replace(/[lI]/g, '1')
    .replace(/[^0-9]/g, '');
  if (digits.length !== groups * digitsOfGroup) return { state: 'misheard', group: 0 };
  const heard = Array.from({ length: groups }, (_, at) =>
    digits.slice(at * digitsOfGroup, (at + 1) * digitsOfGroup),
  );
  const wrong = heard.flatMap((group, at) => (damm(group) === 0 ? [] : [at]));
  const [first, second] = wrong;
  if (first === undefined) return judged(key, trip, used, heard) ?? { state: 'wrong' };
  if (second !== undefined) return { state: 'misheard', group: first + 1 };
  for (const group of oneDigitFrom(heard[first] ?? '')) {
    const right = judged(key, trip, used, heard.with(first, group));
    if (right !== undefined) return right;
  }
  return { state: 'misheard', group: first + 1 };
}

function judged(key: Uint8Array, trip: string, used: number, heard: readonly string[]) {
  const digits = heard.map((group) => group.slice(0, 3)).join('');
  const days = Number(digits.slice(0, 3));
  for (let number = used + 1; number <= used + ahead; number += 1) {
    if (macDigits(key, trip, number, days) === digits.slice(3)) {
      return { state: 'right', number, days } as const;
    }
  }
  return undefined;
}

function macDigits(key: Uint8Array, trip: string, number: number, days: number): string {
  const mac = sodium.crypto_auth(`carnet trip code 1\n${trip}\n${number}\n${days}`, key);
  const value = new DataView(mac.buffer, mac.byteOffset).getBigUint64(0) % 1_000_000_000n;
  return String(value).padStart(9, '0');
}

/** The groups with a fitting check digit that differ in one digit. */
function* oneDigitFrom(group: string): Iterable<string> {
  for (let at = 0; at < group.length; at += 1) {
    for (let digit = 0; digit < 10; digit += 1) {
      const other = `${group.slice(0, at)}${digit}${group.slice(at + 1)}`;
      if (other !== group && damm(other) === 0) yield other;
    }
  }
}

/** H. M. Damm, "Total anti-symmetrische Quasigruppen" (2004): every wrong digit and swapped pair shows. */
const quasigroup = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
] as const;

/** The check digit of digits; 0 for digits that end with theirs. */
function damm(digits: string): number {
  let state = 0;
  for (const digit of digits) state = quasigroup[state]?.[Number(digit)] ?? 0;
  return state;
}

/** The end that a code gives: so many days after the one that the pack was made with. */
export function endOfCode(endsAt: number, days: number): number {
  return endsAt + days * day;
}

/** The days whose end is nearest to an instant; summer time may lie between. */
export function daysOfCode(endsAt: number, until: number): number {
  return Math.round((until - endsAt) / day);
}
