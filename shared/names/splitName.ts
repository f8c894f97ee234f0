import { nameScript } from './nameScript.ts';

/** Which part of a name is which, as well as its writing shows it. */
export interface NameSplit {
  readonly given: string;
  readonly family: string;
  /** The writing shows it (a comma, capitals), or else it is the usual order and may be wrong. */
  readonly sure: boolean;
}

/**
 * Words that begin a family name rather than stand alone: Arabic article and kinship, Dutch,
 * German, French, Italian, Portuguese and Spanish particles.
 */
const particles = new Set(
  (
    'al el ad an ar as ash at ibn bin bint ben abu abou umm ould bou ' +
    "van von vom zu zur der den ter ten de del della di da do dos das du des la le lo d' l' mac mc st saint"
  ).split(' '),
);

const compoundHan = new Set([
  '欧阳',
  '歐陽',
  '司马',
  '司馬',
  '诸葛',
  '諸葛',
  '上官',
  '夏侯',
  '皇甫',
]);

/** Guesses given and family name. A single word is a given name: many people have only one. */
export function splitName(name: string): NameSplit {
  const script = nameScript(name);
  const comma = /^([^,،]+)[,،]\s*([^,،]+)$/.exec(name);
  if (comma !== null) {
    return { family: (comma[1] ?? '').trim(), given: (comma[2] ?? '').trim(), sure: true };
  }
  const words = name.split(' ').filter((word) => word !== '');
  if (words.length < 2) {
    return script === 'Hani' || script === 'Hang'
      ? splitIdeographs(name)
      : { given: name, family: '', sure: false };
  }
  const capitals = splitByCapitals(words);
  if (capitals !== undefined) return capitals;
  // Ethiopic names have no family part: the second word is the father's given name. It still sorts
  // and searches as one, and the worker sees the guess.
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1])) from -= 1;
  return {
    given: words.slice(0, from).join(' '),
    family: words.slice(from).join(' '),
    sure: false,
  };
}

/** "HUANG Xiaoming", "Jean-Claude MBUYI", "AL MASRI Hussein": the part in capitals is the family's. */
function splitByCapitals(words: readonly string[]): NameSplit | undefined {
  const loud = words.map(isLoud);
  const count = loud.filter(Boolean).length;
  if (count === 0 || count === words.length) return undefined;
  const first = loud.indexOf(true);
  const last = loud.lastIndexOf(true);
  if (last - first + 1 !== count || (first !== 0 && last !== words.length - 1)) return undefined;
  return {
    family: words.slice(first, last + 1).join(' '),
    given: [...words.slice(0, first), ...words.slice(last + 1)].join(' '),
    sure: true,
  };
}

/** Two capitals at least: "M." and "J" are initials. */
function isLoud(word: string): boolean {
  const letters = word.replace(/\P{L}/gu, '');
  return (
    letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

function isParticle(word: string | undefined): boolean {
  return word !== undefined && particles.has(word.toLowerCase().replaceAll('’', "'"));
}

function splitIdeographs(name: string): NameSplit {
  const signs = [...name];
  if (signs.length < 2 || signs.length > 4) return { given: name, family: '', sure: false };
  const length = compoundHan.has(signs.slice(0, 2).join('')) && signs.length > 2 ? 2 : 1;
  return {
    family: signs.slice(0, length).join(''),
    given: signs.slice(length).join(''),
    sure: false,
  };
}
