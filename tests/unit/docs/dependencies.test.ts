import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/paths.ts';

interface About {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const about = (folder: string) =>
  JSON.parse(readFileSync(join(projectRoot, folder, 'package.json'), 'utf8')) as About;

const page = readFileSync(join(projectRoot, 'docs/dependencies.md'), 'utf8').replaceAll('\r', '');
const project = about('.');
const dependencies = Object.keys({ ...project.dependencies, ...project.devDependencies });

interface Line {
  readonly name: string;
  readonly section: string;
  readonly licence: string;
}

/** The tables' lines, one for each package that a line names; by section. */
const lines = page.split(/^## /mu).flatMap((text) => {
  const section = text.slice(0, text.indexOf('\n'));
  return [...text.matchAll(/^\| (.+) \|$/gmu)].flatMap(([, row = '']): Line[] => {
    const cells = row.split('|').map((cell) => cell.trim());
    const [names = '', , , licences = ''] = cells;
    if (cells.length < 5 || names === 'package' || names.startsWith('---')) return [];
    const each = names.split(', ');
    const licence = licences.split('; ');
    return each.map((name, at) => ({ name, section, licence: licence[at] ?? licence[0] ?? '' }));
  });
});

describe('docs/dependencies.md', () => {
  test('has one line for every dependency, and no line for anything else', () => {
    expect(lines.map(({ name }) => name).toSorted()).toEqual(dependencies.toSorted());
  });

  test('gives the licence that the package itself gives', () => {
    for (const { name, licence } of lines) {
      expect(licence, name).toBe(about(`node_modules/${name}`).license);
    }
  });

  test('nothing of the product is under a licence that it could not ship with', () => {
    const shipped = lines.filter(({ section }) => section === 'Product');
    expect(shipped.length).toBeGreaterThan(20);
    for (const { name, licence } of shipped) {
      expect(licence, name).toMatch(
        /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|Unlicense)$/u,
      );
    }
    expect(lines.find(({ name }) => name === '@signalapp/sqlcipher')?.section).toBe('Tests');
  });

  test('lists the prebuilt database modules as they are installed, each with its hash', () => {
    const folder = join(projectRoot, 'node_modules/better-sqlite3-multiple-ciphers/prebuilds');
    const listed = [...page.matchAll(/^\| (\S+\.node) \| `([0-9a-f]{64})` \|$/gmu)].map(
      ([, name, hash]) => [name, hash],
    );
    const installed = readdirSync(folder)
      .filter((name) => name.endsWith('.node'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]);
    expect(listed.length).toBeGreaterThan(0);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(installed));
  });
});
