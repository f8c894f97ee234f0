/** Runs of letters, marks and digits, as FTS5's `unicode61` cuts them. */
const word = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * What someone typed as an FTS5 query: every word must begin a word of the text. Nothing of the
 * query language passes through. Null when there is no word in it.
 */
export function prefixQuery(typed: string): string | null {
  const words = (typed.normalize('NFC').match(word) ?? []).slice(0, 12);
  if (words.length === 0) return null;
  return words.map((term) => `"${term}"*`).join(' ');
}

/** Like {@link prefixQuery}, for names and numbers: `204 555 0148` also finds 2045550148. */
export function nameQuery(typed: string): string | null {
  const digits = typed.replace(/\D+/gu, '');
  if (digits.length >= 5 && !/\p{L}/u.test(typed)) return `"${digits}"*`;
  return prefixQuery(typed);
}
