import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingOptionals, platformOf } from '../../../build/completeLockfile.ts';
import { projectRoot } from '../../../build/paths.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
interface Project {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
}
interface Lockfile {
  readonly packages: Record<
    string,
    { hasInstallScript?: boolean; optionalDependencies?: Record<string, string> }
  >;
}
const project = read('package.json') as Project;
const lockfile = read('package-lock.json') as Lockfile;

test('the lockfile names the optional packages of every system, or npm ci refuses it', () => {
  // After an npm install that dropped them: node build/completeLockfile.ts
  expect(missingOptionals(lockfile).map(({ place }) => place)).toEqual([]);
});

test('a package’s system is read from its name', () => {
  expect(platformOf('node_modules/@oxlint/binding-linux-arm64-musl')).toEqual({
    os: ['linux'],
    cpu: ['arm64'],
    libc: ['musl'],
  });
  expect(platformOf('node_modules/@biomejs/cli-win32-x64')).toEqual({
    os: ['win32'],
    cpu: ['x64'],
  });
});

test('every dependency is pinned to one version', () => {
  for (const [name, version] of Object.entries({
    ...project.dependencies,
    ...project.devDependencies,
  })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  }
});

test('every install script is decided on by name, and only Node’s may run', () => {
  const withScripts = Object.entries(lockfile.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
  for (const name of withScripts) expect(project.allowScripts, name).toHaveProperty(name);
  expect(Object.entries(project.allowScripts).filter(([, allowed]) => allowed)).toEqual([
    ['node', true],
  ]);
});

test('what the product ships is the one library that can not be bundled', () => {
  expect(Object.keys(project.dependencies)).toEqual(['better-sqlite3-multiple-ciphers']);
});

test('every dependency has its reason in docs/dependencies.md', () => {
  const reasons = readFileSync(join(projectRoot, 'docs/dependencies.md'), 'utf8');
  const unexplained = Object.keys({ ...project.dependencies, ...project.devDependencies }).filter(
    (name) => !reasons.includes(name),
  );
  expect(unexplained).toEqual([]);
});
