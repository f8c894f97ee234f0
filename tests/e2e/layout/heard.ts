import { hostname } from 'node:os';
import type { Page } from '@playwright/test';

/** Parts of the frame, heard on every screen: kept with one screen only. */
const ofFrame = /^- (navigation|contentinfo|link|log)\b/;

/** What differs from run to run, and is none of the words. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID'],
  [/\b127\.0\.0\.1:\d+\b/g, '127.0.0.1:PORT'],
  [/\b\d{1,2}:\d{2}(:\d{2})?(\s[ap]m)?/g, 'TIME'],
  [/(textbox "(?:Began at|Time)": )\d{1,2} [ap]m/g, '$1TIME'],
  [/…[0-9a-f]{8}\b/g, '…ID'],
  [/\bWord \d{1,2}\b/g, 'Word N'],
  [/\b\d{4} \d{4} \d{4} \d{4}\b/g, 'CODE'],
  [/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g, 'WEEKDAY'],
  [/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g, 'WEEKDAY'],
  [
    /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?( \d{4})?/g,
    'DAY',
  ],
  [/\b20\d\d-\d\d-\d\d\b/g, 'DAY'],
  [/\b\d+([.,]\d+)? ([kKMG]B)\b/g, 'BYTES'],
  [/\babout \d{1,3}\b/g, 'about AGE'],
  [/(File [\w-]+ ·( \w+ ·)?) \d{1,3} ·/g, '$1 AGE ·'],
  [/Draft kept [^"\n]*/g, 'Draft kept LATELY'],
  [/\bjust now\b|\b\d+ minutes? ago\b/g, 'LATELY'],
  [/\b\d+([.,]\d+)? (seconds?|minutes?|min|s|h)\b/g, 'SPAN'],
  [/\/(tmp|var|private|dev\/shm)\/[^\s"']+/g, 'FOLDER'],
  [/\bCarnet \d+\.\d+\.\d+/g, 'Carnet VERSION'],
  [/\b(Windows|macOS|Linux) \((Intel or AMD|ARM)\)/g, 'SYSTEM'],
  [/\bKeyboard: [^"\n]+/g, 'Keyboard: LAYOUT'],
];

/**
 * What a screen reader finds, as Playwright writes the accessibility tree: the dialog when one is
 * open, else the page. `whole` keeps the frame.
 */
export async function heard(page: Page, whole: boolean): Promise<string> {
  // What lies behind a dialog is inert, which Playwright's tree does not tell.
  const dialogs = page.locator('[role="dialog"]:visible, [role="alertdialog"]:visible, :modal');
  const over = (await dialogs.count()) > 0;
  // In quotes where the words hold a colon: for YAML, not for ears.
  const tree = await (over ? dialogs.last() : page.locator('body')).ariaSnapshot();
  let text = tree.replace(/^( *- )'(.*)'(:?.*)$/gm, '$1$2$3');
  if (!whole) text = withoutFrame(text);
  // Drawn by lot; the same word may stand in a sentence, which must stay as it is.
  const five = (await page.locator('.words-five span').allTextContents()).join(' ');
  if (five !== '') text = text.replaceAll(five, 'WORD');
  for (const item of await page.locator('.words-twelve li').allTextContents()) {
    const [, place = '', word = ''] = /^(\d+)(.*)$/.exec(item) ?? [];
    text = text.replaceAll(`listitem: ${place} ${word}`, `listitem: ${place} WORD`);
  }
  for (const word of await page.locator('.six-words li').allTextContents()) {
    text = text.replaceAll(`listitem: ${word}\n`, 'listitem: WORD\n');
  }
  text = withChosenOptions(text);
  // The laptop's own name, where nobody gave it one.
  text = text.replaceAll(new RegExp(`\\b${hostname().replace(/[^\w-]/g, '.')}\\b`, 'g'), 'LAPTOP');
  for (const [pattern, name] of passing) text = text.replace(pattern, name);
  return `${text.replace(/ +$/gm, '').trim()}\n`;
}

/** Of a closed list what is chosen; the rest is the vocabulary's, tested there. */
function withChosenOptions(text: string): string {
  let closed = -1;
  const kept = text.split('\n').filter((line) => {
    const depth = line.search(/\S/);
    if (depth <= closed) closed = -1;
    if (/^ *- combobox\b.*:$/.test(line)) closed = depth;
    return !(closed >= 0 && /- option\b(?!.*\[selected\])/.test(line));
  });
  return kept.join('\n');
}

function withoutFrame(text: string): string {
  let dropping = false;
  const kept = text.split('\n').filter((line) => {
    if (!line.startsWith(' ')) dropping = ofFrame.test(line);
    return !dropping;
  });
  return kept.join('\n');
}

/** The roles alone, in order: the same in each language. */
export function skeleton(text: string): string[] {
  return text
    .split('\n')
    .map((line) => /^( *)- ([a-z]+)\b(?! *:? *$|:)?/.exec(line)?.[0] ?? '')
    .filter((line) => line !== '' && !/- text\b/.test(line));
}

const named =
  /^ *- (button|link|textbox|searchbox|combobox|checkbox|radio|spinbutton|switch|tab|dialog|alertdialog|img|navigation|region|option|menuitem|heading|progressbar|slider|listbox|radiogroup)\b(?! ")(.*)$/;

/** What is wrong with a tree, whoever reviewed it. `modal` is a page behind a question. */
export function faultsOf(text: string): string[] {
  const lines = text.split('\n');
  const faults: string[] = [];
  const modal = lines.some((line) => /^- (alertdialog|dialog)/.test(line));
  const levels = lines.flatMap((line) => {
    const level = /- heading .*\[level=(\d)\]/.exec(line)?.[1];
    return level === undefined ? [] : [Number(level)];
  });
  const first = levels.filter((level) => level === 1).length;
  if (!modal && first !== 1) faults.push(`${first} headings of the first level`);
  let before = modal ? (levels[0] ?? 1) : 0;
  for (const level of levels) {
    if (level > before + 1) faults.push(`a heading of level ${level} below one of level ${before}`);
    before = level;
  }
  if (!modal && !lines.some((line) => line.startsWith('- main'))) faults.push('no main part');
  for (const line of lines) {
    const bare = named.exec(line);
    // Words that stand inside are a name as well, where the role takes it from them.
    if (bare && !/^: \S/.test(bare[2] ?? '')) faults.push(`without a name: ${line.trim()}`);
    const name = /- [a-z]+ "([^"]*)"/.exec(line)?.[1] ?? '';
    if (/\bundefined\b|\bNaN\b|\bnull\b|\[object/.test(line))
      faults.push(`no words: ${line.trim()}`);
    if (/^[a-z]+([A-Z][a-z]+)+$/.test(name)) faults.push(`a code for a name: ${line.trim()}`);
  }
  return faults;
}
