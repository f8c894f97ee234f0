const accents: Readonly<Record<string, string>> = {
  a: 'â',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ô',
  u: 'û',
  y: 'ÿ',
  A: 'Â',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ô',
  U: 'Û',
  Y: 'Ý',
};

/**
 * A language that nobody speaks, to see whether longer words fit: the same words, accented, in
 * brackets, and 40 % longer, vowels first (long words are harder to place than more words). Words
 * that are in it already, inside a sentence, are left alone.
 */
export function pseudo(words: string): string {
  if (!/\p{L}/u.test(words) || /^\[[^[\]]*\]$/.test(words)) return words;
  const parts = words.split(/(\[[^[\]]*\])/);
  return parts.length > 1
    ? parts.map((part) => (part.startsWith('[') ? part : lengthened(part, 0))).join('')
    : `[${lengthened(words, 2)}]`;
}

/** 40 % longer; `given` letters of that are added around. */
function lengthened(words: string, given: number): string {
  let spare = Math.ceil(words.length * 0.4) - given;
  const longer = [...words].map((letter) => {
    const accented = accents[letter] ?? letter;
    if (spare <= 0 || !/[aeiouyAEIOUY]/.test(letter)) return accented;
    spare--;
    return accented + accented.toLowerCase();
  });
  return longer.join('') + '·'.repeat(/\p{L}/u.test(words) ? Math.max(0, spare) : 0);
}

/** A catalogue, or a part of it, in that language: functions answer in it too. */
export function pseudoOf(part: unknown): unknown {
  if (typeof part === 'string') return pseudo(part);
  if (typeof part === 'function') return (...given: unknown[]) => pseudoOf(part(...given));
  if (Array.isArray(part)) return part.map(pseudoOf);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, pseudoOf(inner)]));
}
