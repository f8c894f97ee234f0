import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/paths.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const isThere = (file: string) => existsSync(join(projectRoot, file));
const pages = [
  ...globSync('*.md', { cwd: projectRoot }),
  ...globSync('{docs,main,renderer,shared,build,tests}/**/*.md', { cwd: projectRoot }),
].map((file) => file.replaceAll('\\', '/'));

/** Headings as a page's anchors name them. */
const anchorsOf = (page: string) =>
  [...page.matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (file) => {
  const text = read(file);

  test('links to what is there', () => {
    for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^https?:/u.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const linked = path === '' ? file : join(dirname(file), path).replaceAll('\\', '/');
      expect(isThere(linked), target).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(read(linked)), target).toContain(anchor);
    }
  });

  test('names files that are there', () => {
    const paths = /`((?:main|renderer|shared|build|tests|docs)\/[\w./-]+?)`/gu;
    for (const [, path = ''] of text.matchAll(paths)) expect(isThere(path), path).toBe(true);
  });
});

test('the threat model names tests that are there', () => {
  const named = [
    ...read('docs/threat-model.md').matchAll(/`((?:unit|e2e|scan|fuzz|crash)\/[\w./-]+)`/gu),
  ].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  for (const path of named) expect(isThere(`tests/${path}`), path).toBe(true);
});

test('the README names every command of the project, and no other', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = [...read('README.md').matchAll(/\bnpm (?:run )?(\w+)/gu)].map(
    ([, name = '']) => name,
  );
  for (const name of Object.keys(scripts)) expect(named, name).toContain(name);
  for (const name of new Set(named)) expect(Object.keys(scripts)).toContain(name);
});

test('continuous integration runs the README’s test command, and nothing else', () => {
  const lines = read('.ci/run')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.at(-1)).toBe('npm test');
  expect(lines.filter((line) => /npm|node/u.test(line))).toEqual(['npm test']);
});

test('variables that CONTRIBUTING offers are read somewhere', () => {
  const sources = globSync('{main,build,tests/e2e,tests/crash,tests/unit/core}/**/*.{ts,mjs}', {
    cwd: projectRoot,
  })
    .map(read)
    .join('\n');
  const offered = [...read('CONTRIBUTING.md').matchAll(/\b(CARNET_[A-Z_]+)=/gu)];
  expect(offered.length).toBeGreaterThan(5);
  for (const [, name = ''] of offered) expect(sources, name).toContain(name);
});

test('the records of decisions are numbered once each, in the order of their list', () => {
  const records = readdirSync(join(projectRoot, 'docs/adr'))
    .filter((file) => file !== 'README.md')
    .toSorted();
  const listed = [...read('docs/adr/README.md').matchAll(/\((\d{4}-[\w-]+\.md)\)/gu)];
  expect(listed.map(([, file]) => file)).toEqual(records);
  for (const [at, file] of records.entries()) {
    expect(file.slice(0, 4)).toBe(String(at + 1).padStart(4, '0'));
    const text = read(`docs/adr/${file}`);
    expect(text).toMatch(new RegExp(`^# ${at + 1}\\. `, 'u'));
    for (const part of ['Context', 'Decision', 'Consequences', 'What would change it']) {
      expect(text, file).toContain(`**${part}.**`);
    }
  }
});
