import { expect, type Page } from '@playwright/test';
import { launchCarnet } from '../support/launch.ts';
import { agencyAt, type OpenAgency, passphrase } from '../support/openAgency.ts';
import { type FormState, formState } from './formState.ts';
import type { Point } from './point.ts';
import { fillDisk, freeDisk } from './smallDisk.ts';

const soon = { timeout: 30_000 };
export const notKept = (page: Page) => page.getByText('What you type is not being kept');

export async function unlock(page: Page): Promise<void> {
  const secret = page.locator('input[type="password"]');
  await expect(secret).toBeFocused(soon);
  await secret.fill(passphrase);
  await page.keyboard.press('Enter');
  // By its element: an open list hides everything else from those who ask for roles.
  await expect(page.locator('nav').first()).toBeVisible(soon);
}

/** The draft in hand, and what its timer counts from. A form is kept a pause after its first letter. */
async function inHand({ call }: OpenAgency) {
  const within = Date.now() + 8000;
  let { draft } = await call('draft.lastOpen', {});
  while (draft === null && Date.now() < within) ({ draft } = await call('draft.lastOpen', {}));
  if (!draft) throw new Error('No draft is in hand.');
  const { startAt, endAt, pauses } = draft.body;
  return { id: draft.id, caret: draft.caret, body: draft.body, timer: { startAt, endAt, pauses } };
}

/** Waits until the vault has what was typed last, and the caret: nothing more is on its way. */
async function untilKept(agency: OpenAgency, typed: string): Promise<void> {
  let before = '';
  await expect
    .poll(
      async () => {
        const { id, body, caret } = await inHand(agency);
        const now = JSON.stringify([id, body, caret]);
        const rests = now === before && now.includes(typed);
        before = now;
        return rests;
      },
      // Longer than the pause after which the form is kept.
      { intervals: [250], timeout: 8000 },
    )
    .toBe(true);
}

async function expectSame(agency: OpenAgency, before: FormState, what: string): Promise<void> {
  await expect
    .poll(() => formState(agency.page), { message: what, timeout: 8000, intervals: [50, 100, 250] })
    .toEqual(before);
}

let turn = 0;
/** Types a few letters in the very moment; returns them. */
async function typeMore({ page }: OpenAgency, point: Point): Promise<string> {
  if (!point.typing) return '';
  turn += 1;
  const letters = `q${turn}x`;
  await page.keyboard.type(letters);
  return letters;
}

async function lock(agency: OpenAgency, point: Point): Promise<void> {
  if (point.composing) await agency.carnet.lockScreen();
  else await agency.page.keyboard.press('Control+l');
  await unlock(agency.page);
}

async function sleep(agency: OpenAgency): Promise<void> {
  await agency.carnet.suspend();
  await unlock(agency.page);
}

/** Somebody looks over the shoulder, then the telephone rings: another session, and back. */
async function secondCall(agency: OpenAgency, point: Point): Promise<void> {
  const { page, call, go } = agency;
  const { id } = await inHand(agency);
  if (point.composing) await go('/sessions/new/calling');
  else for (const key of ['F9', 'F9', 'Control+Shift+N']) await page.keyboard.press(key);
  const text = page.getByRole('textbox', { name: 'What happened' });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('');
  await page.keyboard.type('Another caller');
  await expect(page).toHaveURL(/#\/sessions\/(?!new)/);
  await expect(page).not.toHaveURL(new RegExp(id));
  await go(point.address(id));
  await expect(text.and(page.getByText('Another caller'))).toHaveCount(0);
  const { drafts } = await call('draft.list', { kind: 'session' });
  for (const draft of drafts) {
    const { body } = await call('draft.get', { id: draft.id });
    if (body['text'] === 'Another caller') await call('draft.discard', { id: draft.id });
  }
  // Looking at a draft makes it the one in hand.
  await call('draft.get', { id });
}

/** The disk is full: the screen says so, typing goes on, and all of it is kept once there is room. */
async function fullDisk(agency: OpenAgency, point: Point): Promise<void> {
  const { carnet, page } = agency;
  fillDisk(carnet.userData);
  try {
    const first = await typeMore(agency, point);
    if (first !== '') await expect(notKept(page)).toBeVisible();
    await typeMore(agency, point);
  } finally {
    freeDisk(carnet.userData);
  }
  await expect(notKept(page)).toHaveCount(0);
}

/** The whole program ends at once, and is started again. */
async function kill(agency: OpenAgency, point: Point, typed: string): Promise<OpenAgency> {
  await untilKept(agency, typed);
  const { id } = await inHand(agency);
  const { userData } = agency.carnet;
  await agency.carnet.crash();
  const carnet = await launchCarnet({ userData });
  await unlock(carnet.page);
  const again = agencyAt(carnet);
  await again.go(point.address(id));
  return again;
}

export const kinds = ['lock', 'sleep', 'a second call', 'a full disk', 'kill'] as const;
export type Kind = (typeof kinds)[number];

/**
 * Interrupts a form at one point in some ways, one after the other, and compares after each: every
 * field, the focus, the caret, and the timer's start. Returns the program that runs at the end.
 */
export async function interruptAt(
  start: OpenAgency,
  point: Point,
  ways: readonly Kind[],
  step: (name: string, run: () => Promise<void>) => Promise<void>,
): Promise<OpenAgency> {
  let agency = start;
  for (const kind of ways) {
    await step(`${kind} ${point.name}`, async () => {
      agency.page.setDefaultTimeout(15_000);
      if (point.each || kind === ways[0]) await point.reach(agency);
      const typed = await typeMore(agency, point);
      const before = await formState(agency.page);
      if (kind === 'lock') await lock(agency, point);
      else if (kind === 'sleep') await sleep(agency);
      else if (kind === 'a second call') await secondCall(agency, point);
      else if (kind === 'a full disk') await fullDisk(agency, point);
      const timer = kind === 'kill' ? (await inHand(agency)).timer : null;
      if (kind === 'kill') agency = await kill(agency, point, typed);
      await point.again?.(agency);
      if (kind === 'a full disk') {
        // What was typed while it was full is on screen, and now in the vault.
        const now = await formState(agency.page);
        expect(now.fields.map(([field]) => field)).toEqual(before.fields.map(([field]) => field));
        if (typed !== '') await untilKept(agency, `q${turn}x`);
        return;
      }
      if (point.shows) await expect(agency.page.getByText(point.shows).first()).toBeVisible();
      await expectSame(agency, before, `${kind} ${point.name}`);
      if (timer) expect((await inHand(agency)).timer).toEqual(timer);
    });
  }
  const { id } = await inHand(agency);
  await agency.call('draft.discard', { id }).catch(() => undefined);
  await agency.go('/today');
  return agency;
}
