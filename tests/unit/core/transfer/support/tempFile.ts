import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'carnet-transfer-'));
let count = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder of this test file's own, removed at its end. */
export function tempPath(name: string): string {
  count += 1;
  return join(folder, `${count}-${name}`);
}

export function tempFile(name: string, content: string | Uint8Array): string {
  const path = tempPath(name);
  writeFileSync(path, content);
  return path;
}
