import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAgency } from './openAgency.ts';

const folder = mkdtempSync(join(tmpdir(), 'carnet-lists-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A file for the dialog to choose; gone when the tests of this process are done. */
export function writeList(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Chooses a file on the import screen, as a person does. */
export async function chooseList(
  { carnet, page }: Pick<OpenAgency, 'carnet' | 'page'>,
  path: string,
): Promise<void> {
  await carnet.chooseFile(path);
  await page.getByRole('button', { name: /^(Choose a file|Choisir un fichier)$/ }).click();
}

/** The button that leads on, in either language. */
export const onward = (page: Page) => page.getByRole('main').locator('.form-buttons button').last();
