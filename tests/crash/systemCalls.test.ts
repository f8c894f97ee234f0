import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { installSystemPackages } from '../../build/systemPackages.mjs';
import type { CallInput, CallName } from '../../shared/contract/contract.ts';
import { openScene, passphrase } from '../support/scene.ts';
import { tempFolder } from '../support/tempFolder.ts';
import { startCore } from './startCore.ts';

const has = (program: string) => spawnSync(program, ['-V']).status === 0;

interface Traced {
  readonly call: string;
  readonly file: string;
}

/** The calls of a trace in order: what was written where, what was synced, and our own marks. */
function readTrace(file: string): Traced[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const mark = /write\(1<[^>]*>, "((?:call|reply) [^\\"]*)\\n"/.exec(line)?.[1];
      if (mark !== undefined) return [{ call: mark, file: '' }];
      const [, call, path] =
        /\b(pwrite64|pwritev2?|write|ftruncate|fdatasync|fsync)\(\d+<([^>]*)>/.exec(line) ?? [];
      return call === undefined || path === undefined ? [] : [{ call, file: path }];
    });
}

// The system calls of Linux; on other systems the pragmas that ask for the same are asserted.
test.runIf(process.platform === 'linux')(
  'the log is synced to disk between the last byte of a write and its reply',
  async () => {
    if (!has('strace')) installSystemPackages(['strace']);
    expect(has('strace'), 'strace is needed for this test: apt-get install strace').toBe(true);
    const scene = await openScene();
    const id = await scene.person('Olena Kovalenko');
    await scene.close();

    const trace = join(tempFolder('trace'), 'trace');
    const core = await startCore(
      scene.directory,
      // Descriptors with their paths; every thread: a write that another one syncs would count too.
      [
        'strace',
        '-f',
        '-y',
        '-s',
        '64',
        '-e',
        'trace=write,pwrite64,pwritev,pwritev2,ftruncate,fsync,fdatasync',
        '-o',
        trace,
      ],
      { CARNET_MARK: '1' },
    );
    await core.call('vault.unlock', { id: scene.vaultId, passphrase });
    const writes: [CallName, unknown][] = [
      ['draft.save', { kind: 'session', personId: id, body: { text: 'One letter at a time' } }],
      ['service.log', { personIds: [id], values: { date: '2026-11-20', note: 'Lease' } }],
      [
        'people.saveIntake',
        { values: { person: { birthYear: 1984 }, names: [{ full: 'Maryam' }] } },
      ],
      ['draft.save', { kind: 'session', body: { text: 'x'.repeat(100_000) } }],
      ['settings.set', { lockMinutes: 5 }],
    ];
    for (const [name, input] of writes) await core.call(name, input as CallInput<typeof name>);
    await core.call('people.list', {});
    await core.end();

    const calls = readTrace(trace);
    // Call 1 was the unlocking.
    for (const [index, [name]] of writes.entries()) {
      const number = index + 2;
      const begin = calls.findIndex(({ call }) => call === `call ${number} ${name}`);
      const end = calls.findIndex(({ call }) => call === `reply ${number}`);
      expect(begin, name).toBeGreaterThan(-1);
      expect(end, name).toBeGreaterThan(begin);
      const between = calls.slice(begin, end).filter(({ file }) => file.endsWith('case.db-wal'));
      const lastWrite = between.findLastIndex(({ call }) => call.includes('write'));
      const lastSync = between.findLastIndex(({ call }) => /^f(?:data)?sync$/.test(call));
      expect(lastWrite, `${name} wrote to the log`).toBeGreaterThan(-1);
      expect(lastSync, `${name} synced the log after its last byte`).toBeGreaterThan(lastWrite);
    }
    // Reading neither writes nor syncs anything.
    const begin = calls.findIndex(({ call }) => call.endsWith('people.list'));
    const end = calls.findIndex(({ call }) => call === `reply ${writes.length + 2}`);
    expect(calls.slice(begin + 1, end).filter(({ file }) => file.includes('case.db'))).toEqual([]);
  },
);
