import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../build/paths.ts';

/** Lints sources as if they lay in the project, all in one run, with the project's own settings. */
const folder = mkdtempSync(join(tmpdir(), 'carnet-lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = new Map<string, string[]>();
const found = new Map<string, string[]>();

/** Puts a source in a file of its own in the folder of `path`, or in `path` itself when `exact`. */
function place(path: string, source: string, exact?: 'exact'): string {
  const dot = path.lastIndexOf('.');
  const file = exact ? path : `${path.slice(0, dot)}${files.size}${path.slice(dot)}`;
  files.set(file, [...(files.get(file) ?? []), source]);
  return file;
}
const problems = (file: string): readonly string[] => found.get(file) ?? [];

beforeAll(() => {
  for (const [path, sources] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), sources.join('\n'));
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(projectRoot, 'node_modules/oxlint/bin/oxlint'),
      `--config=${join(projectRoot, '.oxlintrc.json')}`,
      '--format=json',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { code: string; filename: string }[];
  };
  for (const { code, filename } of diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code]);
  }
});

const layers = 'carnet(layers)';
const oneFile = 'carnet(one-legal-file)';

const refused = [
  ['renderer/app/App.tsx', "import { openCore } from '../../main/core/core.ts'; openCore;"],
  [
    'renderer/app/App.tsx',
    "import type { Core } from '../../main/core/core.ts'; export type C = Core;",
  ],
  ['renderer/app/App.tsx', "export type C = import('../../main/shell/bridge.ts').Reply;"],
  ['renderer/app/App.tsx', "export const load = () => import('../../main/shell/bridge.ts');"],
  ['renderer/app/App.tsx', "import { readFileSync } from 'node:fs'; readFileSync;"],
  ['renderer/app/App.tsx', "import { ipcRenderer } from 'electron'; ipcRenderer;"],
  ['main/core/core.ts', "import { app } from 'electron'; app;"],
  ['main/core/core.ts', "export * from '../shell/bridge.ts';"],
  ['main/core/core.ts', "export { App } from '../../renderer/app/App.tsx';"],
  ['main/core/core.ts', "const { app } = require('electron'); app;"],
  ['main/shell/window.ts', "import { App } from '../../renderer/app/App.tsx'; App;"],
  ['main/shell/window.ts', "import { bundle } from '../../build/bundle/bundle.ts'; bundle;"],
  ['shared/format/names.ts', "import { openCore } from '../../main/core/core.ts'; openCore;"],
  ['shared/format/names.ts', "import { join } from 'path'; join;"],
  ['shared/format/names.ts', "import { app } from 'electron'; app;"],
] as const;
for (const [path, source] of refused) {
  const file = place(path, source);
  test(`${path} must not: ${source}`, () => expect(problems(file)).toContain(layers));
}

const allowed = [
  [
    'renderer/app/App.tsx',
    "import { contract } from '../../shared/contract/contract.ts'; contract;",
  ],
  ['main/core/core.ts', "import { join } from 'node:path'; join;"],
  [
    'main/shell/window.ts',
    "import type { ToCore } from '../core/process/coreMessages.ts'; export type T = ToCore;",
  ],
  ['main/shell/window.ts', "import { app } from 'electron'; app;"],
  ['shared/format/names.ts', "import { z } from 'zod'; z;"],
  ['tests/unit/x.ts', "import { openCore } from '../../main/core/core.ts'; openCore;"],
] as const;
for (const [path, source] of allowed) {
  const file = place(path, source);
  test(`${path} may: ${source}`, () => expect(problems(file)).not.toContain(layers));
}

const belongings = [
  [
    'the key pragma',
    'main/core/store/openDatabase.ts',
    "export const open = (d: { pragma(s: string): void }, k: string) => d.pragma(`PRAGMA key = '${k}'`);",
  ],
  [
    'changing the key',
    'main/core/store/openDatabase.ts',
    "export const change = 'pragma rekey = x';",
  ],
  [
    'ipcMain',
    'main/shell/bridge.ts',
    "import { ipcMain } from 'electron'; ipcMain.handle('x', () => 1);",
  ],
  [
    'ipcMain by a namespace',
    'main/shell/bridge.ts',
    "import * as electron from 'electron'; electron.ipcMain.handle('x', () => 1);",
  ],
  [
    'contextBridge',
    'main/shell/preload.ts',
    "import { contextBridge } from 'electron'; contextBridge;",
  ],
  [
    'openExternal',
    'main/shell/openExternal.ts',
    "import { shell } from 'electron'; void shell.openExternal('https://x.example');",
  ],
  ['the clock', 'shared/time/wallClock.ts', 'export const now = Date.now();'],
  ['a date of now', 'shared/time/wallClock.ts', 'export const day = new Date();'],
  [
    'Temporal.Now',
    'shared/time/wallClock.ts',
    "import { Temporal } from 'temporal-polyfill'; Temporal.Now.instant();",
  ],
  [
    'replacing a file',
    'main/core/files/replaceFile.ts',
    "import { renameSync } from 'node:fs'; renameSync('a', 'b');",
  ],
  [
    'another way to replace',
    'main/core/files/replaceFile.ts',
    "import write from 'write-file-atomic'; void write('a', 'b');",
  ],
  [
    'Node’s random bytes',
    'main/core/vault/randomBytes.ts',
    "import { randomBytes } from 'node:crypto'; randomBytes(8);",
  ],
  ['random ids', 'main/core/vault/randomBytes.ts', 'export const id = crypto.randomUUID();'],
  ['Math.random', 'main/core/vault/randomBytes.ts', 'export const n = Math.random();'],
] as const;
for (const [what, home, source] of belongings) {
  const other = place(`${dirname(home)}/other.ts`, source);
  const only = place(home, source, 'exact');
  test(`${what} belongs to one file`, () => {
    expect(problems(other)).toContain(oneFile);
    expect(problems(only)).not.toContain(oneFile);
  });
}

const core = 'main/core/store/case.ts';
const screen = 'renderer/components/Case.tsx';
const knownDay = place(core, 'export const day = new Date(0);');
test('a date from a known instant is no clock', () => expect(problems(knownDay)).toEqual([]));

const general = [
  ['any', core, 'export const x: any = 1;', 'no-explicit-any'],
  ['a promise of being there', core, 'export const x = (y?: string) => y!.length;', 'no-non-null'],
  [
    'a hook inside a condition',
    screen,
    "import { useState } from 'react'; export function A({ on }: { on: boolean }) { if (on) useState(1); return null; }",
    'rules-of-hooks',
  ],
  ['a picture without a text', screen, 'export const A = () => <img src="/a.png" />;', 'alt-text'],
] as const;
for (const [what, path, source, rule] of general) {
  const file = place(path, source);
  test(`${what} is refused`, () => expect(problems(file).join()).toContain(rule));
}

test('every example could be read', () => {
  expect([...found.values()].flat().filter((code) => !/\(.+\)/.test(code))).toEqual([]);
});
