import { optionalElements, particles, titles, wordsThatAreNamesToo } from './particles.ts';
import { romanise } from './romanise.ts';

export type Role = 'given' | 'family' | 'unknown';

/** One word of a name, romanised. */
export interface Word {
  readonly text: string;
  readonly role: Role;
  /** People often leave this one out. */
  readonly optional: boolean;
  readonly vowelless: boolean;
}

const mostWords = 6;

function words(part: string, role: Role): Word[] {
  const { text, vowelless } = romanise(part);
  const all = text.split(/[ ,-]+/).filter((word) => word !== '' && !titles.has(word));
  // A particle stays when nothing would be left of the name without it ("Le", "Do", "An").
  let kept = all.filter((word) => !particles.has(word));
  if (kept.length === 1 && role === 'unknown')
    kept = all.filter((word) => !particles.has(word) || wordsThatAreNamesToo.has(word));
  if (kept.length === 0) kept = all;
  const joined: Word[] = [];
  for (let at = 0; at < kept.length; at++) {
    let word = kept[at] ?? '';
    // "Abd al-Rahman", "Abdul Rahman": the servant-of names are one word.
    if (/^abd([aeu]l)?$/.test(word) && at + 1 < kept.length) {
      at++;
      word += kept[at] ?? '';
    }
    joined.push({ text: word, role, optional: optionalElements.has(word), vowelless });
  }
  return joined;
}

/**
 * A name as given to words. "Al-Hariri, Yousef" and "AL-HARIRI Yousef" tell which is the family
 * name; "Yousef Al-Hariri" does not, because half of the world writes the family name first.
 */
export function parseName(name: string): Word[] {
  const comma = name.search(/[,،，、]/u);
  if (comma > 0) {
    const family = words(name.slice(0, comma), 'family');
    const given = words(name.slice(comma + 1), 'given');
    if (family.length > 0 && given.length > 0) return [...family, ...given].slice(0, mostWords);
  }
  const pieces = name.trim().split(/\s+/);
  const loud = (piece: string) => /\p{Lu}.*\p{Lu}/u.test(piece) && !/\p{Ll}/u.test(piece);
  const shouted = pieces.filter(loud);
  if (shouted.length > 0 && shouted.length < pieces.length) {
    const family = words(shouted.join(' '), 'family');
    const given = words(pieces.filter((piece) => !loud(piece)).join(' '), 'given');
    return [...family, ...given].slice(0, mostWords);
  }
  return words(name, 'unknown').slice(0, mostWords);
}

/**
 * A name of which given and family name are known apart, too. The whole name keeps the order of
 * the words (which two may be one); the parts tell the role of those that it leaves open.
 */
export function parseSplitName(whole: string, given: string, family: string): Word[] {
  const familyWords = words(family, 'family');
  const givenWords = words(given, 'given');
  const read = parseName(whole);
  if (read.length === 0) return [...familyWords, ...givenWords].slice(0, mostWords);
  const among = (list: readonly Word[], text: string) => list.some((word) => word.text === text);
  return read.map((word) => {
    if (word.role !== 'unknown') return word;
    const [isFamily, isGiven] = [among(familyWords, word.text), among(givenWords, word.text)];
    if (isFamily === isGiven) return word;
    return { ...word, role: isFamily ? 'family' : 'given' };
  });
}
