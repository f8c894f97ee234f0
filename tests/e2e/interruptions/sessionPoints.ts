import { expect, type Page } from '@playwright/test';
import type { OpenAgency } from '../support/openAgency.ts';
import type { Point } from './point.ts';

const text = (page: Page) => page.getByRole('textbox', { name: 'What happened' });

async function client({ call }: OpenAgency, full: string): Promise<string> {
  const { id } = await call('people.saveIntake', {
    values: {
      person: { speaksBest: 'uk', birthYear: 1984 },
      names: [{ kind: 'asGiven', full }],
      contacts: [{ kind: 'telephone', value: '204 555 0148', call: 'yes', voicemail: 'yes' }],
    },
  });
  return id;
}

/** A session in which somebody is on the line, with its address and its timer. */
async function calling(agency: OpenAgency, full: string): Promise<void> {
  const { page, go } = agency;
  await go('/today');
  await expect(page.locator('.intake, .session')).toHaveCount(0);
  await go(`/sessions/new/calling/${await client(agency, full)}`);
  await expect(text(page)).toBeFocused();
  // The first frame has the text alone; what is compared is the whole form.
  await expect(page.locator('[data-field="channel"]').first()).toBeVisible();
  await page.keyboard.type('He fears that the landlord');
  await expect(page).toHaveURL(/#\/sessions\/(?!new)/);
  await expect(page.getByText('Draft kept just now')).toBeVisible();
}

const address = (draftId: string) => `/sessions/${draftId}`;
const point = (
  what: string,
  reach: (agency: OpenAgency) => Promise<void>,
  more: Partial<Point> = {},
): Point => ({ name: what, reach, typing: true, address, ...more });

const ready = (page: Page) => page.getByRole('dialog', { name: 'Ready to sign?' });
const toSign = async ({ page }: OpenAgency) => {
  // A full disk leaves it open; asking again would be the answer to it.
  if (await ready(page).isVisible()) return;
  await text(page).focus();
  await page.keyboard.press('Control+Enter');
  await expect(ready(page)).toBeVisible();
};

/** Ten moments of a session. */
export const sessionPoints: readonly Point[] = [
  point('before the client is chosen', async ({ page, go }) => {
    await go('/today');
    await page.keyboard.press('Control+Shift+N');
    await expect(text(page)).toBeFocused();
    await page.keyboard.type('A woman, she cries');
    await expect(page).toHaveURL(/#\/sessions\/(?!new)/);
    await page.getByLabel('What they called themselves').focus();
    await page.keyboard.type('Mrs H');
  }),
  point('in the first minute', async (agency) => {
    await calling(agency, 'Adwoa Boateng');
    await agency.page.getByLabel('Where are they now?').focus();
    await agency.page.keyboard.type('At the bus st');
  }),
  point('in mid-word, with the caret in it', async (agency) => {
    await calling(agency, 'Bilal Haddad');
    for (let step = 0; step < 4; step += 1) await agency.page.keyboard.press('ArrowLeft');
  }),
  point('while the timer is paused', async (agency) => {
    await calling(agency, 'Chidi Okafor');
    await agency.page.getByRole('button', { name: 'Pause' }).press('Enter');
    await expect(agency.page.getByRole('button', { name: 'Go on' })).toBeVisible();
    await text(agency.page).focus();
  }),
  point('while another session is parked', async (agency) => {
    await calling(agency, 'Dalia Karim');
    await agency.page.getByRole('button', { name: 'Finish later' }).press('Enter');
    await expect(agency.page.getByRole('heading', { level: 1, name: 'Sessions' })).toBeVisible();
    await calling(agency, 'Emre Aydin');
  }),
  point(
    'in "Ready to sign?"',
    async (agency) => {
      await calling(agency, 'Farah Aziz');
      await toSign(agency);
    },
    { typing: false, again: toSign },
  ),
  point('while an attempt is being closed', async (agency) => {
    await calling(agency, 'Gebre Tesfaye');
    await agency.page.keyboard.press('Alt+3');
    await expect(agency.page.getByRole('textbox', { name: 'What you said' })).toBeFocused();
    await agency.page.keyboard.type('Please call ba');
  }),
  point('with a follow-up half-typed after another', async (agency) => {
    const { page } = agency;
    await calling(agency, 'Hodan Warsame');
    const what = page.getByRole('dialog').getByRole('textbox', { name: 'What', exact: true });
    await page.getByRole('button', { name: 'Add a follow-up' }).press('Enter');
    await expect(what).toBeFocused();
    await page.keyboard.type('Vaccine papers');
    await page.keyboard.press('Enter');
    await expect(what).toHaveCount(0);
    await page.getByRole('button', { name: 'Add a follow-up' }).press('Enter');
    await expect(what).toBeFocused();
    await page.keyboard.type('Bus pa');
  }),
  point(
    'within the seconds of Undo',
    async (agency) => {
      const { page, call } = agency;
      await calling(agency, 'Ibrahim Sesay');
      await toSign(agency);
      const { draft } = await call('draft.lastOpen', {});
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#\/clients\//);
      await agency.go(`/sessions/${draft?.id}`);
      await expect(page.getByRole('button', { name: 'Undo signing' }).first()).toBeVisible();
    },
    { typing: false, each: true, shows: 'He fears that the landlord' },
  ),
  point(
    'after an addition to a signed note was begun',
    async (agency) => {
      const { go, page } = agency;
      await expect.poll(() => signedId(agency), { timeout: 45_000 }).toBeDefined();
      await go(`/sessions/${await signedId(agency)}`);
      await page.getByRole('button', { name: 'Add below the note' }).press('Enter');
      await expect(page.getByRole('textbox', { name: 'What to add or put right' })).toBeFocused();
      await page.keyboard.type('It was the morning cl');
      await expect(page.getByText('Draft kept just now')).toBeVisible();
    },
    { prepare: sign },
  ),
];

const words = 'Signed words.';

/** Signed at the beginning: it is final after 30 seconds. */
async function sign(agency: OpenAgency): Promise<void> {
  const { call } = agency;
  const personId = await client(agency, 'Jamila Osei');
  const body = { personId, channel: 'telephone', startAt: 1_790_000_000_000, text: words };
  const { id } = await call('draft.save', { kind: 'session', personId, body });
  await call('session.sign', { draftId: id });
}

async function signedId({ call }: OpenAgency): Promise<string | undefined> {
  const { sessions } = await call('session.list', {});
  return sessions.find((one) => one.signed && one.firstLine === words)?.id;
}
