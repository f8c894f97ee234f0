import { importTargets, type ImportTarget } from '../../../../shared/vocabulary/importTargets.ts';
import { headingAliases } from './headingAliases.ts';
import { headingWords } from './headingWords.ts';

export interface HeadingMatch {
  readonly target: ImportTarget;
  /** 1 for a known heading, less for one that only resembles it; below 0.6 nothing is said. */
  readonly score: number;
}

interface Alias {
  readonly target: ImportTarget;
  readonly words: readonly string[];
}

const aliases: readonly Alias[] = importTargets.codes.flatMap((target) =>
  headingAliases[target].map((alias) => ({ target, words: headingWords(alias) })),
);
const exactly = new Map<string, ImportTarget>(
  aliases.map(({ target, words }) => [key(words), target]),
);

/** What a heading most likely stands for, or undefined. */
export function matchHeading(heading: string): HeadingMatch | undefined {
  if (heading.length > 200) return undefined;
  const words = headingWords(heading);
  if (words.length === 0 || words.length > 10) return undefined;
  const exact = exactly.get(key(words)) ?? exactly.get(key(words.filter(isNoCount)));
  if (exact !== undefined) return { target: exact, score: 1 };
  let best: HeadingMatch | undefined;
  for (const alias of aliases) {
    const score = resemblance(words, alias.words);
    if (score >= 0.6 && score > (best?.score ?? 0)) best = { target: alias.target, score };
  }
  return best;
}

/** "Telephone 1" is the telephone; the digit counts columns. */
function isNoCount(word: string): boolean {
  return !/^\d$/.test(word);
}

function key(words: readonly string[]): string {
  return [...new Set(words)].sort().join(' ');
}

/** All words of the alias are there, a letter off at most, with few others around them. */
function resemblance(words: readonly string[], alias: readonly string[]): number {
  let typos = 0;
  for (const word of alias) {
    if (words.includes(word)) continue;
    if (!words.some((other) => isTypo(other, word))) return 0;
    typos += 1;
  }
  const extra = Math.max(0, words.length - alias.length);
  // A lone short word inside a longer heading says little: "first visit" is no given name.
  const thin = alias.length === 1 && extra > 0 ? 0.12 : 0;
  return 0.95 - 0.12 * extra - 0.1 * typos - thin;
}

/** One letter more, less, other, or two swapped; only in words long enough to stay themselves. */
function isTypo(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const restA = a.slice(from);
  const restB = b.slice(from);
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
