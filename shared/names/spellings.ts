import { nameScript } from './nameScript.ts';
import { tidyName } from './tidyName.ts';

/**
 * One cell may hold a name twice, in two scripts: "Olena Tkachuk (Олена Ткачук)", "陈静 / Chen Jing".
 * Gives each spelling, the roman one first; a name in one script comes back whole, brackets and all.
 */
export function spellings(cell: string): readonly string[] {
  const name = tidyName(cell);
  const bracket = /^([^()（）]+)[(（]([^()（）]+)[)）]$/.exec(name);
  const parts = bracket === null ? name.split(/\s+[/|]\s+/) : [bracket[1] ?? '', bracket[2] ?? ''];
  const [first = '', second = ''] = parts.map((part) => part.trim());
  if (parts.length !== 2 || first === '' || second === '') return [name];
  const scripts = [nameScript(first), nameScript(second)];
  if (scripts[0] === scripts[1]) return [name];
  return scripts[1] === 'Latn' ? [second, first] : [first, second];
}
