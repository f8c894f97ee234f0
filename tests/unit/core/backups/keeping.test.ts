import { describe, expect, test } from 'vitest';
import { isDue, noticesOf } from '../../../../main/core/backups/isDue.ts';
import { toKeep } from '../../../../main/core/backups/toKeep.ts';
import { backupFileName } from '../../../../main/core/backups/backupNames.ts';
import { blockSize, parseTarHeader, tarHeader } from '../../../../main/core/backups/tarHeader.ts';

const hour = 3_600_000;
const day = 24 * hour;
const noon = new Date(2026, 10, 22, 12).getTime();

describe('of the backups of one place', () => {
  const kept = (ages: readonly number[]) =>
    [...toKeep(ages.map((age) => ({ madeAt: noon - age })))]
      .map(({ madeAt }) => noon - madeAt)
      .toSorted((a, b) => a - b);

  test('five stay, the newest among them', () => {
    expect(kept([6, 5, 4, 3, 2, 1, 0].map((days) => days * day))).toEqual(
      [0, 1, 2, 3, 4].map((days) => days * day),
    );
    expect(kept([day, 0])).toEqual([0, day]);
    expect(kept([])).toEqual([]);
  });

  test('a busy day does not push out the days before', () => {
    const today = [0, 1, 2, 3, 4, 5, 6].map((hours) => hours * hour);
    expect(kept([...today, day, 3 * day, 9 * day, 20 * day])).toEqual([
      0,
      hour,
      day,
      3 * day,
      9 * day,
    ]);
    expect(kept([...today, day])).toEqual([0, hour, 2 * hour, 3 * hour, day]);
  });
});

const none = {
  lastGood: { laptop: null, second: null },
  problem: null,
  secondProblem: null,
  lastRehearsal: null,
  mark: '',
  verified: [],
  putOff: {},
};
const good = (age: number) => ({ id: String(age), madeAt: noon - age, size: 1 });
const failed = (code: string, age = 0) => ({ code, params: {}, at: noon - age });

describe('a backup is made by itself', () => {
  const due = (kept: Partial<typeof none>, changed = true) =>
    isDue({ kept: { ...none, ...kept } as typeof none, now: noon, changed });
  const last = (age: number) => ({ lastGood: { laptop: good(age), second: null } }) as never;

  test.each([
    ['the first time that something was written', due({}), true],
    ['on the day after', due(last(13 * hour)), true],
    ['once a day', due(last(hour)), false],
    ['only when something changed', due(last(9 * day), false), false],
    [
      'not at once after a failure',
      due({ problem: failed('store.full', hour / 2) } as never),
      false,
    ],
    ['an hour after a failure', due({ problem: failed('store.full', 2 * hour) } as never), true],
  ])('%s', (_what, found, expected) => expect(found).toBe(expected));
});

describe('Today says', () => {
  const says = (kept: object, more: object = {}) =>
    noticesOf({
      kept: { ...none, ...kept },
      now: noon,
      vaultMadeAt: noon - 30 * day,
      changed: false,
      hasSecondPlace: true,
      disk: 'unknown',
      ...more,
    });
  const both = (here: number, there: number | null) => ({
    lastGood: { laptop: good(here), second: there === null ? null : good(there) },
  });

  test.each([
    ['nothing when all is well', says(both(hour, hour)), []],
    ['nothing of an old backup when nothing changed', says(both(20 * day, 20 * day)), []],
    [
      'that the backup is old when work waits for one',
      says(both(8 * day, 8 * day), { changed: true }),
      ['backupTooOld'],
    ],
    ['nothing of a stick that was left at home yesterday', says(both(hour, day)), []],
    [
      'that the stick has not seen a backup for a week',
      says(both(hour, 8 * day)),
      ['backupTooOld'],
    ],
    ['that a new vault never had one', says({}, { changed: true }), ['backupTooOld']],
    ['nothing so of a vault of today', says({}, { changed: true, vaultMadeAt: noon - hour }), []],
    [
      'that the last try failed',
      says({ ...both(hour, hour), problem: failed('store.full') }),
      ['backupFailed'],
    ],
    [
      'that the stick is full',
      says({ ...both(hour, day), secondProblem: failed('backup.placeFull') }),
      ['backupFailed'],
    ],
    [
      'not that it is away',
      says({ ...both(hour, day), secondProblem: failed('backup.placeMissing') }),
      [],
    ],
    [
      'that there is no second place',
      says(both(hour, null), { hasSecondPlace: false }),
      ['noBackupPlace'],
    ],
    [
      'not for a week after “Not now”',
      says(
        { ...both(hour, null), putOff: { noBackupPlace: noon + day } },
        { hasSecondPlace: false },
      ),
      [],
    ],
    [
      'that the disk is not encrypted',
      says(both(hour, hour), { disk: 'notEncrypted' }),
      ['diskNotEncrypted'],
    ],
    [
      'not so for 30 days after “Not now”',
      says(
        { ...both(hour, hour), putOff: { diskNotEncrypted: noon + 1 } },
        { disk: 'notEncrypted' },
      ),
      [],
    ],
  ])('%s', (_what, found, expected) => expect(found).toEqual(expected));
});

test('a file’s name says when, and nothing of whom', () => {
  expect(backupFileName(noon, '01a2038e-7f00-7cef-ad0d-daf77964017f')).toBe(
    'Carnet 2026-11-22 120000 64017f.carnet-backup',
  );
});

describe('a header', () => {
  const entry = { name: 'case.db', size: 417_792, modifiedAt: 1_795_356_000 };
  test('reads as it was written', () => {
    expect(parseTarHeader(tarHeader(entry))).toEqual(entry);
    const most = { ...entry, size: 8 ** 11 - 1 };
    expect(parseTarHeader(tarHeader(most))).toEqual(most);
    expect(() => tarHeader({ ...entry, size: 8 ** 11 })).toThrow(RangeError);
  });

  test('with any one byte changed is none of ours, or says something else', () => {
    const block = tarHeader(entry);
    for (let at = 0; at < blockSize; at += 1) {
      const changed = Uint8Array.from(block);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(parseTarHeader(changed), `byte ${at}`).toBeUndefined();
    }
  });
});
