import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

function removeAll(): void {
  for (const folder of made.splice(0))
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

process.on('exit', removeAll);
// A runner's process is ended without ceremony: there the end of the test file counts.
if ('__vitest_worker__' in globalThis) {
  const { afterAll } = await import('vitest');
  afterAll(removeAll);
}

/** A new empty folder; removed at the end of this test file, or of this process. */
export function tempFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `carnet-${name}-`));
  made.push(folder);
  return folder;
}
