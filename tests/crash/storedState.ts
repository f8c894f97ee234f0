import { findNotes } from '../../main/core/store/noteSearch.ts';
import { visibleLine } from '../../main/core/store/personLines.ts';
import type { Connection } from '../../main/core/store/sqlite.ts';
import type { ToldCall } from './crashRound.ts';

export type StoredState = 'absent' | 'whole' | `torn ${string}`;

const judge = (found: readonly number[], whole: readonly number[]): StoredState => {
  if (found.every((count) => count === 0)) return 'absent';
  return found.join() === whole.join() ? 'whole' : `torn ${found.join()} of ${whole.join()}`;
};

/** Whether all parts of what a call writes are stored: rows, line, search words, outbox, audit. */
export function storedState(database: Connection, call: ToldCall, rows: number): StoredState {
  const { kind, token, target } = call;
  const count = (sql: string, ...params: readonly string[]) =>
    database.value<number>(`SELECT count(*) ${sql}`, params) ?? 0;
  const noted = (sql: string, act = 'create') => [
    count(`FROM outbox WHERE recordId IN (${sql})`, token),
    count(`FROM audit WHERE act = ? AND recordId IN (${sql})`, act, token),
  ];
  switch (kind) {
    case 'intake':
      return judge(
        [
          count('FROM person WHERE street = ?', token),
          count(`FROM personName WHERE "full" IN (?, ?)`, `Olena ${token}`, `Олена ${token}`),
          count('FROM contactPoint WHERE note = ?', token),
          count('FROM identifier WHERE value = ?', token),
          count(`FROM personLine WHERE shown = 'Olena ' || ?`, token),
          ...noted('SELECT id FROM person WHERE street = ?'),
          ...noted('SELECT id FROM identifier WHERE value = ?'),
        ],
        [1, 2, 1, 1, 1, 1, 1, 1, 1],
      );
    case 'task':
      return judge(
        [count('FROM task WHERE what = ?', token), ...noted('SELECT id FROM task WHERE what = ?')],
        [1, 1, 1],
      );
    case 'service':
    case 'changeService': {
      const found = database.rows<{ id: string; togetherId: string | null }>(
        'SELECT id, togetherId FROM service WHERE note = ?',
        [token],
      );
      const together = kind === 'service' && found.some((row) => row.togetherId !== null) ? 2 : 1;
      const hits = findNotes(database, token, { offset: 0, limit: 10 }).length;
      return judge([found.length, hits], [together, together]);
    }
    case 'draft': {
      const body = database.value<string>(
        `SELECT body FROM draft WHERE instr(body, ?) > 0 LIMIT 1`,
        [token],
      );
      if (body === undefined) return 'absent';
      const { text } = JSON.parse(body) as { text: string };
      return text.replaceAll(token, '') === '' ? 'whole' : `torn ${text.length} letters`;
    }
    case 'import': {
      const shown = count(`FROM personLine l WHERE l.importId = ? AND ${visibleLine}`, target);
      return judge([shown], [rows]);
    }
    default:
      throw new Error('no such call');
  }
}
