import { chineseReadings } from './chinese.ts';
import { areLookAlikes, equivalenceGroups } from './equivalents.ts';
import type { Origin } from './origin.ts';
import { skeletonOf } from './skeleton.ts';
import { soundLikeness } from './soundDistance.ts';
import { soundsOf } from './sounds.ts';

/** A word of a name with all that comparing needs, computed once for all people who bear it. */
export interface LexicalWord {
  readonly id: number;
  readonly text: string;
  readonly sounds: readonly string[];
  /** Distinct consonant skeletons of the sounds; the plain reading's first. */
  readonly skeletons: readonly string[];
  readonly groups: readonly number[];
  readonly vowelless: boolean;
  /** Pinyin readings, for people of a Chinese-speaking origin only. */
  readonly chinese: ReadonlySet<string> | undefined;
}

/** How a likeness is to be understood; measured on spelling variants of one name. */
export const alikeFrom = 0.855;
export const unclearFrom = 0.77;

const wordsRemembered = 400_000;
const likenessesRemembered = 2_000_000;

/**
 * Words seen so far and how alike they are. A cache: it never changes a result, and starts
 * afresh when it has grown past its bounds.
 */
export class Lexicon {
  readonly #words = new Map<string, LexicalWord>();
  readonly #likenesses = new Map<number, number>();
  #next = 0;

  word(text: string, origin: Origin, vowelless: boolean): LexicalWord {
    const key = `${vowelless ? '!' : ''}${origin}:${text}`;
    const known = this.#words.get(key);
    if (known) return known;
    const sounds = soundsOf(text, origin);
    const readings = origin === 'chinese' ? chineseReadings(text) : undefined;
    const skeletons = new Set(sounds.map(skeletonOf));
    for (const reading of readings ?? []) {
      if (skeletons.size > 4) break;
      skeletons.add(skeletonOf(reading.replace(/ /g, '')));
    }
    const word: LexicalWord = {
      id: this.#next++,
      text,
      sounds,
      skeletons: [...skeletons],
      groups: equivalenceGroups(text),
      vowelless,
      chinese: readings && readings.size > 0 ? readings : undefined,
    };
    if (this.#words.size >= wordsRemembered) this.#words.clear();
    this.#words.set(key, word);
    return word;
  }

  /** 0 to 1; symmetric. */
  likeness(a: LexicalWord, b: LexicalWord): number {
    if (a === b) return 1;
    const key = a.id < b.id ? a.id * 2 ** 26 + b.id : b.id * 2 ** 26 + a.id;
    const known = this.#likenesses.get(key);
    if (known !== undefined) return known;
    if (this.#likenesses.size >= likenessesRemembered) this.#likenesses.clear();
    const likeness = wordLikeness(a, b);
    this.#likenesses.set(key, likeness);
    return likeness;
  }
}

const likeVariant = 0.93;
const likeStranger = 0.7;

function wordLikeness(a: LexicalWord, b: LexicalWord): number {
  if (a.text === b.text) return 1;
  if (a.groups.some((group) => b.groups.includes(group))) return likeVariant;
  if (areLookAlikes(a.text, b.text)) return likeStranger;
  if (a.chinese && b.chinese) {
    for (const reading of a.chinese) if (b.chinese.has(reading)) return likeVariant;
    return Math.min(likeStranger, bestSound(a, b));
  }
  if (a.vowelless !== b.vowelless) return vowellessLikeness(a, b);
  const sound = bestSound(a, b);
  return differByGender(a.text, b.text) ? Math.min(sound, 0.8) : sound;
}

function bestSound(a: LexicalWord, b: LexicalWord): number {
  let best = 0;
  for (const one of a.sounds)
    for (const other of b.sounds) best = Math.max(best, soundLikeness(one, other));
  return best;
}

/** Karim and Karima, Daniel and Daniela: brother and sister rather than two spellings. */
function differByGender(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= 3 &&
    long.length <= short.length + 2 &&
    /[^aeiouyh]$/.test(short) &&
    (long === `${short}a` || long === `${short}ah` || long === `${short}${short.at(-1)}e`)
  );
}

const weak = /[aeiouyvh]/g;

/** One of the two is written in a script without vowels: only consonants can be compared. */
function vowellessLikeness(a: LexicalWord, b: LexicalWord): number {
  let best = 0;
  for (const one of a.sounds) {
    for (const other of b.sounds) {
      const left = one.replace(weak, '').replace(/(.)\1+/g, '$1');
      const right = other.replace(weak, '').replace(/(.)\1+/g, '$1');
      if (left === '' || right === '') continue;
      const likeness = soundLikeness(left, right);
      best = Math.max(best, likeness === 1 ? likeVariant : likeness * 0.9);
    }
  }
  return best;
}
