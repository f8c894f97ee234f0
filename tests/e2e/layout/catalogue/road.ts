import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Road } from '../../support/worlds/road.ts';
import type { Scene, Walk } from './entry.ts';
import { unlock } from './unlock.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const packs = ({ world }: Scene) =>
  JSON.parse(readFileSync(join(world, 'road.json'), 'utf8')) as Road;
const opens = async (scene: Scene, pack: keyof Road) => unlock(scene, packs(scene)[pack]);

/** On the travelling laptop, from the first day to the receipt. */
export const road: Walk = {
  name: 'on the road',
  agency: 'road',
  entries: [
    {
      name: 'road',
      route: '/settings/:page?',
      there: '.trip-facts',
      async show(scene) {
        await opens(scene, 'open');
        await scene.page.locator('.trip-strip').waitFor();
        await scene.go('/settings/trips');
      },
    },
    {
      name: 'road-read-only',
      route: '/settings/:page?',
      there: '[aria-invalid="true"]',
      async show(scene) {
        await opens(scene, 'readOnly');
        await scene.page.locator('.trip-strip-late').waitFor();
        await scene.go('/settings/trips');
        await scene.page.getByLabel('Code').fill('1234 5678 9012 3456');
        await press(scene.page, 'Check it');
      },
    },
    {
      name: 'road-locked',
      there: '.trip-locked .trip-facts',
      show: (scene) => opens(scene, 'locked'),
    },
    {
      name: 'road-more-days',
      there: '.trip-locked',
      async show({ page, ...scene }) {
        await page.getByLabel('Code').fill(packs({ page, ...scene }).code);
        await press(page, 'Check it');
        await page.getByText('The pack then ends').waitFor();
      },
    },
    {
      name: 'road-home',
      route: '/settings/:page?',
      there: '.trip-facts',
      async show(scene) {
        await opens(scene, 'back');
        await scene.page.locator('.trip-strip').waitFor();
        await scene.go('/settings/trips');
        await scene.page.getByRole('button', { name: /^Delete the pack/ }).waitFor();
      },
    },
    {
      name: 'road-finish',
      there: '[role="alertdialog"]',
      show: ({ page }) => press(page, /^Delete the pack/),
    },
    {
      name: 'road-receipt',
      there: '.trip-facts',
      async show({ page }) {
        await press(page, 'Delete it');
        await page.getByRole('heading', { name: 'Receipt' }).waitFor();
      },
    },
  ],
};
