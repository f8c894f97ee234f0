import { CarnetError } from '../../../shared/contract/errors.ts';
import type { crisisCalls, IncidentLine } from '../../../shared/contract/crisis.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import type { OpenCase } from '../openCase.ts';
import { removeIncidentDraft } from '../store/incidentDrafts.ts';
import { workerName } from '../store/personLines.ts';
import { mergedWith } from '../store/personProjection.ts';
import { findRecord, readRecord, readRecords } from '../store/recordReader.ts';
import type { SqlValue } from '../store/sqlite.ts';
import { defined } from './defined.ts';
import type { Handlers } from './handlers.ts';
import { maySeeEveryIncident, readIncident } from './incidentAccess.ts';
import { nameOrNull } from './personPage.ts';
import { isInProgram } from './programAccess.ts';
import { readSettings } from './settings.ts';

type IncidentCalls = Pick<
  typeof crisisCalls,
  'incident.save' | 'incident.add' | 'incident.get' | 'incident.list'
>;

/** What was seen or said when something was wrong: written, added to, read by those who may. */
export const incidentCalls: Handlers<IncidentCalls> = {
  'incident.save': (open, { values, draftId }) => {
    if ((values.words ?? '').trim() === '') {
      throw new CarnetError('record.incomplete', { missing: 'words' });
    }
    const id = open.write((unit) => {
      const { memberId, now } = unit.actor;
      if (draftId !== undefined) removeIncidentDraft(unit.writer, memberId, draftId);
      return unit.create('incident', programOf(open, values.personId ?? null), {
        ...defined(values),
        authorId: memberId,
        savedAt: now(),
      });
    });
    open.changed('incident', id);
    return { id };
  },
  'incident.add': (open, { id, draftId, text, told, supervisor, nextCheck }) => {
    const before = readIncident(open, id);
    if (text.trim() === '' && told.length === 0 && !supervisor && !nextCheck) {
      throw new CarnetError('record.incomplete', { missing: 'text' });
    }
    open.write((unit) => {
      const { memberId, now } = unit.actor;
      if (draftId !== undefined) removeIncidentDraft(unit.writer, memberId, draftId);
      unit.change('incident', id, {
        ...(told.length === 0 ? {} : { told: [...before.told, ...told] }),
        ...(supervisor === undefined
          ? {}
          : {
              supervisorTold: supervisor.told,
              supervisorWho: supervisor.who,
              supervisorAt: supervisor.at,
            }),
      });
      if (nextCheck !== undefined) {
        unit.change('incident', id, {
          nextCheckOn: nextCheck.on,
          nextCheckAt: nextCheck.at,
          nextCheckDoneAt: nextCheck.done ? now() : null,
        });
      }
      if (text.trim() === '') return;
      unit.create('incidentAddition', before.programId, {
        incidentId: id,
        authorId: memberId,
        at: now(),
        text,
      });
    });
    open.changed('incident', id);
    return {};
  },
  'incident.get': (open, { id }) => {
    const { programId: _program, ...incident } = readIncident(open, id);
    open.write((unit) => unit.audit('view', 'incident', id));
    return {
      ...incident,
      name: nameOrNull(open.reader, incident.personId),
      authorName: workerName(open.reader, incident.authorId),
      additions: readRecords(open.reader, 'incidentAddition', 'incidentId = ?', [id])
        .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
        .map((addition) => ({
          id: addition.id,
          at: addition.at,
          authorName: workerName(open.reader, addition.authorId),
          text: addition.text,
        })),
    };
  },
  'incident.list': (open, { personId, offset, limit }) => {
    const parts = ['deleted IS NOT 1'];
    const params: SqlValue[] = [];
    if (!maySeeEveryIncident(open)) {
      parts.push('authorId = ?');
      params.push(open.actor.memberId);
    }
    if (personId !== undefined) {
      const ids = mergedWith(open.reader, personId);
      parts.push(`personId IN (${ids.map(() => '?').join(', ')})`);
      params.push(...ids);
    }
    const where = parts.join(' AND ');
    const ids = open.reader.rows<{ id: string }>(
      `SELECT id FROM incident WHERE ${where} ORDER BY savedAt DESC, id DESC LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    );
    return {
      total: open.reader.value<number>(`SELECT count(*) FROM incident WHERE ${where}`, params) ?? 0,
      incidents: ids.map(({ id }) => toLine(open, readRecord(open.reader, 'incident', id))),
    };
  },
};

function toLine(open: OpenCase, incident: RecordOf<'incident'>): IncidentLine {
  return {
    id: incident.id,
    personId: incident.personId,
    name: nameOrNull(open.reader, incident.personId),
    authorName: workerName(open.reader, incident.authorId),
    savedAt: incident.savedAt,
    happenedAt: incident.happenedAt,
    danger: incident.danger,
    firstLine: incident.words.trim().split('\n', 1)[0]?.slice(0, 120) ?? '',
    nextCheckOn: incident.nextCheckDoneAt === null ? incident.nextCheckOn : null,
  };
}

/** The person's program, or one's own where that is behind a wall: an incident is never refused. */
function programOf(open: OpenCase, personId: string | null): string {
  const person = personId === null ? undefined : findRecord(open.reader, 'person', personId);
  return person !== undefined && isInProgram(open, person.programId)
    ? person.programId
    : readSettings(open.reader).programId;
}

/** What the author is to look at again by today; no more than a list shows. */
export function checksDue(open: OpenCase, today: string, limit: number) {
  return open.reader.rows<{ id: string; dueOn: string; dueAt: number | null }>(
    `SELECT id, nextCheckOn AS dueOn, nextCheckAt AS dueAt FROM incident
     WHERE authorId = ? AND nextCheckDoneAt IS NULL AND nextCheckOn <= ? AND deleted IS NOT 1
     ORDER BY nextCheckOn, nextCheckAt IS NULL, nextCheckAt, id LIMIT ?`,
    [open.actor.memberId, today, limit],
  );
}
