// Letters that Unicode does not decompose, but that people type as plain ones.
const undecomposed: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ß: 'ss',
};

/** Lower case without diacritics, marks of case or width: "Réfugiée", "REFUGIEE" → "refugiee". */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æœøłđðþıħß]/g, (letter) => undecomposed[letter] ?? letter);
}

/** Folded, with everything but letters and digits as one blank: "Client #:" → "client". */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[’‘ʼ`´']/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
