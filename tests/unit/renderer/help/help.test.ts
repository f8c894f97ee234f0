import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pages as en } from '../../../../renderer/help/en/en.ts';
import { pages as fr } from '../../../../renderer/help/fr/fr.ts';
import { helpFor } from '../../../../renderer/help/helpFor.ts';
import { type HelpId, helpIds, type HelpPage } from '../../../../renderer/help/helpPage.ts';
import { matchCommands } from '../../../../renderer/app/commands/matchCommands.ts';

const languages = { en, fr } as const;
const source = (path: string) =>
  readFileSync(new URL(`../../../../renderer/${path}`, import.meta.url), 'utf8');
const textOf = (page: HelpPage) =>
  [page.about, ...page.asked.flatMap(({ question, answer }) => [question, answer])].join(' ');

describe('help for each screen', () => {
  const routes = [...source('app/routes.tsx').matchAll(/<Route path="([^"]+)"/g)].map(
    ([, path = '']) => path.replaceAll(/:[a-zA-Z]+\??/g, 'x'),
  );
  test('reads the routes that there are', () => expect(routes.length).toBeGreaterThan(12));
  test.each(routes)('%s has a page', (route) => expect(helpFor(route)).not.toBeNull());

  const settingsPages = [
    ...source('screens/settings/SettingsScreen.tsx').matchAll(/id: '([a-z]+)'/g),
  ].map(([, id = '']) => `/settings/${id}`);
  test.each(settingsPages)('%s has a page', (route) => expect(helpFor(route)).not.toBeNull());

  test('a page of the settings is told from the others', () => {
    expect(helpFor('/settings/backups')).toBe('backups');
    expect(helpFor('/clients/01a/edit')).toBe('intake');
    expect(helpFor('/clients/01a')).toBe('client');
    expect(helpFor('/nowhere')).toBeNull();
  });

  test.each([
    ['screens/start/FirstRun.tsx', 'firstRun'],
    ['screens/start/FinishSetup.tsx', 'firstRun'],
    ['screens/start/LockScreen.tsx', 'lock'],
    ['screens/start/RecoverVault.tsx', 'recover'],
    ['screens/restore/RestoreScreen.tsx', 'restore'],
    ['screens/services/ServiceLogPanel.tsx', 'services'],
  ])('%s, which has no route, says that its page is %s', (path, id) => {
    expect(source(path)).toContain(`useHelpPlace('${id}')`);
  });
});

describe.each(Object.entries(languages))('pages in %s', (language, pages) => {
  test.each(helpIds)('%s says something, and leads on', (id: HelpId) => {
    const page = pages[id];
    expect(textOf(page).split(/\s+/).length).toBeGreaterThan(60);
    expect(page.asked.length).toBeGreaterThanOrEqual(3);
    expect(page.see.length).toBeGreaterThan(0);
    for (const next of page.see) expect(helpIds).toContain(next);
    expect(page.see).not.toContain(id);
  });

  test('are each reached from another', () => {
    const reached = new Set(helpIds.flatMap((id) => pages[id].see));
    expect(helpIds.filter((id) => !reached.has(id))).toEqual([...unreached]);
  });

  test('have sentences short enough for a tired worker', () => {
    const sentences = helpIds.flatMap((id) => textOf(pages[id]).split(/(?<=[.?!])\s+/));
    expect(sentences.filter((one) => one.split(/\s+/).length > 32)).toEqual([]);
  });

  test('name no cryptography', () => {
    const words =
      language === 'en'
        ? /\b(en|de)?crypt|\bcipher|\bhash|\bargon|\b(data|public|private) keys?\b|\btoken/i
        : /chiffr|crypt|\bhach|argon|\bclés? (de|des|publique|privée)|jeton|empreinte/i;
    for (const id of helpIds) expect(textOf(pages[id]), id).not.toMatch(words);
  });
});

/** From the list of all pages, and where they belong to the screen itself. */
const unreached = ['sessions', 'import', 'audit'];

test('French puts its spaces where they belong', () => {
  for (const id of helpIds) {
    const text = `${fr[id].title} ${textOf(fr[id])} ${fr[id].keys.flat().join(' ')}`;
    expect(text, id).not.toMatch(/ [;:!?»]|« |'/u);
  }
});

test('is found from the palette by a word of either language', () => {
  const commands = helpIds.map((id) => ({
    id,
    label: `Help: ${en[id].title}`,
    words: `${en[id].words} ${fr[id].title}`,
    whenTyped: true,
    run: () => undefined,
  }));
  const found = (typed: string) => matchCommands(commands, typed).map(({ id }) => id);
  expect(found('help voicemail')).toContain('reaching');
  expect(found('mot de passe')).toContain('security');
  expect(found('oublié')).toEqual(['recover']);
  expect(found('')).toEqual([]);
});
