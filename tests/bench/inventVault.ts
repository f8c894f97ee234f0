import { localValue } from '../../main/core/store/local.ts';
import { indexNote } from '../../main/core/store/noteSearch.ts';
import { openDatabase } from '../../main/core/store/openDatabase.ts';
import type { Connection, Writer } from '../../main/core/store/sqlite.ts';
import type { Actor, UnitOfWork } from '../../main/core/store/unitOfWork.ts';
import { newId } from '../../main/core/vault/newId.ts';
import { writeUnit } from '../../main/core/writeUnit.ts';
import type { Candidate } from '../../main/core/casework/duplicates/candidate.ts';
import { inventList, seeded } from '../unit/core/casework/duplicates/inventPeople.ts';
import { type BenchVault, foundVault } from './benchVault.ts';
import { sentence } from './sentences.ts';

const seed = 20261122;
/** Acts in one commit, so that making it does not wait for the disk a million times. */
const actsInOne = 500;
const first = Date.UTC(2024, 0, 2, 14);
const minute = 60_000;

/** The client whose timeline is long. */
export const busyEntries = 500;

/**
 * A vault with invented people and services, written by the product's own unit of work: rows,
 * clocks, outbox, audit, search and duplicate keys, as a worker's years would have made them.
 */
export async function inventVault(directory: string, scale: number): Promise<BenchVault> {
  const founded = await foundVault(directory);
  const connection = openDatabase(founded.file, founded.key);
  const made = inventRecords(connection, scale);
  connection.close();
  return { ...founded, ...made };
}

/** The same into the database of a vault that is there. Each person and each service is an act of its own. */
export function inventRecords(
  connection: Connection,
  scale: number,
): { readonly clients: number; readonly services: number } {
  const services = Math.round(1_000_000 * scale);
  const actor = actorOf(connection);
  const ids = writePeople(connection, actor, Math.round(100_000 * scale));
  writeServices(connection, actor, { ids, services, random: seeded(seed) });
  return { clients: ids.length, services };
}

interface MovedActor extends Actor {
  time: number;
}

function actorOf(connection: Connection): MovedActor {
  const me = localValue(
    connection,
    'me',
    (value) => value as { memberId: string; deviceId: string },
  );
  if (me === undefined) throw new Error('A founded vault knows its member.');
  const actor = {
    ...me,
    time: first,
    now: () => actor.time,
    newId: () => newId(actor.time),
  };
  return actor;
}

function writePeople(connection: Connection, actor: MovedActor, clients: number): string[] {
  const people = inventList(seed, clients).people.slice(0, clients);
  const ids: string[] = [];
  inCommits(connection, people.length, (writer, at) => {
    const person = people[at];
    if (person === undefined) return;
    actor.time += minute;
    ids.push(writeUnit(within(writer), actor, (unit) => writePerson(unit, person, at)).result);
  });
  return ids;
}

function inCommits(
  connection: Connection,
  count: number,
  write: (writer: Writer, at: number) => void,
): void {
  for (let from = 0; from < count; from += actsInOne) {
    connection.write((writer) => {
      for (let at = from; at < Math.min(count, from + actsInOne); at += 1) write(writer, at);
    });
  }
}

/** A transaction that is under way, for what begins one. */
const within = (writer: Writer): Pick<Connection, 'write'> => ({ write: (body) => body(writer) });

function writePerson(unit: UnitOfWork, candidate: Candidate, index: number): string {
  const { birth, names, telephones, identifiers, language, country } = candidate;
  const personId = unit.create('person', 'agency', {
    fileNumber: String(1000 + index),
    workerId: unit.actor.memberId,
    ...(birth === undefined
      ? {}
      : {
          birthAnswer: 'value' as const,
          birthYear: birth.year,
          birthMonth: birth.month ?? null,
          birthDay: birth.day ?? null,
        }),
    ...(language === undefined ? {} : { speaksBest: language }),
    ...(country === undefined ? {} : { country }),
  });
  for (const full of names) unit.create('name', 'agency', { personId, full });
  for (const value of telephones) {
    unit.create('contactPoint', 'agency', { personId, value, preferred: true });
  }
  for (const identifier of identifiers) {
    unit.create('identifier', 'agency', { personId, ...identifier });
  }
  return personId;
}

function writeServices(
  connection: Connection,
  actor: MovedActor,
  { ids, services, random }: { ids: readonly string[]; services: number; random: () => number },
): void {
  inCommits(connection, services, (writer, at) => {
    actor.time += 1000;
    const busy = at < busyEntries ? ids[0] : ids[Math.floor(random() * ids.length)];
    const note = random() < 0.3 ? sentence(random) : '';
    const personId = busy ?? '';
    const date = new Date(actor.time).toISOString().slice(0, 10);
    const minutes = 15 + Math.floor(random() * 4) * 15;
    writeUnit(within(writer), actor, (unit) => {
      const id = unit.create('service', 'agency', {
        personId,
        date,
        service: 'informationOrientation',
        topics: ['housing'],
        minutes,
        note,
        workerId: unit.actor.memberId,
        createdAt: actor.time,
      });
      if (note !== '') indexNote(unit.writer, 'service', id, note);
    });
  });
}
