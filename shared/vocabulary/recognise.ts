import { foldWords } from '../format/fold.ts';
import type { CodeList } from './codeList.ts';

/** What people write for a code besides its own labels, in either language, folded when read. */
export type Aliases<C extends string> = Readonly<Partial<Record<C, readonly string[]>>>;

/**
 * Reads free text as a code: the code's label in either language, its label without or within
 * brackets ("Persian (Farsi)" is found by "Persian" and by "Farsi"), or an alias. Case,
 * diacritics and punctuation do not matter. Returns undefined when nothing fits; it never
 * guesses between two codes.
 */
export function recogniser<C extends string>(
  list: CodeList<C>,
  aliases: Aliases<C>,
): (text: string) => C | undefined {
  const whole = new Map<string, C | undefined>();
  const parts = new Map<string, C | undefined>();
  const learn = (map: Map<string, C | undefined>, words: string, code: C) => {
    const key = foldWords(words);
    // A word that two codes share names neither.
    if (key !== '') map.set(key, map.has(key) && map.get(key) !== code ? undefined : code);
  };
  for (const entry of list.entries) {
    for (const label of [entry.en, entry.fr]) {
      learn(whole, label, entry.code);
      const bracket = /^(.*?)\s*\((.*)\)$/.exec(label);
      learn(parts, bracket?.[1] ?? '', entry.code);
      learn(parts, bracket?.[2] ?? '', entry.code);
    }
  }
  // An alias is a decision: it stands over what two labels happen to share.
  for (const code of list.codes) {
    for (const alias of aliases[code] ?? []) whole.set(foldWords(alias), code);
  }
  const byWords = new Map([...parts, ...whole]);
  return (text) => byWords.get(foldWords(text));
}
