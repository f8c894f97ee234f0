import type { Writer } from './sqlite.ts';
import { addWords, dropWords } from './wordIndex.ts';

/**
 * A key under which likely duplicates meet, as one word of the index: letters and digits of ASCII stand
 * for themselves, all else for its number. Two keys never make the same word.
 */
export function keyWord(key: string): string {
  return key.replace(/[^0-9a-z]/gu, (each) => `_${(each.codePointAt(0) ?? 0).toString(36)}_`);
}

/** Under which keys the line at a place is to be found; none stand there. */
export function addKeys(writer: Writer, place: number, keys: readonly string[]): void {
  if (keys.length === 0) return;
  const words = keys.map(keyWord).join(' ');
  writer.run('INSERT INTO lineKeys (place, words) VALUES (?, ?)', [place, words]);
  addWords(writer, 'personKeys', place, words);
}

export function dropKeys(writer: Writer, place: number): void {
  const words = writer.value<string>('SELECT words FROM lineKeys WHERE place = ?', [place]);
  if (words === undefined) return;
  dropWords(writer, 'personKeys', place, words);
  writer.run('DELETE FROM lineKeys WHERE place = ?', [place]);
}

/** What to match in `personKeys`, whose rowid is the place of a line. */
export const linesUnder = (key: string): string => `"${keyWord(key)}"`;
