import { readAgency } from '../../../members/agencyIdentity.ts';
import { becomeAnother } from '../../../members/becomeAnother.ts';
import { deviceKeys } from '../../../members/deviceKeys.ts';
import { lastKeyOfLeft, newestEpochKey } from '../../../members/epochKeys.ts';
import { vectorOfLeft } from '../../../members/leftPrograms.ts';
import { entriesHere, membershipHere } from '../../../members/storedEntries.ts';
import type { OpenCase } from '../../../openCase.ts';
import { localValue, setLocalValue } from '../../../store/local.ts';
import { isTakenIn } from '../../../store/takenIn.ts';
import type { UnitOfWork } from '../../../store/unitOfWork.ts';
import type { Body, Vector } from '../../change.ts';
import type { Entry } from '../../membership/entry.ts';
import type { Membership } from '../../membership/membership.ts';
import { formerDevices } from '../../records/formerDevices.ts';
import { appliedVector } from '../../records/appliedVector.ts';
import {
  acknowledgement,
  type Most,
  nextOutgoing,
  passOn,
  waitingChanges,
} from '../../records/outgoing.ts';
import { unsealedActs } from '../../records/waitingActs.ts';
import { partFromFormers } from '../../records/partFromFormer.ts';
import { replaceRecords } from '../../records/replaceRecords.ts';
import { admitting } from '../../rules/mayApply.ts';
import { recordFacts } from '../../rules/recordFacts.ts';
import { caps } from '../../segments/caps.ts';
import type {
  Applied,
  LocalLog,
  LogSegment,
  OwnAct,
  Parting,
  Peer,
  ReadHead,
  Redone,
  Waiting,
} from '../localLog.ts';
import { peersOf } from '../peersOf.ts';
import type { PlaceMemory } from '../placeMemory.ts';
import {
  appliedBeyond,
  endOfLog,
  firstWaiting,
  forgetFrom,
  forgetLogs,
  forgetPut,
  lastActs,
  isPut,
  lastOwnAct,
  markSegment,
  putAnywhere,
  putHead,
  putMemory,
  putSegment,
  readHeads,
  readMemory,
} from './logTables.ts';
import { endRereading, leaving, purgeProgram } from './purgeProgram.ts';
import { dropTaken } from './snapshotTables.ts';
import { VaultSnapshots } from './vaultSnapshots.ts';

/**
 * What goes into one segment. Sealing one is work that can't be interrupted, and so is opening it for
 * everybody else: of 1 MiB it took 50 ms, of which most is for each change and not for its length. So
 * while nobody works here, long texts make longer segments, and fewer files.
 */
const short: Most = { bytes: 256 * 1024, changes: caps.changes };
const long: Most = { bytes: 768 * 1024, changes: 1000 };

/** The laptop as an exchange sees it, in its encrypted database. */
export class VaultLog extends VaultSnapshots implements LocalLog {
  readonly agency: string;
  readonly device: string;
  readonly #open: OpenCase;
  #peers: { readonly of: Membership; readonly peers: ReadonlyMap<string, Peer> } | undefined;

  constructor(open: OpenCase) {
    super(open);
    this.#open = open;
    const { agency, device, founding } = readAgency(open.reader);
    this.agency = agency;
    this.device = device;
    const followed = localValue(open.reader, 'followedAgency', String);
    const here = `${founding} ${device}`;
    if (followed === here) return;
    // It went over to another agency, or is another laptop there: those logs are none of its own. Whoever
    // was copied or restored knows where the log of the one that it was is left, and keeps it.
    const isSame = formerDevices(open.reader).some(
      ({ deviceId }) => followed === `${founding} ${deviceId}`,
    );
    open.write(({ writer }) => {
      if (followed !== undefined && !isSame) forgetLogs(writer);
      setLocalValue(writer, 'followedAgency', here);
    });
  }

  together<Result>(body: () => Result): Result {
    return this.#open.together(body);
  }

  peers(): ReadonlyMap<string, Peer> {
    const of = this.membership();
    if (this.#peers?.of !== of) this.#peers = { of, peers: peersOf(of) };
    return this.#peers.peers;
  }

  founding = () => readAgency(this.#open.reader).founding;
  entries = () => entriesHere(this.#open.reader);
  membership = () => membershipHere(this.#open.reader);

  keepEntries(entries: readonly Entry[]): void {
    this.#open.members.take(entries);
  }

  formers(): readonly string[] {
    return formerDevices(this.#open.reader).flatMap(({ deviceId, isParted }) =>
      isParted === true ? [] : [deviceId],
    );
  }

  partsFrom(partings: readonly Parting[]): void {
    this.#open.write((unit) => parts(unit, partings, (program) => this.base(program)?.vector));
  }

  goesOn(parting: Parting): void {
    const open = this.#open;
    const actor = { ...open.actor, deviceId: open.actor.newId() };
    open.write((unit) => {
      unit.audit('goOnAsAnother', 'vault', open.vault.id);
      const left = { apart: parting.apart, entries: [...parting.entries] };
      becomeAnother(unit, { label: null, why: {}, left });
      parts(unit, [parting], (program) => this.base(program)?.vector);
    }, actor);
    open.become(actor);
    open.changed('members', 'members');
  }

  unsealed(program: string): Iterable<OwnAct> {
    return unsealedActs(this.#open.reader, program);
  }

  lastOwnAct(program: string, segments: number): number {
    const { reader } = this.#open;
    const last = lastOwnAct(reader, this.device, program, segments);
    // Of a program that was taken away and given back it is remembered: the segments may be gone since.
    const left = vectorOfLeft(reader, program).get(this.device) ?? 0;
    return left > last && isPut(reader, this.device, program, segments) ? left : last;
  }

  putAnywhere = () => putAnywhere(this.#open.reader);

  leaving = () => leaving(this.#open.reader);
  leave = (program: string) => purgeProgram(this.#open, program);

  signSecretKey = () => deviceKeys(this.#open.reader).sign.privateKey;

  sealingKey(program: string): Uint8Array | undefined {
    const { reader } = this.#open;
    return newestEpochKey(reader, program)?.key ?? lastKeyOfLeft(reader, program);
  }

  outgoingPrograms(): readonly string[] {
    return waitingChanges(this.#open.reader).map(({ programId }) => programId);
  }

  waitingCount(): number {
    return this.#open.reader.value<number>('SELECT count(*) FROM outbox') ?? 0;
  }

  writes(): number {
    const { reader } = this.#open;
    // Of this connection, and whether another one wrote: an import has its own.
    const own = reader.value<number>('SELECT total_changes()') ?? 0;
    const others = reader.value<number>('PRAGMA data_version') ?? 0;
    return own + others * 2 ** 32;
  }

  nextOutgoing(program: string, after = 0, mayBeLong = false): Body | undefined {
    return this.#open.atOnce((reader) =>
      // Its vector would not say yet what its author had seen.
      isTakenIn(reader, program)
        ? undefined
        : nextOutgoing(reader, program, this.device, mayBeLong ? long : short, after),
    );
  }

  keepSealed(segment: LogSegment): void {
    const { program, own } = segment;
    this.#open.write(({ writer }) => {
      putSegment(writer, segment, 'own');
      // Who did nothing yet acknowledges with 0, and that is in no vector.
      if (own !== null && own.through > 0) passOn(writer, program, this.device, own);
    });
  }

  emptyBody(program: string): Body {
    return acknowledgement(this.#open.reader, program, this.device);
  }

  end(device: string) {
    return endOfLog(this.#open.reader, device);
  }

  keep(segments: readonly LogSegment[]): void {
    this.#open.write(({ writer }) => {
      for (const segment of segments) {
        const within = this.base(segment.program)?.log.get(segment.device) ?? 0;
        putSegment(writer, segment, segment.sequence <= within ? 'applied' : 'waiting');
      }
    });
  }

  firstWaiting = () => firstWaiting(this.#open.reader);
  vector = (program: string) => appliedVector(this.#open.reader, program);

  apply(waiting: Waiting, body: Body, most: number): Applied {
    const { device, program } = waiting;
    const members = this.membership();
    const member = members.devices.get(device)?.member ?? '';
    const { reader } = this.#open;
    const { done, refused, clockAhead, count, took } = this.#open.applySegment(
      {
        programId: program,
        device,
        memberId: member,
        body,
        wasAppliedTo: vectorOfLeft(reader, program).get(device) ?? 0,
        admits: admitting(members, { program, device }, recordFacts(reader)),
      },
      (writer, isDone) => {
        // With the first part: a cut that comes in then takes out what was applied of it.
        if (!isDone) return markSegment(writer, waiting, 'started');
        markSegment(writer, waiting, device === this.device ? 'own' : 'applied');
        endRereading(writer, program, this.device);
      },
      most,
    );
    return {
      done,
      clockAhead,
      count,
      took,
      refused: refused.map(({ change: { kind, id, act }, reason }) => ({ kind, id, act, reason })),
    };
  }

  appliedBeyond(device: string, sequence: number): readonly Waiting[] {
    return appliedBeyond(this.#open.reader, device, sequence);
  }

  redo({ program, records, vector, refused, without }: Redone): 'done' | 'moved' {
    if (this.outgoingPrograms().includes(program)) return 'moved';
    this.#open.write((unit) => {
      replaceRecords(unit, program, records, vector);
      for (const each of refused) markSegment(unit.writer, each, 'waiting');
      dropTaken(unit.writer, without);
    });
    return 'done';
  }

  forget(device: string, from: number): void {
    this.#open.write(({ writer }) => {
      forgetFrom(writer, device, from);
    });
  }

  heads = () => readHeads(this.#open.reader);

  keepHeads(heads: ReadonlyMap<string, ReadHead>): void {
    const now = this.#open.clock.now();
    this.#open.write(({ writer }) => {
      for (const [device, head] of heads) putHead(writer, device, head, now);
    });
  }

  place(id: string): PlaceMemory {
    return readMemory(this.#open.reader, id);
  }

  remember(id: string, memory: PlaceMemory): void {
    this.#open.write(({ writer }) => putMemory(writer, id, memory));
  }
}

/** Within the unit's transaction; everything that the store has of the logs stays. */
function parts(
  unit: UnitOfWork,
  partings: readonly Parting[],
  within: (program: string) => Vector | undefined,
): void {
  const { writer, actor } = unit;
  const programs = writer.rows<{ id: string }>('SELECT DISTINCT programId AS id FROM applied');
  const parted = partings.map(({ device, sequence, acts, bodies }) => {
    const last = new Map(lastActs(writer, device, sequence));
    const atLeast = (program: string, act: number) => {
      if (act > (last.get(program) ?? 0)) last.set(program, act);
    };
    for (const { id } of programs) atLeast(id, within(id)?.get(device) ?? 0);
    for (const [program, act] of acts) atLeast(program, act);
    return { device, acts: last, bodies };
  });
  for (const { device, sequence } of partings) {
    forgetFrom(writer, device, sequence + 1);
    writer.run(`UPDATE logSegment SET state = 'applied' WHERE device = ?`, [device]);
  }
  forgetPut(
    writer,
    partings.map(({ device }) => device),
  );
  partFromFormers(writer, actor, parted);
}
