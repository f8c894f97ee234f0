import { expect, type Page, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharesBy, syncs } from './support/agencyOfSeveral.ts';
import { sheetFile } from './support/agencies.ts';
import { tabTo, withoutPointer } from './support/byKeyboard.ts';
import { launchCarnet } from './support/launch.ts';
import { makesVault } from './support/makesVault.ts';
import { agencyAt, openAgency } from './support/openAgency.ts';

/** Deriving keys is meant to be slow, and slower where several tests run at once. */
const keysMade = { timeout: 30_000 };

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Name, laptop, passphrase and recovery words behind the second door; gives the passphrase. */
async function untilInvitation(page: Page): Promise<string> {
  await page.getByLabel('Your name').fill('Lucie Roy');
  await page.getByLabel('Name of this laptop').fill('Office 2');
  await press(page, 'Begin');
  return makesVault(page);
}

const sixWords = (page: Page) => page.locator('.six-words li').allTextContents();

test('a colleague is invited, let in after six words, and a lost laptop is removed, recorded and told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'carnet-joining-'));
  const inFolder = (name: string) => join(folder, name);
  const [invitation, request] = [inFolder('invitation.carnet-invite'), inFolder('request.txt')];
  const [welcome, place] = [inFolder('welcome.txt'), inFolder('place')];
  // The same folder has another path on each laptop.
  const hers = inFolder('shared with Lucie');
  mkdirSync(hers);
  symlinkSync(hers, place);
  const amara = await openAgency();
  const { page: office } = amara;
  office.setDefaultTimeout(20_000);
  await amara.call('program.save', { name: 'Settlement' });
  await sharesBy(amara, place);

  await test.step('an invitation is made for her', async () => {
    await amara.go('/settings/people');
    await press(office, 'Invite a laptop');
    await office.getByLabel('For whom').fill('Lucie');
    await office.keyboard.press('Enter');
    await amara.carnet.chooseFile(invitation);
    await press(office, 'Save the file');
    await expect(office.getByText(/Saved as .*invitation\.carnet-invite/)).toBeVisible();
    await press(office, 'Done');
  });

  const lucie = agencyAt(await launchCarnet());
  const { page: home } = lucie;
  home.setDefaultTimeout(20_000);
  // A double click on the invitation leads behind the second door.
  await expect(home.getByRole('button', { name: 'Join an agency' })).toBeVisible();
  await lucie.carnet.openBy(invitation);
  await expect(
    home.getByText(/The invitation .*invitation\.carnet-invite.* is opened/),
  ).toBeVisible();
  const passphrase = await untilInvitation(home);

  await test.step('it says who invites; a wrong code is refused in words, the right file is as good', async () => {
    const invites = home.getByRole('heading', { name: 'invites you to' });
    await expect(invites).toContainText(/Amara Diallo.* invites you to .*Westman Settlement/);
    await press(home, 'Use another invitation');
    await home.getByLabel('Or paste the code here').fill('hello');
    await press(home, 'Next');
    await expect(home.getByText('This is no invitation from Carnet.')).toBeVisible();
    await lucie.carnet.chooseFile(invitation);
    await press(home, 'Open the file');
    await expect(invites).toContainText(/Amara Diallo.* invites you to .*Westman Settlement/);
    await press(home, 'Ask to be let in');
  });

  await test.step('she asks; closed and opened again, her laptop still waits', async () => {
    await expect(home.locator('.six-words li')).toHaveCount(6, keysMade);
    await lucie.carnet.chooseFile(request);
    await press(home, 'Save the request');
    await expect(home.getByText(/Saved as .*request\.txt/)).toBeVisible();
    await lucie.call('shell.lock', {});
    await home.getByLabel('Passphrase').fill(passphrase);
    await home.keyboard.press('Enter');
    await expect(home.locator('.six-words li')).toHaveCount(6, keysMade);
  });

  await test.step('both see the same six words; then she is let in', async () => {
    await amara.carnet.chooseFile(request);
    await press(office, 'Take a request');
    await press(office, 'Open the file');
    await expect(office.locator('.six-words li')).toHaveCount(6, keysMade);
    expect(await sixWords(office)).toEqual(await sixWords(home));
    await press(office, 'All six are the same');
    await office.getByRole('button', { name: 'Settlement', exact: true }).click();
    await press(office, 'Let in');
    await amara.carnet.chooseFile(welcome);
    await press(office, 'Save the file');
    await expect(office.getByText(/Saved as .*welcome\.txt/)).toBeVisible();
    await press(office, 'Done');

    await lucie.carnet.chooseFile(welcome);
    await press(home, 'Open the answer');
    await home.getByLabel('Passphrase').fill('not mine');
    await home.keyboard.press('Enter');
    await expect(home.getByText('That did not open it.').first()).toBeVisible(keysMade);
    rmSync(place);
    await home.getByLabel('Passphrase').fill(passphrase);
    await press(home, 'Join now');
    await expect(home.getByRole('heading', { name: 'You belong to' })).toBeVisible(keysMade);
    await expect(home.getByText('The shared folder is not there.')).toBeVisible();
    await expect(home.getByText('Carnet looked for')).toContainText(place);
    symlinkSync(hers, place);
    await press(home, 'Choose it on this laptop');
    await lucie.carnet.chooseFile(hers);
    await press(home, 'Choose the folder');
    await expect(home.getByText('What colleagues had passed on until now is here.')).toBeVisible();
    await press(home, 'Next');
    await press(home, 'Not now');
    await expect(home.getByRole('navigation')).toBeVisible();
  });

  await test.step('once they have exchanged, each sees the other', async () => {
    await syncs(amara, lucie, amara);
    await lucie.go('/today');
    await lucie.carnet.openBy(invitation);
    await expect(home.getByText('This laptop belongs to an agency already')).toBeVisible();
    await press(home, 'All right');
    await expect(home.getByText('This laptop belongs to an agency already')).toHaveCount(0);
    await expect(home.getByRole('region', { name: 'Amara Diallo' })).toContainText('Administrator');
    await expect(home.getByRole('region', { name: 'Lucie Roy' })).toContainText('Settlement');
    await expect(home.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
    await expect(office.getByRole('region', { name: 'Lucie Roy' })).toContainText(
      /Office 2.*last heard today/,
    );
  });

  await test.step('another role and other programs, by keyboard alone: her laptop follows', async () => {
    await amara.call('program.save', { name: 'Employment' });
    const noPointer = await withoutPointer(office);
    await office.getByRole('region', { name: 'Amara Diallo' }).getByRole('button').first().focus();
    await tabTo(office, /^Change role and programs of .Lucie Roy/);
    await office.keyboard.press('Enter');
    const asked = office.getByRole('dialog');
    await expect(asked.getByRole('radio', { name: 'Worker' })).toBeChecked();
    await tabTo(office, /^Worker/);
    await office.keyboard.press('ArrowDown');
    await expect(asked.getByRole('radio', { name: 'Supervisor' })).toBeChecked();
    await tabTo(office, /^Settlement$/);
    await office.keyboard.press('Space');
    // One group, one stop of Tab: arrows go on in it.
    await office.keyboard.press('ArrowRight');
    await expect(asked.getByRole('button', { name: 'Employment' })).toBeFocused();
    await office.keyboard.press('Space');
    await tabTo(office, /^Save$/);
    await office.keyboard.press('Enter');
    await expect(office.getByText('Changed.', { exact: true })).toBeVisible();
    await noPointer();
    await expect(office.getByRole('region', { name: 'Lucie Roy' })).toContainText(
      /Employment.*Supervisor/,
    );
    await lucie.go('/today');
    await syncs(amara, lucie);
    // Without a lock or a start in between.
    await expect(home.getByText(/Amara Diallo.* made you a supervisor/)).toBeVisible();
    await expect(home.getByText(/took you off the program .*Settlement/)).toBeVisible();
    await expect(home.getByText(/let you into the program .*Employment/)).toBeVisible();
    await expect(home.getByRole('link', { name: 'Audit' })).toBeVisible();
  });

  await test.step('with the paper from the safe she becomes an administrator, and everybody is told', async () => {
    const sheet = readFileSync(join(amara.carnet.userData, sheetFile), 'utf8');
    await lucie.go('/settings/people');
    await expect(home.getByRole('button', { name: 'Invite a laptop' })).toHaveCount(0);
    await press(home, 'Use the sheet to become an administrator');
    await home.getByLabel('The words of the sheet').fill(`${sheet} zoo`);
    await press(home, /^Become/);
    await expect(home.getByText('These words are not your agency’s sheet.')).toBeVisible();
    await home.getByLabel('The words of the sheet').fill(sheet);
    await press(home, /^Become/);
    await expect(home.getByText('You are an administrator now.')).toBeVisible();
    await expect(home.getByRole('button', { name: 'Invite a laptop' })).toBeVisible();
    await amara.go('/today');
    await syncs(lucie, amara);
    await expect(
      office.getByText(/The agency’s sheet made .*Lucie Roy.* an administrator/),
    ).toBeVisible();
    await amara.go('/settings/people');
  });

  await test.step('both step down, apart: Today says that nobody administers, and the paper mends it', async () => {
    const { members } = await amara.call('members.list', {});
    const idOf = (name: string) => members.find((each) => each.name === name)?.id ?? '';
    await amara.call('members.setRole', { member: idOf('Amara Diallo'), role: 'supervisor' });
    await lucie.call('members.setRole', { member: idOf('Lucie Roy'), role: 'worker' });
    await lucie.go('/today');
    await syncs(amara, lucie, amara);
    const nobody = 'Nobody administers your agency any more';
    await expect(home.getByText(nobody)).toBeVisible();
    await amara.go('/today');
    await expect(office.getByText(nobody)).toBeVisible();
    await press(office, 'Where to use the sheet');
    await press(office, 'Use the sheet to become an administrator');
    const sheet = readFileSync(join(amara.carnet.userData, sheetFile), 'utf8');
    await office.getByLabel('The words of the sheet').fill(sheet);
    await press(office, /^Become/);
    await expect(office.getByText('You are an administrator now.')).toBeVisible();
    await expect(office.getByText(nobody)).toHaveCount(0);
    await syncs(amara, lucie);
    await expect(home.getByText(nobody)).toHaveCount(0);
  });

  await test.step('her laptop is lost: removed by name at the second question, and its record printed', async () => {
    await press(office, /^Remove .*Office 2.* of .*Lucie Roy/);
    await expect(office.getByText('can’t be fetched back or deleted from here')).toBeVisible();
    // Enter twice removes nobody.
    await office.keyboard.press('Enter');
    await expect(office.getByRole('alertdialog')).toHaveCount(0);
    await press(office, /^Remove .*Office 2.* of .*Lucie Roy/);
    await press(office, 'Go on');
    await expect(office.getByRole('alertdialog')).toContainText(
      /Office 2.* of .*Lucie Roy.* leaves/,
    );
    await press(office, /^Yes, remove/);
    await office
      .getByRole('dialog')
      .getByRole('button', { name: /^Record of/ })
      .click();
    const paper = office.locator('.print-sheet');
    await expect(paper).toContainText('Record of a lost or stolen laptop');
    await expect(paper).toContainText('Lucie Roy');
    await expect(paper).toContainText('Westman Settlement');
    // The whole agency, the program that was hers once, and the one that she has.
    await expect(paper.locator('tbody tr')).toHaveCount(3);
    const hersOnce = paper.locator('tbody tr').filter({ hasText: 'Settlement' });
    await expect(hersOnce.locator('td').nth(1)).toHaveText(/\d{4}/);
    await office.emulateMedia({ media: 'print' });
    await expect(paper.getByText('What happened, where and when')).toBeVisible();
    await office.emulateMedia({ media: null });
    await office.keyboard.press('Escape');
  });

  await test.step('her laptop is told what is safe and what to do', async () => {
    await syncs(amara);
    await lucie.call('sync.now', {});
    await lucie.go('/today');
    await expect(home.getByText('This laptop was removed from the agency')).toBeVisible();
    await press(home, 'What to do');
    await press(home, 'I have an invitation');
    await expect(home.getByRole('dialog')).toContainText('Your invitation');
  });

  await Promise.all([amara.carnet.close(), lucie.carnet.close()]);
  rmSync(folder, { recursive: true, force: true });
});
