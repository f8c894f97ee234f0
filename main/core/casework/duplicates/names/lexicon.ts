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
  /** Written in Latin letters at home: another letter is another name (Hung, Huong). */
  readonly vietnamese: boolean;
}

/** How a likeness is to be understood; measured on spelling variants of one name. */
export const alikeFrom = 0.855;
export const unclearFrom = 0.77;
export const identicalFrom = 0.985;
/** Masculine and feminine of one name: two people more often than two spellings. */
export const genderedLikeness = 0.78;

const wordsRemembered = 400_000;
const likenessesRemembered = 2_000_000;

/**
 * Words seen so far and how alike they are. A cache: it never changes a result, and starts
 * afresh when it has grown past its bounds.
 */
export class Lexicon {
  readonly #words = new Map<string, LexicalWord>();
  readonly #likenesses = new Map<number, number>();
  readonly #most: number;
  #next = 0;

  /** `most` words are remembered, each some hundred bytes. */
  constructor(most = wordsRemembered) {
    this.#most = most;
  }

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
      vietnamese: origin === 'vietnamese',
    };
    if (this.#words.size >= this.#most) this.#words.clear();
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
  // Two names that are each well known are two names.
  if (a.groups.length > 0 && b.groups.length > 0) return likeStranger;
  if (areLookAlikes(a.text, b.text)) return likeStranger;
  if (a.chinese && b.chinese) {
    for (const reading of a.chinese) if (b.chinese.has(reading)) return likeVariant;
    return Math.min(likeStranger, bestSound(a, b));
  }
  if (a.vietnamese && b.vietnamese)
    return Math.min(sameLetters(a.text, b.text) ? 0.8 : likeStranger, bestSound(a, b));
  if (a.vowelless !== b.vowelless) return vowellessLikeness(a, b);
  const sound = bestSound(a, b);
  return differByGender(a, b) ? Math.min(sound, genderedLikeness) : sound;
}

/** Phuong, Phoung: letters in the wrong order are a slip where one letter less is another name. */
function sameLetters(a: string, b: string): boolean {
  return a.length > 3 && [...a].sort().join() === [...b].sort().join();
}

function bestSound(a: LexicalWord, b: LexicalWord): number {
  let best = 0;
  for (const one of a.sounds)
    for (const other of b.sounds) best = Math.max(best, soundLikeness(one, other));
  return best;
}

/** Mario and Maria, Ali and Alia, Karim and Karima, Jamal and Jamila, Daniel and Danielle: brother and sister. */
function differByGender(a: LexicalWord, b: LexicalWord): boolean {
  if (a.text.length === b.text.length)
    return (
      /[oa]$/.test(a.text) && /[oa]$/.test(b.text) && a.text.slice(0, -1) === b.text.slice(0, -1)
    );
  const [him, her] = a.text.length < b.text.length ? [a, b] : [b, a];
  if (him.text.length < 3) return false;
  if (her.text === `${him.text}a`) return !/[ae]$/.test(him.text);
  if (her.text === `${him.text}e`) return /[sd]$/.test(him.text);
  if (!/[^aeiouyh]$/.test(him.text) || !/(?:ah?|([^aeiouy])\1e)$/.test(her.text)) return false;
  return soundLikeness((her.sounds[0] ?? '').slice(0, -1), him.sounds[0] ?? '') >= alikeFrom;
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
