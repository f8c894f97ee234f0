import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronBinary } from '../../../build/electronBinary.ts';
import { projectRoot } from '../../../build/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'carnet-setup-'));
const setup = (args: string[], options: { preload?: string; env?: Record<string, string> } = {}) =>
  spawnSync(
    process.execPath,
    [
      ...(options.preload ? ['--require', options.preload] : []),
      join(projectRoot, 'build/setup.mjs'),
      ...args,
    ],
    { encoding: 'utf8', env: { ...process.env, ...options.env } },
  );

test('a Node that is too old is refused with a sentence, before anything is done', () => {
  const preload = join(folder, 'old.cjs');
  writeFileSync(preload, "Object.defineProperty(process.versions, 'node', { value: '16.20.2' });");
  const { status, stderr } = setup([], { preload });
  expect(status).toBe(1);
  expect(stderr).toContain("Carnet's set-up needs Node 18 or newer; this is Node 16.20.2.");
  expect(stderr).not.toContain('    at ');
});

test('a script runs on the project’s own Node 24, with its arguments and its exit code', () => {
  const script = join(folder, 'script.mjs');
  writeFileSync(
    script,
    'console.log(process.version, process.argv.slice(2).join()); process.exit(7);',
  );
  const { status, stdout } = setup([script, '--input', 'a b.csv']);
  expect(stdout).toMatch(/^v24\.\d+\.\d+ --input,a b\.csv\n$/);
  expect(status).toBe(7);
});

// With Electron's program there no browser is looked for, and the script would really run.
test.skipIf(electronBinary() !== undefined)(
  'where no browser is found and none can be installed, it says what to install',
  () => {
    const preload = join(folder, 'user.cjs');
    // An ordinary user, on a machine with nothing on its path.
    writeFileSync(preload, 'process.getuid = () => 1000;');
    const { status, stderr } = setup(['build/test.ts'], {
      preload,
      env: { PATH: '', CARNET_CHROMIUM: '' },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('apt-get install chromium');
  },
);
