import type { workCalls } from '../../../shared/contract/work.ts';
import type { OpenCase } from '../openCase.ts';
import { workerName } from '../store/personLines.ts';
import { findRecord, readRecords } from '../store/recordReader.ts';
import { defined } from './defined.ts';
import type { Handlers } from './handlers.ts';
import { nameOrNull } from './personPage.ts';
import { requireProgram, requireProgramOf, requireProgramOfPerson } from './programAccess.ts';
import { readSettings } from './settings.ts';
import type { TaskLine } from '../../../shared/contract/work.ts';
import type { RecordOf } from '../../../shared/records/records.ts';

type TaskCalls = Pick<typeof workCalls, 'task.save' | 'task.done' | 'task.list'>;

/** Follow-ups: what, who, channel, when. */
export const taskCalls: Handlers<TaskCalls> = {
  'task.save': (open, { id, ...fields }) => {
    if (id !== undefined) requireProgramOf(open, 'task', id);
    requireProgramOfPerson(open, fields.personId);
    return open.write((unit) => {
      if (id !== undefined) {
        unit.change('task', id, defined(fields));
        return { id };
      }
      const person = fields.personId ? findRecord(unit, 'person', fields.personId) : undefined;
      const programId = person?.programId ?? readSettings(unit).programId;
      requireProgram(open, programId);
      return {
        id: unit.create('task', programId, { whoId: unit.actor.memberId, ...defined(fields) }),
      };
    });
  },
  'task.done': (open, { id, done }) => {
    requireProgramOf(open, 'task', id);
    open.write((unit) => unit.change('task', id, { doneAt: done ? unit.actor.now() : null }));
    return {};
  },
  'task.list': ({ reader }, { open, offset, limit }) => {
    const where = open ? 'doneAt IS NULL' : 'doneAt IS NOT NULL';
    const total =
      reader.value<number>(`SELECT count(*) FROM task WHERE ${where} AND deleted IS NOT 1`) ?? 0;
    const tasks = readRecords(
      reader,
      'task',
      `id IN (SELECT id FROM task WHERE ${where} AND deleted IS NOT 1
        ORDER BY dueOn IS NULL, dueOn, dueAt IS NULL, dueAt, id LIMIT ? OFFSET ?)`,
      [limit, offset],
    );
    return { total, tasks: tasks.toSorted(byDue).map((task) => toTaskLine(reader, task)) };
  },
};

/** Dated before undated, earlier before later. */
export function byDue(a: RecordOf<'task'>, b: RecordOf<'task'>): number {
  const key = (task: RecordOf<'task'>) =>
    `${task.dueOn ?? '9999'} ${String(task.dueAt ?? 9999).padStart(4, '0')} ${task.id}`;
  return key(a) < key(b) ? -1 : 1;
}

export function toTaskLine(reader: OpenCase['reader'], task: RecordOf<'task'>): TaskLine {
  return {
    ...task,
    name: nameOrNull(reader, task.personId),
    whoName: workerName(reader, task.whoId),
  };
}
