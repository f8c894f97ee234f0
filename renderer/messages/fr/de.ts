/** U+2068 and its kin, in which names stand. */
const isolates = /^[\u2066-\u2069]+/u;

/** A vowel, also with a mark; y only where a consonant follows (Yves, not Yasmine). */
const vowel = /^(?:[aeiouœæ]|y(?![aeiou]))/iu;

/**
 * « d’Amara », « de Lucie »: a name after *de*, isolated or not. Before h nobody can tell from the
 * letters (Hélène, Hodan), and *de* is never wrong to the ear of whoever bears the name.
 */
export function de(name: string): string {
  const letters = name.replace(isolates, '').normalize('NFD');
  return vowel.test(letters) ? `d’${name}` : `de ${name}`;
}
