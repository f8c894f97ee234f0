/** Scripts that names come in, as ISO 15924 codes with the Unicode property that finds them. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Guru', /\p{Script=Gurmukhi}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Gujr', /\p{Script=Gujarati}/u],
  ['Taml', /\p{Script=Tamil}/u],
  ['Telu', /\p{Script=Telugu}/u],
  ['Mlym', /\p{Script=Malayalam}/u],
  ['Sinh', /\p{Script=Sinhala}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Tibt', /\p{Script=Tibetan}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Syrc', /\p{Script=Syriac}/u],
  ['Thaa', /\p{Script=Thaana}/u],
  ['Nkoo', /\p{Script=Nko}/u],
  ['Tfng', /\p{Script=Tifinagh}/u],
  ['Rohg', /\p{Script=Hanifi_Rohingya}/u],
  ['Cans', /\p{Script=Canadian_Aboriginal}/u],
];

/** The script that most letters of a name are in, ISO 15924; `Latn` for a name without letters. */
export function nameScript(name: string): string {
  const counts = new Map<string, number>();
  for (const char of name) {
    if (!/\p{L}/u.test(char)) continue;
    const code = scripts.find(([, letters]) => letters.test(char))?.[0] ?? 'Zyyy';
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let most = 'Latn';
  let count = 0;
  for (const [code, times] of counts) {
    if (times > count) {
      most = code;
      count = times;
    }
  }
  return most;
}
