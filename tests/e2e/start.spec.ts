import { expect, test } from '@playwright/test';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { electronBinary } from '../../build/electronBinary.ts';
import { launchCarnet } from './support/launch.ts';

test('Carnet opens on its start screen, under a title that tells no names', async () => {
  const carnet = await launchCarnet();
  const complaints: string[] = [];
  carnet.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  carnet.page.on('pageerror', (error) => complaints.push(error.message));
  await carnet.page.reload();
  await expect(carnet.page.getByRole('heading').first()).toBeVisible();
  expect(await carnet.page.title()).toBe('Carnet');
  expect(complaints).toEqual([]);
  await carnet.close();
});

test('it speaks the system’s language at first', async () => {
  const carnet = await launchCarnet({ locale: 'fr-CA' });
  await expect(carnet.page.locator('html')).toHaveAttribute('lang', /^fr/);
  await carnet.close();
});

// On Electron the profile lies in userData and stays there.
const onElectron = electronBinary() !== undefined;
(onElectron ? test.skip : test)(
  'the browser’s profile is gone after quitting, and after a crash at the next start',
  async () => {
    const first = await launchCarnet();
    expect(existsSync(first.profile)).toBe(true);
    await first.close();
    expect(existsSync(first.profile)).toBe(false);

    const crashed = await launchCarnet();
    await crashed.crash();
    const next = await launchCarnet({ userData: crashed.userData });
    expect(existsSync(crashed.profile)).toBe(false);
    await next.close();
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith('carnet-browser-'));
    expect(left.filter((name) => next.profile.endsWith(name))).toEqual([]);
  },
);

test('a second Carnet on the same data does not open', async () => {
  const first = await launchCarnet();
  await expect(launchCarnet({ userData: first.userData })).rejects.toThrow();
  await expect(first.page.getByRole('heading').first()).toBeVisible();
  await first.close();
});
