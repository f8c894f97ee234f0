/** Month names and their usual short forms, English and French, folded. */
const names: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'febr', 'fevrier', 'fev', 'fevr'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout', 'aou'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];

const byName = new Map(
  names.flatMap((all, index) => all.map((name) => [name, index + 1] as const)),
);

/** 1 to 12 for a folded month name, in either language. */
export function monthNumber(word: string): number | undefined {
  return byName.get(word);
}
