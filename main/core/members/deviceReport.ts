import { CarnetError } from '../../../shared/contract/errors.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { OpenCase } from '../openCase.ts';
import { lineOf } from '../store/personLines.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Reader, SqlValue } from '../store/sqlite.ts';
import type { Act } from '../sync/membership/entry.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import { readAgency } from './agencyIdentity.ts';
import { deviceLine, memberName } from './memberLines.ts';
import { programsOfMember, roleOf } from './standingHere.ts';
import { membershipHere } from './storedEntries.ts';

/** Kinds that a report counts: what a person's file is made of. Confidential kinds are in none. */
const counted = {
  people: 'person',
  services: 'service',
  sessions: 'session',
  notes: 'note',
  tasks: 'task',
} as const;

/**
 * What was on a laptop: what this one holds of the programs that its member belongs or belonged to.
 * A laptop holds its member's programs and no others, so that is the most that can be on it; who was
 * looked at there is in its own log, which never leaves it.
 * @throws CarnetError `members.notFound`
 */
export function deviceReport(open: OpenCase, device: string): CallOutput<'members.deviceReport'> {
  const { reader, members } = open;
  const row = deviceRow(reader, device);
  const lastContact = members.exchange.lastContact(device);
  const steps = stepsOf(reader);
  const removal = steps.find(
    ({ act }) =>
      (act.does === 'removeDevice' && act.device === device) ||
      (act.does === 'removeMember' && act.member === row.member),
  );
  const admission = steps.find(
    ({ act }) =>
      (act.does === 'device' || act.does === 'found' || act.does === 'follow') &&
      act.device === device,
  );
  const mine = [commonProgram, ...programsOfMember(reader, readAgency(reader).member)];
  const line = deviceLine(
    reader,
    { device, removedSequence: row.removedSequence },
    readAgency(reader).device,
    () => lastContact,
  );
  return {
    // Its own record may not have arrived; who let it in wrote it down.
    device: { ...line, addedAt: line.addedAt ?? admission?.at ?? null },
    member: {
      id: row.member,
      name: memberName(reader, row.member),
      role: roleOf(reader, row.member) ?? null,
    },
    lastContact,
    removedAt: row.removedSequence === null ? null : (removal?.at ?? null),
    programs: programsOn(reader, device, steps, row.member).map(({ id, since, until }) => ({
      id,
      name: findRecord(reader, 'program', id)?.name ?? '',
      since,
      until,
      counts: mine.includes(id) ? countsOf(reader, id, peopleOn(reader, device)) : null,
    })),
  };
}

/** The people of a report, by file number and name; `theirs` had this member as worker in anything. */
export function devicePeople(
  open: OpenCase,
  device: string,
  offset: number,
  limit: number,
): CallOutput<'members.devicePeople'> {
  const { reader } = open;
  const { member } = deviceRow(reader, device);
  const mine = [commonProgram, ...programsOfMember(reader, readAgency(reader).member)];
  const programs = programsOn(reader, device, stepsOf(reader), member)
    .map(({ id }) => id)
    .filter((id) => mine.includes(id));
  const list = programs.map(() => '?').join(', ');
  const chosen = peopleOn(reader, device);
  const params = [...programs, ...(chosen === null ? [] : [chosen])];
  const isChosen = chosen === null ? '' : `AND id IN (SELECT value FROM json_each(?))`;
  const where = `deleted IS NOT 1 AND programId IN (${list}) ${isChosen}`;
  const rows = reader.rows<{ id: string; programId: string; workerId: string | null }>(
    `SELECT id, programId, workerId FROM person WHERE ${where} ORDER BY id LIMIT ? OFFSET ?`,
    [...params, limit, offset],
  );
  return {
    total: reader.value<number>(`SELECT count(*) FROM person WHERE ${where}`, params) ?? 0,
    people: rows.map(({ id, programId, workerId }) => ({
      id,
      ...nameAndNumber(reader, id),
      programId,
      theirs: workerId === member || workedWith(reader, id, member),
    })),
  };
}

function nameAndNumber(reader: Reader, id: string): { name: string; fileNumber: string } {
  const line = lineOf(reader, id);
  return { name: line?.name.full ?? '', fileNumber: line?.fileNumber ?? '' };
}

function workedWith(reader: Reader, personId: string, member: string): boolean {
  const params: SqlValue[] = [personId, member];
  return (
    reader.row('SELECT 1 FROM service WHERE personId = ? AND workerId = ? LIMIT 1', params) !==
      undefined ||
    reader.row('SELECT 1 FROM session WHERE personId = ? AND workerId = ? LIMIT 1', params) !==
      undefined ||
    reader.row('SELECT 1 FROM note WHERE personId = ? AND authorId = ? LIMIT 1', params) !==
      undefined
  );
}

function deviceRow(reader: Reader, device: string) {
  const row = reader.row<{ member: string; removedSequence: number | null }>(
    'SELECT member, removedSequence FROM memberDevice WHERE device = ?',
    [device],
  );
  if (row === undefined) throw new CarnetError('members.notFound');
  return row;
}

/** Steps that are valid, in the graph's order, with the times that their authors' clocks had. */
function stepsOf(reader: Reader): readonly { readonly at: number; readonly act: Act }[] {
  const { graph, valid } = membershipHere(reader);
  return graph.entries.flatMap(({ acts, at }, place) =>
    ((valid >> BigInt(place)) & 1n) === 1n ? acts.map((act) => ({ at: at[0], act })) : [],
  );
}

function programsEver(
  steps: readonly { readonly at: number; readonly act: Act }[],
  member: string,
): readonly { id: string; since: number | null; until: number | null }[] {
  const spans = new Map<string, { since: number | null; until: number | null }>();
  for (const { at, act } of steps) {
    if (!('member' in act) || act.member !== member) continue;
    if (act.does === 'found' || act.does === 'appoint') {
      spans.set(commonProgram, { since: spans.get(commonProgram)?.since ?? at, until: null });
    }
    if (act.does === 'grant') {
      spans.set(act.program, { since: spans.get(act.program)?.since ?? at, until: null });
    }
    if (act.does === 'withdraw') {
      spans.set(act.program, { since: spans.get(act.program)?.since ?? null, until: at });
    }
    if (act.does === 'removeMember') {
      for (const [program, span] of spans) spans.set(program, { ...span, until: span.until ?? at });
    }
  }
  return [...spans].map(([id, span]) => ({ id, ...span }));
}

/** Programs that were on a laptop: of one that travels, those of its pack. */
function programsOn(
  reader: Reader,
  device: string,
  steps: ReturnType<typeof stepsOf>,
  member: string,
) {
  const trip = findRecord(reader, 'device', device)?.trip;
  if (!trip) return programsEver(steps, member);
  const ofPeople = reader
    .rows<{ programId: string }>(
      'SELECT DISTINCT programId FROM person WHERE id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(trip.people)],
    )
    .map(({ programId }) => programId);
  const ids = [...new Set([...trip.programs, ...ofPeople])];
  return ids.map((id) => ({ id, since: trip.madeAt, until: null }));
}

/** The ids of those who went along one by one, as JSON; null: all of its programs were on the laptop. */
function peopleOn(reader: Reader, device: string): string | null {
  const trip = findRecord(reader, 'device', device)?.trip;
  return trip && trip.programs.length === 0 ? JSON.stringify(trip.people) : null;
}

function countsOf(reader: Reader, program: string, chosen: string | null) {
  const count = (table: string) => {
    const whose = table === 'person' ? 'id' : 'personId';
    const isChosen = chosen === null ? '' : `AND ${whose} IN (SELECT value FROM json_each(?))`;
    return (
      reader.value<number>(
        `SELECT count(*) FROM ${table} WHERE programId = ? AND deleted IS NOT 1 ${isChosen}`,
        [program, ...(chosen === null ? [] : [chosen])],
      ) ?? 0
    );
  };
  return {
    people: count(counted.people),
    services: count(counted.services),
    sessions: count(counted.sessions),
    notes: count(counted.notes),
    tasks: count(counted.tasks),
  };
}
