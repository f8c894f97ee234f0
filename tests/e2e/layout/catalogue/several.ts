import type { Page } from '@playwright/test';
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { passphrase } from '../../support/agencies.ts';
import { openFolds, type Scene, type ScreenEntry, screen, type Walk } from './entry.ts';
import { unlock } from './unlock.ts';

const dialog = '[role="dialog"], [role="alertdialog"]';
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name }).first().click();
const inDialog = (page: Page, name: string | RegExp) =>
  page.locator(dialog).last().getByRole('button', { name }).first().click();
const closed = async (page: Page) => {
  for (let open = await page.locator(dialog).count(); open > 0; open -= 1) {
    await page.keyboard.press('Escape');
  }
  await page.locator(dialog).first().waitFor({ state: 'hidden' });
};
const at = async ({ page, go }: Scene, path: string, there: string) => {
  await closed(page);
  await go(path);
  await page.locator(there).first().waitFor();
};
const atPeople = (scene: Scene) => at(scene, '/settings/people', '.member');
const inWorld = ({ world }: Scene, name: string) => join(world, name);

/** The folder in which the laptops meet becomes the place of this one, and all is passed on. */
async function meets({ carnet, call, page, ...scene }: Scene): Promise<void> {
  await carnet.chooseFile(join(scene.world, 'shared'));
  const { folder } = await call('shell.pickFolder', {});
  const place = { kind: 'folder' as const, folderId: folder?.folderId ?? '' };
  await call('sync.setPlace', { place });
  await call('sync.now', { anyway: true });
  await page.locator('.status-shared').first().waitFor({ state: 'attached' });
}

/** Who belongs, who asks, who is lost. */
const people: readonly ScreenEntry[] = [
  {
    name: 'today-members',
    route: '/today',
    there: 'main .banner',
    async show(scene) {
      await unlock(scene, 'Amara Diallo');
      await scene.page.getByRole('navigation').first().waitFor();
      await meets(scene);
      await scene.go('/today');
      await scene.page.getByText('asks to be let in').first().waitFor();
      await scene.page.getByText('who belongs to the agency', { exact: false }).first().waitFor();
    },
  },
  { name: 'people-several', there: '.member .tag', show: atPeople },
  {
    name: 'people-change',
    there: dialog,
    async show({ page }) {
      await press(page, /^Change role and programs of .Lucie/);
      await page.getByRole('radio', { name: /Supervisor/ }).waitFor();
    },
  },
  {
    name: 'people-compare',
    there: '.six-words li:nth-child(6)',
    async show(scene) {
      await atPeople(scene);
      await press(scene.page, /^Compare and decide/);
    },
  },
  {
    name: 'people-differ',
    there: '[role="dialog"] .banner',
    asBefore: true,
    show: ({ page }) => inDialog(page, 'They are not the same'),
  },
  {
    name: 'people-approve',
    there: '[role="dialog"] select',
    async show({ page }) {
      await inDialog(page, 'Back to the words');
      await inDialog(page, 'All six are the same');
    },
  },
  {
    name: 'people-approved',
    there: '[role="dialog"] .banner',
    asBefore: true,
    show: ({ page }) => inDialog(page, 'Let in'),
  },
  {
    name: 'people-remove',
    there: '.members-plain',
    async show(scene) {
      await atPeople(scene);
      await press(scene.page, /^Remove .Office 2. of .Lucie/);
    },
  },
  {
    name: 'people-remove-sure',
    there: '[role="alertdialog"] .banner, [role="dialog"] .banner',
    asBefore: true,
    show: ({ page }) => inDialog(page, 'Go on'),
  },
  {
    name: 'people-removed',
    there: '[role="dialog"] .banner',
    asBefore: true,
    show: ({ page }) => inDialog(page, /^Yes, remove/),
  },
  {
    name: 'people-record',
    there: '[role="dialog"] .record-table',
    async show({ page }) {
      await inDialog(page, /^Record of/);
      await page.locator('.record-table').first().waitFor();
    },
  },
];

/** Those who travel, as the laptop at home sees them. */
const travellers: readonly ScreenEntry[] = [
  {
    name: 'trips-away',
    route: '/settings/:page?',
    there: '.trip-row',
    show: (scene) => at(scene, '/settings/trips', '.trip-row'),
  },
  {
    name: 'trips-more',
    there: '[role="alertdialog"] [role="group"]',
    asBefore: true,
    show: ({ page }) => press(page, /^More days/),
  },
  {
    name: 'trips-code',
    there: '.trip-code',
    asBefore: true,
    async show({ page }) {
      const day = page.getByRole('group', { name: 'Last day' }).last();
      await day.getByRole('textbox', { name: 'Day' }).fill('28');
      await day.getByLabel('Month').fill('12');
      await day.getByLabel('Year').fill('2028');
      await inDialog(page, 'Make the code');
    },
  },
  {
    name: 'trips-end',
    there: '[role="alertdialog"] fieldset',
    asBefore: true,
    async show({ page }) {
      await inDialog(page, 'Done');
      await press(page, /^End it/);
    },
  },
];

/** How they share, and what keeps them from it. */
const sharing: readonly ScreenEntry[] = [
  {
    name: 'sharing-well',
    route: '/settings/:page?',
    there: '.sharing-receipt',
    async show(scene) {
      const { page, carnet, call } = scene;
      // What was changed until here is passed on by itself sooner or later: for this page now.
      await call('sync.now', { anyway: true });
      await at(scene, '/settings/sharing', '[role="tabpanel"] .card');
      await carnet.chooseFile(inWorld(scene, 'stick'));
      await press(page, 'Hand over…');
      await page.locator('.sharing-receipt').waitFor();
      await page.getByText('put together; another laptop will check them').waitFor();
      await openFolds(page);
    },
  },
  {
    name: 'sharing-costs',
    there: '[role="alertdialog"]',
    asBefore: true,
    async show({ page, call }) {
      await call('sync.setMetered', { on: true });
      await call('task.save', { what: 'Bring the lease' });
      await press(page, 'Sync now');
    },
  },
  {
    name: 'sharing-gone',
    there: '[role="tabpanel"] .banner-care',
    asBefore: true,
    async show(scene) {
      const { page, call } = scene;
      await closed(page);
      await call('sync.setMetered', { on: false });
      cpSync(inWorld(scene, 'shared'), inWorld(scene, 'away'), { recursive: true });
      rmSync(inWorld(scene, 'shared'), { recursive: true });
      await call('sync.now', { anyway: true });
      await page.getByText('The shared folder is not there.').waitFor();
    },
  },
  {
    name: 'sharing-emptied',
    there: '[role="tabpanel"] .banner-wrong',
    asBefore: true,
    async show(scene) {
      const { page, call } = scene;
      const shared = inWorld(scene, 'shared');
      cpSync(inWorld(scene, 'away'), shared, { recursive: true });
      for (const name of readdirSync(shared)) rmSync(join(shared, name), { recursive: true });
      await call('sync.now', { anyway: true });
      await page.getByText('What was in the shared place is gone.').waitFor();
    },
  },
  {
    name: 'sharing-refill',
    there: '[role="alertdialog"]',
    asBefore: true,
    show: ({ page }) => press(page, 'Fill it again from this laptop'),
  },
];

/** Somebody who asked to be let in, until she belongs. */
const joining: readonly ScreenEntry[] = [
  {
    name: 'joining-asked',
    there: '.six-words li:nth-child(6)',
    async show(scene) {
      await closed(scene.page);
      cpSync(inWorld(scene, 'away'), inWorld(scene, 'shared'), { recursive: true });
      await unlock(scene, 'Thérèse Ntakirutimana');
    },
  },
  {
    name: 'joining-stop',
    there: '.joining-stop .banner',
    asBefore: true,
    show: ({ page }) => press(page, 'Stop joining'),
  },
  {
    name: 'joining-let-in',
    there: 'input[type="password"]',
    async show(scene) {
      const { page } = scene;
      await press(page, 'Keep waiting');
      const answer = readFileSync(inWorld(scene, 'welcome.txt'), 'utf8');
      await page.getByLabel('Or paste the answer’s code here').fill(answer);
      await press(page, 'Take this answer');
    },
  },
  {
    name: 'joining-done',
    there: '.joining-through .banner',
    asBefore: true,
    async show({ page }) {
      await page.locator('input[type="password"]').fill(passphrase);
      await page.keyboard.press('Enter');
    },
  },
  {
    name: 'people-worker',
    there: '.member',
    asBefore: true,
    async show(scene) {
      const { page } = scene;
      await press(page, 'Next');
      await press(page, 'Not now');
      await page.getByRole('navigation').first().waitFor();
      await atPeople(scene);
    },
  },
  {
    name: 'people-appoint',
    there: '[role="dialog"] textarea, [role="dialog"] input',
    show: ({ page }) => press(page, 'Use the sheet to become an administrator'),
  },
];

/** The laptop of an administrator whom another one has removed. */
const removed: readonly ScreenEntry[] = [
  {
    name: 'people-here-removed',
    there: '.banner-wrong',
    async show(scene) {
      const { page, call } = scene;
      await unlock(scene, 'Amara Diallo');
      await page.getByRole('navigation').first().waitFor();
      cpSync(inWorld(scene, 'removed'), inWorld(scene, 'shared'), { recursive: true });
      await call('sync.now', { anyway: true });
      await atPeople(scene);
      await page.getByText('This laptop was removed').first().waitFor();
    },
  },
  {
    ...screen('sharing-removed', '/settings/:page?', '.banner-wrong', '/settings/sharing'),
    asBefore: true,
  },
  { ...screen('today-removed', '/today', 'main .banner-wrong'), asBefore: true },
];

/** Of an agency whose administrators have both stepped down; and Carnet is opened by another's invitation. */
const nobody: readonly ScreenEntry[] = [
  {
    name: 'today-nobody',
    route: '/today',
    there: 'main .banner-care',
    asBefore: true,
    async show(scene) {
      await unlock(scene, 'Noé Lavoie');
      await scene.page.getByRole('navigation').first().waitFor();
      await scene.go('/today');
      await scene.page.getByText('Nobody administers your agency any more').waitFor();
    },
  },
  {
    name: 'people-opened',
    route: '/settings/:page?',
    there: '.member',
    asBefore: true,
    async show(scene) {
      await scene.carnet.openBy(inWorld(scene, 'invitation.carnet-invite'));
      await atPeople(scene);
      await scene.page.getByText('Carnet was opened with').waitFor();
    },
  },
];

/** Laptops of several people, over one folder. */
export const several: Walk = {
  name: 'an agency of several laptops',
  agency: 'several',
  entries: [...people, ...travellers, ...sharing, ...joining, ...removed, ...nobody],
};
