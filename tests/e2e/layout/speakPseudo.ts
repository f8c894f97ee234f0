import type { CDPSession, Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from '../../../build/paths.ts';

/** What the measuring script puts on the page for `becomePseudo`. */
export interface PseudoPage extends Window {
  carnetPseudo?: {
    of(part: unknown): unknown;
    /** Gives every word back. */
    undo?: () => void;
    /** Changes the words that were found before; false where a script came since that may bring others. */
    again?: () => boolean;
  };
}

/**
 * The English words of the product's own, unchanged bundle become the pseudo-language. They are
 * found on the page's heap through the debugging protocol, so that nothing of this is in the
 * product: the catalogue by its areas, code lists by their entries `{ code, en, fr }`.
 */
export async function becomePseudo(page: Page, protocol: CDPSession): Promise<void> {
  // To look through the whole heap takes a second: once, with the words of all screens on it.
  await readAllScripts(page);
  if (await page.evaluate(() => (window as PseudoPage).carnetPseudo?.again?.() ?? false)) return;
  const { result: plain } = await protocol.send('Runtime.evaluate', {
    expression: 'Object.prototype',
  });
  const { objects } = await protocol.send('Runtime.queryObjects', {
    prototypeObjectId: plain.objectId ?? '',
  });
  const { result, exceptionDetails } = await protocol.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: changeWords.toString(),
    returnByValue: true,
  });
  await protocol.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'No words.');
  if (!(Number(result.value) > 500)) throw new Error('The English words were not found.');
}

/** The parts of the bundle that a screen brings when it is first opened; those that are there are not read again. */
async function readAllScripts(page: Page): Promise<void> {
  const folder = join(distFolder, 'renderer/assets');
  const parts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const paths = JSON.stringify(parts.map((name) => `/assets/${name}`));
  await page.evaluate(`Promise.all(${paths}.map((path) => import(path))).then(() => undefined)`);
}

export async function becomeEnglish(page: Page): Promise<void> {
  await page.evaluate(() => (window as PseudoPage).carnetPseudo?.undo?.());
}

/** Runs in the page, on every plain object there is. Returns how many words were changed. */
function changeWords(this: readonly Record<string, unknown>[]): number {
  const { carnetPseudo } = window as PseudoPage;
  if (!carnetPseudo) throw new Error('The measuring script is not there.');
  carnetPseudo.undo?.();
  const scripts = () =>
    performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length;
  const before = scripts();
  const words: { holder: Record<string, unknown>; key: string; english: unknown }[] = [];
  // Before anything is changed: whatever happens, it can be given back.
  carnetPseudo.undo = () => {
    for (const { holder, key, english } of words) holder[key] = english;
  };
  carnetPseudo.again = () => {
    if (scripts() !== before) return false;
    for (const { holder, key, english } of words) holder[key] = carnetPseudo.of(english);
    return true;
  };
  const taken = new Set<unknown>();
  const isPlain = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const change = (holder: Record<string, unknown>, key: string) => {
    const english = holder[key];
    words.push({ holder, key, english });
    holder[key] = carnetPseudo.of(english);
  };
  const changeAll = (holder: Record<string, unknown>) => {
    if (taken.has(holder)) return;
    taken.add(holder);
    for (const [key, value] of Object.entries(holder)) {
      if (isPlain(value)) changeAll(value);
      else change(holder, key);
    }
  };
  const isEnglish = (value: Record<string, unknown>) =>
    isPlain(value['common']) &&
    isPlain(value['errors']) &&
    value['common']['mainMenu'] === 'Main menu';
  const dataOf = (value: object, key: string): unknown =>
    // A getter of who knows what is not run.
    Object.getOwnPropertyDescriptor(value, key)?.value;
  for (const value of this) {
    if (taken.has(value)) continue;
    if (isPlain(dataOf(value, 'common')) && isPlain(dataOf(value, 'errors'))) {
      if (isEnglish(value)) changeAll(value);
    } else if (['code', 'en', 'fr'].every((key) => typeof dataOf(value, key) === 'string')) {
      taken.add(value);
      change(value, 'en');
    }
  }
  return words.length;
}
