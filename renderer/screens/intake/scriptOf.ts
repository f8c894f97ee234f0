const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Khmr', /\p{Script=Khmer}/u],
];

/** The script of a name's first letter, ISO 15924; `Latn` for a name without letters. */
export function scriptOf(name: string): string {
  const letter = /\p{L}/u.exec(name)?.[0];
  if (letter === undefined) return 'Latn';
  return scripts.find(([, letters]) => letters.test(letter))?.[0] ?? 'Zyyy';
}
