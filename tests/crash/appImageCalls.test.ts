import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { installSystemPackages } from '../../build/systemPackages.mjs';
import { tempFolder } from '../support/tempFolder.ts';

const has = (program: string) => spawnSync(program, ['-V']).status === 0;
const calls =
  'write,pwrite64,read,pread64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat';

/** What was done with files of this folder, in order, each step once: `write .Carnet.AppImage.new`. */
function stepsIn(trace: string, folder: string): string[] {
  const steps = trace.split('\n').flatMap((line) => {
    const call = /\b([a-z]+)[0-9]*\(/u.exec(line)?.[1];
    const paths = [...line.matchAll(/[<"](\/[^>"]*)[>"]/gu)].map(([, path = '']) => path);
    const ours = paths.filter((path) => path === folder || dirname(path) === folder);
    return call === undefined || ours.length === 0
      ? []
      : [[call.replace(/at$/u, ''), ...ours.map((path) => basename(path))].join(' ')];
  });
  return steps.filter((step, at) => step !== steps[at - 1]);
}

// The system calls of Linux, where AppImages are.
test.runIf(process.platform === 'linux')(
  'the program that runs is never unlinked: its successor is copied beside it, synced, read again, renamed over it',
  () => {
    if (!has('strace')) installSystemPackages(['strace']);
    expect(has('strace'), 'strace is needed for this test: apt-get install strace').toBe(true);
    const folder = tempFolder('programs');
    const from = join(tempFolder('ready'), 'new.AppImage');
    const program = join(folder, 'Carnet.AppImage');
    writeFileSync(program, 'the old one', { mode: 0o755 });
    writeFileSync(from, Buffer.alloc(3_000_000, 7));
    const trace = join(tempFolder('trace'), 'trace');
    const { status, stderr } = spawnSync(
      'strace',
      [
        ...`-f -y -s 300 -e trace=${calls} -o`.split(' '),
        trace,
        process.execPath,
        join(import.meta.dirname, 'replaceOnce.ts'),
        from,
        program,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const fresh = '.Carnet.AppImage.new';
    expect(stepsIn(readFileSync(trace, 'utf8'), folder)).toEqual([
      `write ${fresh}`,
      `fsync ${fresh}`,
      `pread ${fresh}`,
      `rename ${fresh} Carnet.AppImage`,
      `fsync ${basename(folder)}`,
    ]);
    expect(readFileSync(program)).toHaveLength(3_000_000);
  },
  60_000,
);
