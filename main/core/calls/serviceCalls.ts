import { CarnetError } from '../../../shared/contract/errors.ts';
import type { workCalls } from '../../../shared/contract/work.ts';
import type { OpenCase } from '../openCase.ts';
import { removeDraft } from '../store/drafts.ts';
import { indexNote } from '../store/noteSearch.ts';
import { workerName } from '../store/personLines.ts';
import { findRecord, readRecord } from '../store/recordReader.ts';
import { defined } from './defined.ts';
import type { Handlers } from './handlers.ts';
import { nameOf } from './personPage.ts';
import { requireProgram } from './programAccess.ts';

type ServiceCalls = Pick<
  typeof workCalls,
  'service.log' | 'service.undo' | 'service.change' | 'service.get' | 'service.defaults'
>;

/** How long "Logged for Olena, 30 min. Undo" is offered. */
const undoFor = 30_000;

/** The service log: one record per person, several people at once. */
export const serviceCalls: Handlers<ServiceCalls> = {
  'service.log': (open, { personIds, values, draftId }) => {
    const people = [...new Set(personIds)].map((id) => readRecord(open.reader, 'person', id));
    for (const person of people) requireProgram(open, person.programId);
    const now = open.clock.now();
    const ids = open.write((unit) => {
      const togetherId = people.length > 1 ? unit.actor.newId() : null;
      const made = people.map((person) => {
        const id = unit.create('service', person.programId, {
          ...defined(values),
          personId: person.id,
          togetherId,
          workerId: unit.actor.memberId,
          createdAt: now,
        });
        indexNote(unit.writer, 'service', id, values.note ?? '');
        return id;
      });
      if (draftId !== undefined) removeDraft(unit.writer, draftId, 'service');
      return made;
    });
    return { ids, undoUntil: now + undoFor };
  },
  'service.undo': (open, { ids }) => {
    open.write((unit) => {
      for (const id of ids) {
        const service = readRecord(unit, 'service', id);
        requireOwn(open, service.workerId);
        requireProgram(open, service.programId);
        if (open.clock.now() - service.createdAt > undoFor * 10) {
          throw new CarnetError('record.tooLate', { kind: 'service' });
        }
        indexNote(unit.writer, 'service', id, '', service.note);
        unit.remove('service', id);
      }
    });
    return {};
  },
  'service.change': (open, { id, values }) => {
    open.write((unit) => {
      const before = readRecord(unit, 'service', id);
      requireProgram(open, before.programId);
      unit.change('service', id, defined(values));
      if (values.note !== undefined) {
        indexNote(unit.writer, 'service', id, values.note, before.note);
      }
    });
    return {};
  },
  'service.get': (open, { id }) => {
    const service = readRecord(open.reader, 'service', id);
    open.write((unit) => unit.audit('view', 'service', id));
    return {
      ...service,
      name: nameOf(open.reader, service.personId),
      workerName: workerName(open.reader, service.workerId),
    };
  },
  'service.defaults': ({ reader, actor }, { personId, today }) => {
    const mine = reader.rows<{
      service: string | null;
      delivery: string | null;
      placeId: string | null;
      date: string | null;
    }>(
      `SELECT service, delivery, placeId, date FROM service
       WHERE workerId = ? AND deleted IS NOT 1 ORDER BY createdAt DESC LIMIT 200`,
      [actor.memberId],
    );
    const recent = new Set(mine.flatMap((row) => (row.service ? [row.service] : [])));
    const todays = mine.filter((row) => row.date === today);
    const person = personId === undefined ? undefined : findRecord(reader, 'person', personId);
    return {
      recentServices: [...recent].slice(0, 5),
      delivery: todays.find((row) => row.delivery !== null)?.delivery ?? 'inPerson',
      placeId: todays.find((row) => row.placeId !== null)?.placeId ?? null,
      language: person?.speaksBest ?? 'notAsked',
    };
  },
};

/** What a worker undoes is the worker's own. */
function requireOwn(open: OpenCase, workerId: string): void {
  if (workerId !== open.actor.memberId) {
    throw new CarnetError('contract.notAllowed', { why: 'notYours' });
  }
}
