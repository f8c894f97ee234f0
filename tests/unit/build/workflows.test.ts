import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../build/paths.ts';

const workflow = (name: string) =>
  readFileSync(join(projectRoot, '.github/workflows', `${name}.yml`), 'utf8');

describe.each(['ci', 'release'])('hosted continuous integration, %s', (name) => {
  const text = workflow(name);

  test('reads the fuses and the archive’s hash back from the real program', () => {
    expect(text).toMatch(
      /npm run package --.* --assert-fuses$|npm run package -- --assert-fuses$/mu,
    );
    expect(text).toContain('build/requireElectron.ts');
    expect(text).not.toContain('continue-on-error');
  });

  test('installs packages by the set-up alone, which runs no scripts but those that are named', () => {
    expect(text).toContain('node build/setup.mjs');
    expect(text).not.toMatch(/npm (?:ci|install|i)\b/u);
  });

  test('holds no key by which releases are believed, and signs none', () => {
    expect(text).not.toMatch(/CARNET_RELEASE|run release|\.key\b/u);
    expect(text).toMatch(/^permissions:\n {2}contents: read$/mu);
  });
});

test('a release is made only after the prebuilt modules were found to have the hashes that were read', () => {
  const text = workflow('release');
  const checked = text.indexOf('tests/unit/docs/dependencies.test.ts');
  expect(checked).toBeGreaterThan(0);
  expect(checked).toBeLessThan(text.indexOf('npm run package'));
});
