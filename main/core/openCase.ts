import type { CarnetEvent } from '../../shared/contract/events.ts';
import type { Clock } from '../../shared/time/wallClock.ts';
import { CarnetError } from '../../shared/contract/errors.ts';
import { BackupDesk } from './backups/backupDesk.ts';
import { ImportDesk } from './imports/importDesk.ts';
import { MemberDesk } from './members/memberDesk.ts';
import { readTripHere } from './trips/tripHere.ts';
import { OfferedFolders } from './sharing/offeredFolders.ts';
import { SyncDesk } from './sharing/syncDesk.ts';
import type { JobRunner } from './process/jobRunner.ts';
import { collectEarly, tendYoungHeap } from './process/smallHeap.ts';
import { forgetWorkerNames } from './store/personLines.ts';
import type { Connection, Reader, Writer } from './store/sqlite.ts';
import type { Actor, UnitOfWork } from './store/unitOfWork.ts';
import { adoptFormerWork, type InStore } from './sync/records/adoptFormerWork.ts';
import { type Applied, applySegment, type ReceivedSegment } from './sync/records/applySegment.ts';
import type { OpenVault } from './vault/openedVault.ts';
import { writeUnit } from './writeUnit.ts';

/** SQLite's own: a commit that finds so many pages in the log writes them back. */
const usualLog = 1000;
/** KiB of the database that are kept in memory: while people work, and while all of an agency is taken in. */
const cache = { usual: 98_304, lean: 40_960 };
/** 120 MB: where whoever should write them back does not keep up, or is gone. */
const longestLog = 30_000;

/** An unlocked vault with its database: what every call of a worker is answered from. */
export class OpenCase {
  readonly vault: OpenVault;
  readonly reader: Reader;
  #actor: Actor;
  readonly clock: Clock;
  readonly jobs: JobRunner;
  readonly emit: (event: CarnetEvent) => void;
  readonly imports: ImportDesk;
  readonly members: MemberDesk;
  readonly backups: BackupDesk;
  readonly folders: OfferedFolders;
  readonly sync: SyncDesk;
  readonly #isTooOld: (open: OpenCase) => boolean;
  /** Grows with every change to a person: what was derived from the list before is out of date. */
  peopleVersion = 0;
  readonly #connection: Connection;
  /** People that were worked on since somebody wants to know. */
  #workedOn: Set<string> | undefined;

  constructor(parts: {
    vault: OpenVault;
    connection: Connection;
    actor: Actor;
    clock: Clock;
    jobs: JobRunner;
    emit: (event: CarnetEvent) => void;
    isTooOld?: (open: OpenCase) => boolean;
  }) {
    this.vault = parts.vault;
    this.#connection = parts.connection;
    this.reader = parts.connection;
    this.#actor = parts.actor;
    this.clock = parts.clock;
    this.jobs = parts.jobs;
    this.emit = parts.emit;
    this.#isTooOld = parts.isTooOld ?? (() => false);
    this.isTrip = readTripHere(parts.connection) !== undefined;
    this.members = new MemberDesk(this);
    this.imports = new ImportDesk(this);
    this.backups = new BackupDesk(this);
    this.folders = new OfferedFolders(this.actor.newId);
    this.sync = new SyncDesk(this);
  }

  /**
   * Everyone in it is invented and nothing is kept: no slot opens the vault again once it is closed.
   */
  get isPractice(): boolean {
    return this.vault.slots().length === 0;
  }

  /** The agency asks for a newer Carnet than this one: no changes are passed, all else works. */
  get isTooOld(): boolean {
    return this.#isTooOld(this);
  }

  /** A travelling laptop's: it holds one pack, and nothing else of the agency. */
  readonly isTrip: boolean;

  /** Who works here, on which laptop. */
  get actor(): Actor {
    return this.#actor;
  }

  /** The vault went over to an agency in which its owner, or this laptop, has another id. */
  become(actor: Actor): void {
    this.#actor = actor;
  }

  /**
   * One act: everything that `body` writes is durable when this returns, and then told to the
   * windows. Projections of the people that it touched are part of the same transaction.
   */
  write<Result>(body: (unit: UnitOfWork) => Result, actor: Actor = this.#actor): Result {
    if (!this.#connection.isOpen) throw new CarnetError('vault.locked');
    const { result, touched } = writeUnit(this.#connection, actor, body);
    this.#tell(touched);
    if (touched.kinds.size > 0) this.sync.noteChange();
    return result;
  }

  /** A part of long work that begins again from where the database says it is (`Connection.writeSoon`). */
  writeSoon<Result>(body: (writer: Writer) => Result): Result {
    if (!this.#connection.isOpen) throw new CarnetError('vault.locked');
    tendYoungHeap();
    return this.#connection.writeSoon(body);
  }

  /** Applies what another laptop wrote (`applySegment`), and tells the windows. */
  applySegment(
    segment: ReceivedSegment,
    finish: (writer: Writer, isDone: boolean) => void,
    limit?: number,
  ): Applied {
    if (!this.#connection.isOpen) throw new CarnetError('vault.locked');
    const applied = applySegment(this.#connection, this.actor, segment, finish, limit);
    this.#tell(applied.touched);
    return applied;
  }

  /** From here on, who is worked on is added to what this gives, until `endNoting`. */
  noteWorkedOn(): ReadonlySet<string> {
    this.#workedOn = new Set();
    return this.#workedOn;
  }

  endNoting(): void {
    this.#workedOn = undefined;
  }

  /** Many reads as of one moment. */
  atOnce<Result>(body: (reader: Reader) => Result): Result {
    if (!this.#connection.isOpen) throw new CarnetError('vault.locked');
    return this.#connection.read(body);
  }

  /** Several acts as one transaction (`Connection.together`): durable when this returns. */
  together<Result>(body: () => Result): Result {
    if (!this.#connection.isOpen) throw new CarnetError('vault.locked');
    return this.#connection.together(body);
  }

  /** Takes over what waits of a device that this vault was before it was restored. */
  adoptFormerWork(inStore: InStore): void {
    if (!this.#connection.isOpen) throw new CarnetError('vault.locked');
    adoptFormerWork(this.#connection, this.actor, inStore);
  }

  /** Tells windows of a change that is no record: a draft, a setting. */
  changed(kind: string, id: string): void {
    this.emit({ type: 'changed', kinds: [kind], ids: [id] });
  }

  /** Whether commits leave the log of the database to somebody else (`WriteBack`). */
  holdWriteBack(isHeld: boolean): void {
    if (!this.#connection.isOpen) return;
    this.#connection.pragma(`wal_autocheckpoint = ${isHeld ? longestLog : usualLog}`);
    if (!isHeld) this.#keep('usual');
  }

  /** Everything is about to be written once: less of it is kept in memory, until commits write back again. */
  keepLittle(): void {
    if (this.#connection.isOpen) this.#keep('lean');
  }

  #keep(much: keyof typeof cache): void {
    this.#connection.pragma(`cache_size = -${cache[much]}`);
    collectEarly(much === 'lean');
  }

  /** All of the log goes into the database's file, and nothing is left in the log: something was taken away for good. */
  writeBack(): void {
    if (this.#connection.isOpen) this.#connection.pragma('wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.release();
    this.vault.close();
  }

  /** Lets go of the database and keeps the vault's keys: its lock is about to be changed. */
  release(): void {
    this.sync.close();
    this.imports.close();
    this.backups.close();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #tell({ kinds, ids, worked }: UnitOfWork['touched']): void {
    for (const id of worked) this.#workedOn?.add(id);
    if (kinds.has('person') || kinds.has('samePerson')) this.peopleVersion += 1;
    if (kinds.has('member')) forgetWorkerNames(this.reader);
    if (kinds.size > 0) this.emit({ type: 'changed', kinds: [...kinds], ids: [...ids] });
  }
}
