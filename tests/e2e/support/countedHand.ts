import { expect, type Locator } from '@playwright/test';
import { wholeWord, wordsBehindSharing } from '../../support/wordsBehindSharing.ts';
import type { RunningCarnet } from './launch.ts';
import { bothLanguages } from './bothLanguages.ts';

/** What a part of somebody's work at the window came to. */
export interface Work {
  readonly name: string;
  /** A button, a choice or a link; in a file dialog three to open (where, which, open), one to save. */
  presses: number;
  fields: number;
  /** Letters typed into them. */
  letters: number;
  pages: number;
  /** Words that stand on those pages for reading and had not stood on one before. */
  words: number;
  /** Written by hand, and compared on the telephone. */
  byHand: number;
  aloud: number;
}

/**
 * Seconds. Presses, fields and letters by the keystroke-level model (Card, Moran and Newell, 1980):
 * to think what comes next 1.35, to point 1.1, to click 0.2, from mouse to keys and back 0.8, a letter
 * of somebody who types now and then 0.28. Reading at 238 words in a minute (Brysbaert, 2019), copying by
 * hand at 22 (Brown, 1988); to read a word out and hear that it is the same, five seconds.
 */
export const timeOf = ({ presses, fields, letters, words, byHand, aloud }: Omit<Work, 'name'>) =>
  presses * 2.65 +
  fields * 3.45 +
  letters * 0.28 +
  (words * 60) / 238 +
  (byHand * 60) / 22 +
  aloud * 5;

/**
 * Somebody at a window who is counted: each press leads to a page, which is looked at in both languages
 * for words that have no business there, and read by whoever reads everything once.
 */
export class CountedHand {
  readonly parts: Work[] = [];
  readonly #carnet: RunningCarnet;
  readonly #read = new Set<string>();

  constructor(carnet: RunningCarnet) {
    this.#carnet = carnet;
  }

  begin(name: string): void {
    const none = { presses: 0, fields: 0, letters: 0, pages: 0, words: 0, byHand: 0, aloud: 0 };
    this.parts.push({ name, ...none });
  }

  /** `then`: what shows that the page which it leads to is complete. */
  async press(target: Locator, then: Locator, deadline = 10_000): Promise<void> {
    await target.click();
    this.#now.presses += 1;
    await this.sees(then, deadline);
  }

  /** The same by way of a dialog in which a file or a folder is looked for, chosen and opened. */
  async chooses(path: string, target: Locator, then: Locator): Promise<void> {
    this.#now.presses += 3;
    await this.#throughDialog(path, target, then);
  }

  /** The same by way of a dialog that proposes the file's name. */
  async saves(path: string, target: Locator, then: Locator): Promise<void> {
    this.#now.presses += 1;
    await this.#throughDialog(path, target, then);
  }

  async #throughDialog(path: string, target: Locator, then: Locator): Promise<void> {
    await this.#carnet.chooseFile(path);
    await this.press(target, then, 20_000);
  }

  async types(field: Locator, text: string): Promise<void> {
    await field.fill(text);
    this.#now.fields += 1;
    this.#now.letters += text.length;
  }

  writesByHand(words: number): void {
    this.#now.byHand += words;
  }

  saysAloud(words: number): void {
    this.#now.aloud += words;
  }

  /** A page that stands there now: linted in English and French, read in English. */
  async sees(complete: Locator, deadline = 10_000): Promise<void> {
    await expect(complete.first()).toBeVisible({ timeout: deadline });
    this.#now.pages += 1;
    const { en, fr } = await bothLanguages(this.#carnet.page);
    for (const [texts, words] of [
      [en, wordsBehindSharing.en],
      [fr, wordsBehindSharing.fr],
    ] as const) {
      for (const word of words) {
        const told = texts.all.filter((text) => wholeWord(word).test(text));
        expect(told, `“${word}” has no business on the way`).toEqual([]);
      }
    }
    for (const text of en.read) {
      if (this.#read.has(text)) continue;
      this.#read.add(text);
      this.#now.words += text.split(/\s+/u).length;
    }
  }

  get #now(): Work {
    const part = this.parts.at(-1);
    if (part === undefined) throw new Error('No part of the day was begun.');
    return part;
  }
}
