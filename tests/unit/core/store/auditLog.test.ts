import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyAudit } from '../../../../main/core/store/auditLog.ts';
import { openStore, type Store } from '../../../support/plainStore.ts';

function storeWithEntries(): Store {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  for (let n = 0; n < 8; n += 1) {
    s.time.now += 1000;
    s.write((unit) => {
      unit.audit('view', 'person', `person-${n}`, {
        fields: ['name', 'birthYear'],
        reason: 'asked',
      });
    });
  }
  return s;
}

/** Someone who has the key and a database tool, and takes the triggers away first. */
function tamper(s: Store, sql: string): void {
  s.connection.script(
    `DROP TRIGGER auditNeverChanges; DROP TRIGGER auditNeverShrinks; DROP TRIGGER auditOnlyGrows; ${sql}`,
  );
}

describe('the log of who did what', () => {
  test('is a chain that holds', () => {
    expect(verifyAudit(storeWithEntries().connection)).toEqual({ entries: 8, brokenAt: null });
  });

  test('admits no change and no deletion', () => {
    const s = storeWithEntries();
    for (const sql of [
      `UPDATE audit SET act = 'nothing' WHERE sequence = 3`,
      'DELETE FROM audit WHERE sequence = 8',
      'DELETE FROM audit',
    ]) {
      expect(() => s.connection.write((writer) => writer.run(sql)), sql).toThrow('append-only');
    }
    // An entry in the place of another is a deletion too.
    expect(() =>
      s.connection.write((writer) =>
        writer.run('REPLACE INTO audit SELECT * FROM audit WHERE sequence = 3'),
      ),
    ).toThrow('append-only');
    expect(verifyAudit(s.connection)).toEqual({ entries: 8, brokenAt: null });
  });

  test.each([
    ['at', 'at + 1'],
    ['memberId', `'someone-else'`],
    ['deviceId', `'another-laptop'`],
    ['act', `'copyNumber'`],
    ['kind', `'session'`],
    ['recordId', `'person-99'`],
    ['fields', `'["name"]'`],
    ['reason', `''`],
    ['hash', 'randomblob(32)'],
  ])('shows at which entry %s was altered', (column, value) => {
    const s = storeWithEntries();
    tamper(s, `UPDATE audit SET ${column} = ${value} WHERE sequence = 5`);
    expect(verifyAudit(s.connection).brokenAt).toBe(5);
  });

  test.each([
    ['an entry is taken out', 'DELETE FROM audit WHERE sequence = 4', 5],
    [
      'an entry is taken out and the others moved up',
      'DELETE FROM audit WHERE sequence = 4; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 4',
      4,
    ],
    ['the first is taken out', 'DELETE FROM audit WHERE sequence = 1', 2],
    [
      'two change places',
      `UPDATE audit SET sequence = 99 WHERE sequence = 3;
       UPDATE audit SET sequence = 3 WHERE sequence = 4; UPDATE audit SET sequence = 4 WHERE sequence = 99`,
      3,
    ],
    [
      'an entry is put in without its hash',
      `INSERT INTO audit SELECT 9, at, memberId, deviceId, act, kind, recordId, fields, reason, hash
       FROM audit WHERE sequence = 8`,
      9,
    ],
  ])('shows where %s', (_what, sql, at) => {
    const s = storeWithEntries();
    tamper(s, sql);
    expect(verifyAudit(s.connection).brokenAt).toBe(at);
  });

  test('can’t be confused about where a text ends and the next begins', () => {
    const s = storeWithEntries();
    tamper(s, `UPDATE audit SET kind = 'personperson', recordId = '-4' WHERE sequence = 5`);
    expect(verifyAudit(s.connection).brokenAt).toBe(5);
  });
});
