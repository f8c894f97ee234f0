/**
 * Chinese names are syllables of few sounds, in which one letter makes another name (Jing, Qing,
 * Ying), and are romanised in unlike systems (Zhang, Chang, Cheung, Teo are 张). Both make a
 * general distance useless, so that syllables are read by system: Pinyin, Wade-Giles without its
 * apostrophes, Hong Kong Cantonese, and the commonest Hokkien surnames. Each reading is Pinyin.
 */
const pinyin =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?ang|i?ong|eng|ing|ian|uan|iao|uai|an|en|in|un|ai|ei|ui|ao|ou|iu|ia|ie|uo|ua|ue|a|o|e|i|u|er)$/;

// Cantonese (Hong Kong government usage) and Hokkien spellings by the Pinyin that they stand for.
const spellings = `
wong:wang,huang chan:chen cheung:zhang leung:liang lam:lin lau:liu ng:wu,huang ho:he,hao,hai,ke
chow:zhou tsang:zeng tang:deng kwok:guo kwan:guan,jun,kun fung:feng tse:xie,zi hui:xu,hui,kai
yeung:yang yip:ye ip:ye lo:luo,lu lui:lei,lv choi:cai,cui chu:zhu tsui:xu,cui to:du,tao tam:tan
law:luo mak:mai poon:pan so:su szeto:si+tu yuen:yuan,ruan,yun yu:yu,ru yiu:yao kong:jiang,gang
kwong:guang,kuang lai:li lee:li liu:liao mok:mo pang:peng siu:xiao,shao,zhao sin:xian sze:shi,si
sit:xue shum:cen,shen sum:shen tong:tang,dong wan:wen,yun wu:hu,wu hung:hong,xiong kan:jian kam:jin,gan
koo:gu man:wen,min mui:mei ngai:wei on:an au:ou pak:bai,bo tsz:zi tze:zi chi:zhi,zi,ci wai:wei,hui
yuk:yu kit:jie wing:yong,rong,ying hoi:hai,kai yan:yan,ren,en yee:yi shan:shan ka:jia kin:jian yin:yan,ying
suk:shu sau:xiu shuk:shu fong:fang fan:fan,fen mei:mei ling:ling lin:lian kei:qi,ji ki:qi,ji king:jing,qiong
ching:qing,cheng,zheng,jing yat:yi,ri yung:rong,yong chung:zhong,cong,chong cheuk:zhuo tak:de fai:hui
keung:qiang kiu:qiao,jiao lok:le lung:long mo:wu nga:ya ngar:ya oi:ai pik:bi ping:ping,bing po:bao,bo
pui:pei,bei sang:sheng shing:cheng,sheng sing:xing,sheng tai:da,tai tat:da ting:ting,ding tin:tian
tung:dong,tong wah:hua wa:hua wo:he yau:you yim:yan ying:ying,ling yik:yi hin:xian,xuan him:qian
hang:heng,xing hei:xi,qi heung:xiang,qiang hiu:xiao hon:han kai:jia,ji,jie kay:qi,ji kwai:gui,kui lap:li
lik:li nam:nan nin:nian sam:san,shen shek:shi shun:shun,chun suet:xue sui:rui,shui,sui tim:tian
yuet:yue yut:yue cheong:zhang,chang cheng:zheng,cheng chiu:zhao,chao chui:xu,cui chau:zhou ko:gao
kok:jue,guo mun:min,wen,man miu:miao san:shan,xin,shen sun:sun,xin,shun suen:sun,xuan seung:shuang,xiang
chor:chu,zuo cho:chu,cao,zu kau:jiu,qiu kuen:juan,quan luk:lu yeuk:ruo,yue hau:xiao,hao,hou
tan:chen,tan lim:lin ong:wang teo:zhang goh:wu koh:xu,gao chua:cai tay:zheng low:liu yeo:yang ang:hong
toh:zhuo,du chia:xie,jia quek:guo seah:xie gan:yan sia:xie neo:liang loh:luo chew:zhou khoo:qiu
`;
const bySpelling = new Map<string, readonly string[]>();
for (const entry of spellings.trim().split(/\s+/)) {
  const [spelling, readings] = entry.split(':');
  if (spelling && readings) bySpelling.set(spelling, readings.replace('+', ' ').split(','));
}

// Wade-Giles as people write it, without apostrophes: k is g or k, ch is zh, j, ch or q.
const wadeInitials: readonly (readonly [string, readonly string[]])[] = [
  ['hs', ['x']],
  ['tz', ['z', 'c']],
  ['ts', ['z', 'c']],
  ['ch', ['zh', 'ch', 'j', 'q']],
  ['p', ['b', 'p']],
  ['t', ['d', 't']],
  ['k', ['g', 'k']],
  ['j', ['r']],
];
const wadeFinals: readonly (readonly [RegExp, string])[] = [
  [/ung$/, 'ong'],
  [/ieh$/, 'ie'],
  [/(?<=[^iuy])en$/, 'en'],
  [/ien$/, 'ian'],
  [/uei$/, 'ui'],
  [/ueh$/, 'ue'],
  [/(?<=[khg])o$/, 'e'],
  [/eh$/, 'e'],
  [/ih$/, 'i'],
  [/(?<=^(?:ts|tz|s))[uz]e?$/, 'i'],
];

/** After j, q, x only i and ü follow; after zh, ch only the others. */
function possible(syllable: string): boolean {
  if (!pinyin.test(syllable)) return false;
  if (/^[jqx]/.test(syllable))
    return /^[jqx][iu]/.test(syllable) && !/^[jqx]u[ao]?[io]$/.test(syllable);
  return !/^(?:zh|ch|sh|r)i./.test(syllable) && !/^[gkh]i/.test(syllable);
}

function readSyllable(syllable: string): ReadonlySet<string> {
  const readings = new Set<string>(bySpelling.get(syllable) ?? []);
  if (possible(syllable)) readings.add(syllable);
  for (const [initial, values] of wadeInitials) {
    if (!syllable.startsWith(initial)) continue;
    let rest = syllable;
    for (const [pattern, replacement] of wadeFinals) rest = rest.replace(pattern, replacement);
    rest = rest.slice(initial.length);
    for (const value of values) {
      const joined =
        value === 'j' || value === 'q' || value === 'x' ? jqx(value, rest) : value + rest;
      if (possible(joined)) readings.add(joined);
    }
    break;
  }
  return readings;
}

function jqx(initial: string, rest: string): string {
  return initial + rest.replace(/^a(?=n|o)/, 'ia');
}

const mostReadings = 24;
const longestSyllable = 6;

/**
 * All Pinyin readings of a word, as the fewest syllables that it can be (one to three): "huang"
 * is not "hu ang". Empty if it can't be Chinese.
 */
export function chineseReadings(word: string): ReadonlySet<string> {
  for (let syllables = 1; syllables <= 3; syllables++) {
    const found = new Set<string>();
    split(word, syllables, '', found);
    if (found.size > 0) return found;
  }
  return new Set();
}

function split(rest: string, syllables: number, read: string, found: Set<string>): void {
  if (syllables === 0) {
    if (rest === '') found.add(read);
    return;
  }
  for (let length = Math.min(longestSyllable, rest.length); length > 0; length--)
    for (const reading of readSyllable(rest.slice(0, length))) {
      if (found.size >= mostReadings) return;
      split(rest.slice(length), syllables - 1, read === '' ? reading : `${read} ${reading}`, found);
    }
}
