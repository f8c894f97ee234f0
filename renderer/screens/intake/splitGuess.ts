/** Words that begin a family name: Arabic article and kinship, and the particles of Europe. */
const particles = new Set(
  'al el bin ibn bint abu abou umm van von der den ter de del della di da do dos das du la le mac mc st'.split(
    ' ',
  ),
);

/**
 * Given and family name, guessed from the usual order; shown to be corrected. "Family, Given" and
 * a family name in capitals are read as written. A single word is a given name.
 */
export function splitGuess(full: string): { given: string; family: string } {
  const comma = /^([^,،]+)[,،]\s*(.+)$/u.exec(full.trim());
  if (comma) return { family: (comma[1] ?? '').trim(), given: (comma[2] ?? '').trim() };
  const words = full.trim().split(/\s+/u).filter(Boolean);
  if (words.length < 2) return { given: words[0] ?? '', family: '' };
  const loud = words.map((word) => /\p{Lu}{2}/u.test(word) && word === word.toLocaleUpperCase());
  const quiet = loud.filter((one) => !one).length;
  if (quiet > 0 && quiet < words.length) {
    return {
      family: words.filter((_, index) => loud[index]).join(' '),
      given: words.filter((_, index) => !loud[index]).join(' '),
    };
  }
  let from = words.length - 1;
  while (from > 1 && particles.has((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' ') };
}
