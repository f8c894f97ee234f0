/** Spelling habits that change how letters of the Latin script are read. */
export type Origin =
  | 'somali'
  | 'slavic'
  | 'chinese'
  | 'korean'
  | 'vietnamese'
  | 'spanish'
  | 'turkic'
  | 'unknown'
  | 'other';

// Names of languages and countries in English and French, and ISO codes, without diacritics.
const patterns: readonly (readonly [Origin, RegExp])[] = [
  ['somali', /somal|djibouti|^(so|som|dj)$/],
  [
    'slavic',
    /ukrain|russ|belarus|bielorus|bulgar|serb|croat|bosn|polish|polonais|pologne|poland|czech|tcheque|slova|sloven|macedon|moldov|kazak|kirgh|kyrgy|^(uk|ru|be|bg|sr|hr|bs|pl|cs|sk|sl|mk|ukr|rus|ua)$/,
  ],
  [
    'chinese',
    /chin[aeo]|mandarin|canton|taiwan|hong.?kong|singap|hokkien|hakka|teochew|minnan|^(zh|yue|cmn|cn|tw|hk|nan|hak)$/,
  ],
  ['korean', /korea|coree|^(ko|kor|kr)$/],
  ['vietnamese', /viet|^(vi|vie|vn)$/],
  [
    'spanish',
    /spanish|espagnol|castil|colomb|mexi|venezuel|peru|perou|chile|chili|argentin|bolivi|ecuad|equat|salvador|guatemal|hondur|nicarag|cuba|domini|^(es|spa|co|mx|ve)$/,
  ],
  ['turkic', /turk|turc|turq|kurd|kurmanj|azer|^(tr|tur|ku|kmr|az)$/],
];

/** Reads the language first: a country has many. Never evidence by itself, only a way to read. */
export function originOf(language: string | undefined, country: string | undefined): Origin {
  for (const text of [language, country]) {
    if (text === undefined || text === '') continue;
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    for (const [origin, pattern] of patterns) if (pattern.test(plain)) return origin;
  }
  return language || country ? 'other' : 'unknown';
}
