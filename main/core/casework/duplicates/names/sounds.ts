import type { Origin } from './origin.ts';

/**
 * Spelling to sound, one character per sound: vowels a e i o u; S for sh, C for ch in "church",
 * J for j and zh, x for kh, N for ng; the other consonants as written. General habits of
 * romanisation (English, French, German and Polish spellings of Slavic and Arabic names among
 * them), in the order in which they must apply. Not a pronunciation of any language: two
 * spellings of a name must come out close, no more.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  // Clusters first: Yushchenko, Juschtschenko, Iouchtchenko, Juszczenko.
  [/schtsch|shtch|chtch|shch|szcz/g, 'SC'],
  [/tsch|tch|tsh|cz/g, 'C'],
  [/dsch|dzh|dj|zh/g, 'J'],
  [/sch|sh|sz|sj/g, 'S'],
  [/chr/g, 'kr'],
  [/tch|ch/g, 'C'],
  [/kh/g, 'x'],
  [/tz/g, 'ts'],
  [/gh(?=[aeiouy])|g[hu](?=[ei])/g, 'g'],
  [/gh/g, ''],
  [/ph/g, 'f'],
  [/(?<=[tdbrl])h/g, ''],
  [/wh/g, 'v'],
  [/ck|cq|qu(?=[ei])|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  // Vowels: French ou, English oo and ee, Dutch oe, doubled for length.
  [/^ou(?=[aeiy])/g, 'v'],
  [/ow(?=[^aeiouy])/g, 'au'],
  [/oo|ou/g, 'u'],
  [/ee|ie(?=$|[^aeiou])/g, 'i'],
  [/eau/g, 'o'],
  [/j/g, 'J'],
  [/^[iy](?=[aeou])/g, 'Y'],
  [/y(?=[aeiou])/g, 'Y'],
  [/y/g, 'i'],
  [/Y/g, 'y'],
  [/w/g, 'v'],
  [/ng(?=$|[^aeiou])/g, 'N'],
  [/nh/g, 'n'],
  [/h(?=$|[^aeiouyv])/g, ''],
  [/(.)\1+/g, '$1'],
];

function read(word: string): string {
  let sound = word;
  for (const [pattern, replacement] of rules) sound = sound.replace(pattern, replacement);
  return sound;
}

/** Letters that stand for a different sound in one language's own spelling. */
const respellings: Readonly<Partial<Record<Origin, readonly (readonly [RegExp, string])[]>>> = {
  // c is the ʿayn, which other spellings leave out; x is the strong h; dh is d; kh as elsewhere.
  somali: [
    [/c/g, ''],
    [/x/g, 'h'],
  ],
  // Cyrillic г is h in Ukrainian and Belarusian spelling and g in Russian.
  slavic: [[/(?<![a-z])h|(?<=[aeiouyrlnv])h|(?<=z)h(?=[aeiou])/g, 'g']],
  // J as in Jiménez, x as in Ximena; b and v are one sound.
  spanish: [
    [/j|x(?=[aeiou])|g(?=[ei])/g, 'h'],
    [/ll/g, 'y'],
    [/v/g, 'b'],
  ],
  // c is English j: Cem, Can, Necip.
  // In Kurdish x is kh.
  turkic: [
    [/c(?!h)/g, 'j'],
    [/x/g, 'kh'],
  ],
  chinese: [
    [/x|hs/g, 'sh'],
    [/q/g, 'ch'],
  ],
};

function respell(word: string, origin: Origin): string {
  let spelt = word;
  for (const [pattern, replacement] of respellings[origin] ?? [])
    spelt = spelt.replace(pattern, replacement);
  return spelt;
}

// j is y in German, Dutch, Scandinavian, Baltic and Slavic Latin spelling.
const jAsY = /j/;
const jIsJ: ReadonlySet<Origin> = new Set(['korean', 'chinese', 'vietnamese', 'somali', 'turkic']);
// ch is sh in French spelling, k in Biblical names (Michael, Mikael), kh in Hebrew (Chaim, Haim).
const ch = /ch/;
const article = /^(?:al|el|ul)-?(?=[^aeiou][a-z]{3})/;

/**
 * Every way in which a word may sound; the plain reading first. The spelling habit of `origin`
 * is added, never put in place of the plain reading: people are registered by workers of
 * another language. Of an unknown origin, those habits are tried that the letters suggest.
 */
export function soundsOf(word: string, origin: Origin): readonly string[] {
  const spellings = new Set([word]);
  if (article.test(word)) spellings.add(word.replace(article, ''));
  if (origin !== 'other' && origin !== 'unknown') spellings.add(respell(word, origin));
  else {
    if (/x/.test(word) || /^c[aeiou]/.test(word)) spellings.add(respell(word, 'somali'));
    if (origin === 'unknown' && /^(yevh|h(?!.*ah?$))|[iy]h|rh/.test(word))
      spellings.add(respell(word, 'slavic'));
  }
  if (/^x[aeiou]/.test(word)) spellings.add(`s${word.slice(1)}`);
  // Tsegay and Segay, Tzvi and Zvi; West African Diallo and Jallo.
  if (/^t[sz][aeiouv]/.test(word)) spellings.add(word.slice(1));
  if (/^di[ao]/.test(word)) spellings.add(`j${word.slice(2)}`);
  // Bantu and Tibetan: Ntumba and Tumba, Ngawang and Nawang.
  if (/^n[dgkstz][aeiou]/.test(word)) spellings.add(word.slice(1));
  if (/^ng[aeiou]/.test(word)) spellings.add(`n${word.slice(2)}`);
  // z is ts in German: Zwetajewa.
  if (origin === 'slavic' && word.includes('z')) spellings.add(word.replace(/(?<!s)z/g, 'ts'));
  for (const spelling of Array.from(spellings)) {
    if (jAsY.test(spelling) && !jIsJ.has(origin)) spellings.add(spelling.replace(/j/g, 'y'));
    if (ch.test(spelling)) {
      spellings.add(spelling.replace(/(?<![ts])ch/g, 'sh'));
      if (/^ch[aeiou]/.test(spelling) && !jIsJ.has(origin)) spellings.add(`k${spelling.slice(1)}`);
      if (/.ch/.test(spelling)) spellings.add(spelling.replace(/(?<=[aeiouy])ch/g, 'k'));
    }
  }
  const sounds = new Set<string>();
  for (const spelling of spellings) {
    const sound = read(
      spelling
        .replace(/x/g, 'ks')
        .replace(/^abd[aeiou]?l{1,2}ah?$/, 'abdala')
        .replace(/^abd[aeiou]?l?(?=[a-z]{4})/, 'abd'),
    );
    if (sound !== '') sounds.add(sound);
  }
  return sounds.size > 0 ? [...sounds] : [word];
}
