import { rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { BackupPlace, BackupState, DiskEncryption } from '../../../shared/contract/backups.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError, toWire } from '../../../shared/contract/errors.ts';
import { databaseName } from '../databaseName.ts';
import type { OpenCase } from '../openCase.ts';
import { jobKeyDerivation } from '../vault/jobKeyDerivation.ts';
import { wipe } from '../vault/keys.ts';
import { backupDataKey, backupSubkeys, secretOf } from './backupKeys.ts';
import { workFolderPrefix } from './backupNames.ts';
import {
  isReachable,
  markPlace,
  ownBackups,
  readSecondPlace,
  removeSecondPlace,
  type SecondPlace,
  writeSecondPlace,
} from './backupPlaceFile.ts';
import { describeBackups, lockOf } from './describeBackups.ts';
import { changeMark } from './changeMark.ts';
import { findBackups, type FoundBackup } from './findBackups.ts';
import { isDue, noticesOf, putOffFor } from './isDue.ts';
import { type KeptBackupState, keepState, readKept } from './keptState.ts';
import { makeBackup } from './makeBackup.ts';
import { OneTask } from './oneTask.ts';
import { pruneBackups, removeUnfinishedCopies } from './pruneBackups.ts';
import { removeLeftovers } from './removeLeftovers.ts';
import { runTask } from './runTask.ts';
import { removeSetAside } from './setAside.ts';
import type { Stage } from './backupTasks.ts';
import { watchSize } from './watchSize.ts';

type What = 'make' | 'rehearse' | 'secondPlace';

/** After an unlock the worker comes first. */
const afterUnlock = 45_000;
const tendEvery = 600_000;
/** Enough to tell which backups were opened here; five are kept in each place. */
const rememberedIds = 40;

/** Makes, proves and looks after the backups of one open vault. */
export class BackupDesk {
  readonly #open: OpenCase;
  readonly #one = new OneTask<What>();
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #secondPlace: SecondPlace | null;
  #disk: DiskEncryption = 'unknown';

  constructor(open: OpenCase) {
    this.#open = open;
    this.#secondPlace = readSecondPlace(open.vault.folder);
  }

  get isBusy(): boolean {
    return this.#one.running !== null;
  }

  /** From here on a backup is made by itself each day on which something changed. */
  start(): void {
    // Practice is gone at the next lock: there is nothing to keep.
    if (this.#open.isPractice) return;
    const tend = () => void this.tend().catch(() => undefined);
    this.#timers.push(setTimeout(tend, afterUnlock).unref());
    this.#timers.push(setInterval(tend, tendEvery).unref());
  }

  state(): Promise<BackupState> {
    return describeBackups({
      open: this.#open,
      secondPlace: this.#secondPlace,
      running: this.#one.running,
      disk: this.#disk,
    });
  }

  /** What Today should say. */
  notices() {
    const { reader, clock, vault } = this.#open;
    return noticesOf({
      kept: readKept(reader),
      now: clock.now(),
      vaultMadeAt: vault.facts().createdAt,
      changed: this.#changedSince(),
      hasSecondPlace: this.#secondPlace !== null,
      disk: this.#disk,
    });
  }

  putOff(notice: keyof typeof putOffFor): void {
    const until = this.#open.clock.now() + putOffFor[notice];
    this.#keep({ putOff: { ...readKept(this.#open.reader).putOff, [notice]: until } });
  }

  noteDisk(encryption: DiskEncryption): void {
    this.#disk = encryption;
    this.#changed();
  }

  /** Makes a backup now, or waits for the one that is being made. */
  async make(jobId = this.#open.actor.newId()): Promise<BackupState> {
    const { running } = this.#one;
    if (running?.what === 'make') await running.ended;
    else await this.#one.during(jobId, 'make', (signal) => this.#make(jobId, signal));
    return this.state();
  }

  cancel(jobId: string): Promise<void> {
    return this.#one.cancel(jobId);
  }

  /** What is due by itself: a backup each day, and the copy that a missing second place did not get. */
  async tend(): Promise<void> {
    const { reader, clock } = this.#open;
    if (this.#one.running !== null || this.#one.isClosed) return;
    await removeLeftovers(await ownBackups(this.#open.vault.folder));
    const kept = readKept(reader);
    // Someone may have deleted it, or the folder was not copied along.
    const { laptop } = kept.lastGood;
    const isGone = laptop !== null && !(await this.#isThere(laptop.id));
    const changed = isGone || this.#changedSince();
    const asKept = isGone ? { ...kept, lastGood: { ...kept.lastGood, laptop: null } } : kept;
    if (isDue({ kept: asKept, now: clock.now(), changed })) {
      await this.make();
    } else if (await this.#secondPlaceLacks(kept)) {
      const jobId = this.#open.actor.newId();
      await this.#one.during(jobId, 'secondPlace', (signal) => this.#copyThere(jobId, signal));
    }
  }

  /** Before Carnet closes. A failure is kept for Today and holds nobody up. */
  async beforeQuit(): Promise<void> {
    if (!this.#changedSince() && this.#one.running?.what !== 'make') return;
    if (this.#one.running?.what === 'secondPlace') await this.#one.running.ended;
    await this.make().catch(() => undefined);
  }

  async rehearse(input: ParsedInput<'backup.rehearse'>): Promise<CallOutput<'backup.rehearse'>> {
    const { place, id } = input;
    const { vault, clock, jobs, actor } = this.#open;
    const jobId = input.jobId ?? actor.newId();
    return this.#one.during(jobId, 'rehearse', async (signal) => {
      const backup = await this.#find(place, id);
      const keys = backupSubkeys(
        await backupDataKey(backup.look.manifest, secretOf(input.secret), {
          keyDerivation: jobKeyDerivation(jobs),
          clock,
          gateFolder: vault.folder,
        }),
      );
      const workFolder = join(await ownBackups(vault.folder), `${workFolderPrefix}${jobId}`);
      try {
        const { counts } = await runTask(
          jobs,
          { task: 'rehearse', ...keys, file: backup.path, workFolder },
          signal,
          this.#teller(jobId),
        );
        if (counts === null) throw new CarnetError('backup.failed');
        const { madeAt } = backup.look.head;
        const done = { at: clock.now(), madeAt, counts };
        const { verified } = readKept(this.#open.reader);
        const proven = [...verified.filter((each) => each !== id), id].slice(-rememberedIds);
        this.#keep({ lastRehearsal: { ...done, place }, verified: proven }, 'rehearseRestore', id);
        return done;
      } finally {
        wipe(...Object.values(keys));
        await rm(workFolder, { recursive: true, force: true }).catch(() => undefined);
        this.#changed();
      }
    });
  }

  async setSecondPlace(path: string, jobId = this.#open.actor.newId()): Promise<BackupState> {
    const { vault, actor } = this.#open;
    const folder = resolve(path);
    // `<userData>/vaults/<id>` and all around it: it would be lost, or deleted, with the vault.
    const own = resolve(vault.folder, '..');
    if (folder === own || folder.startsWith(own + sep)) {
      throw new CarnetError('backup.placeIsCarnet');
    }
    await this.#one.during(jobId, 'secondPlace', async (signal) => {
      const place = { folder, placeId: await markPlace(folder, actor.newId) };
      await writeSecondPlace(vault.folder, place);
      this.#secondPlace = place;
      const { lastGood } = readKept(this.#open.reader);
      const cleared = { lastGood: { ...lastGood, second: null }, secondProblem: null };
      this.#keep(cleared, 'setBackupPlace');
      const newest = lastGood.laptop;
      if (newest !== null && !this.#changedSince()) await this.#copyThere(jobId, signal);
      else await this.#make(jobId, signal);
    });
    return this.state();
  }

  async forgetSecondPlace(): Promise<BackupState> {
    if (this.#one.running !== null) throw new CarnetError('backup.busy');
    await removeSecondPlace(this.#open.vault.folder);
    this.#secondPlace = null;
    const { lastGood } = readKept(this.#open.reader);
    const cleared = { lastGood: { ...lastGood, second: null }, secondProblem: null };
    this.#keep(cleared, 'forgetBackupPlace');
    return this.state();
  }

  /** Deletes what the passphrase before "someone may know it" still opens. */
  async forgetEarlierLock(): Promise<CallOutput<'backup.forgetEarlierLock'>> {
    if (this.#one.running !== null) throw new CarnetError('backup.busy');
    const { vault, reader } = this.#open;
    const found = await this.#everywhere();
    const { lastGood } = readKept(reader);
    if (!found.some(({ look }) => look !== null && look.head.id === lastGood.laptop?.id)) {
      throw new CarnetError('backup.noneSince');
    }
    const old = found.filter(({ look }) => lockOf(look, vault.manifest()) === 'earlierLock');
    for (const { path } of old) await rm(path, { force: true });
    if (old.length > 0) this.#keep({}, 'removeBackups');
    return { removed: old.length, state: await this.state() };
  }

  async removeSetAside(id: string): Promise<BackupState> {
    await removeSetAside(this.#open.vault, id);
    this.#keep({}, 'removeSetAside');
    return this.state();
  }

  /** Ends what runs. It is taken up at the next unlock. */
  close(): void {
    for (const timer of this.#timers.splice(0)) clearTimeout(timer);
    this.#one.close();
  }

  async #make(jobId: string, signal: AbortSignal): Promise<void> {
    const { vault, actor, clock, reader, jobs } = this.#open;
    // What is written while the copy is made counts as changed since.
    const mark = changeMark(reader);
    const [id, madeAt] = [actor.newId(), clock.now()];
    const folder = await ownBackups(vault.folder);
    const workFolder = join(folder, `${workFolderPrefix}${jobId}`);
    const tell = this.#teller(jobId);
    const watching = watchSize(
      join(workFolder, databaseName),
      this.#databaseSize(),
      (done, total) => tell('reading', done, total),
    );
    this.#changed();
    try {
      const size = await makeBackup(
        vault,
        jobs,
        { id, madeAt, folder, workFolder },
        signal,
        (stage, done, total) => {
          if (stage !== 'reading') watching.end();
          tell(stage, done, total);
        },
      );
      const { lastGood, verified } = readKept(reader);
      this.#keep(
        {
          lastGood: { ...lastGood, laptop: { id, madeAt, size } },
          mark,
          problem: null,
          verified: [...verified, id].slice(-rememberedIds),
        },
        'backup',
        id,
      );
      await pruneBackups(folder, vault.id, id);
    } catch (error) {
      this.#keepProblem('problem', error);
      throw error;
    } finally {
      watching.end();
      this.#changed();
    }
    await this.#copyThere(jobId, signal);
  }

  /** Copies the newest good backup to the second place. That it failed is kept, not thrown. */
  async #copyThere(jobId: string, signal: AbortSignal): Promise<void> {
    const place = this.#secondPlace;
    const newest = readKept(this.#open.reader).lastGood.laptop;
    if (place === null || newest === null) return;
    const { vault, jobs, reader } = this.#open;
    try {
      if (!(await isReachable(place))) throw new CarnetError('backup.placeMissing');
      const backup = await this.#find('laptop', newest.id);
      await removeUnfinishedCopies(place.folder);
      const task = {
        task: 'copy',
        file: backup.path,
        folder: place.folder,
        name: backup.name,
      } as const;
      await runTask(jobs, task, signal, this.#teller(jobId));
      const { lastGood } = readKept(reader);
      this.#keep({ lastGood: { ...lastGood, second: newest }, secondProblem: null });
      await pruneBackups(place.folder, vault.id, newest.id);
    } catch (error) {
      this.#keepProblem('secondProblem', error);
    } finally {
      this.#changed();
    }
  }

  async #secondPlaceLacks({ lastGood }: KeptBackupState): Promise<boolean> {
    const place = this.#secondPlace;
    if (place === null || lastGood.laptop === null) return false;
    return lastGood.second?.id !== lastGood.laptop.id && (await isReachable(place));
  }

  async #isThere(id: string): Promise<boolean> {
    return this.#find('laptop', id).then(
      () => true,
      () => false,
    );
  }

  async #find(
    place: BackupPlace,
    id: string,
  ): Promise<FoundBackup & { readonly look: NonNullable<FoundBackup['look']> }> {
    const found = await findBackups(await this.#folderOf(place), this.#open.vault.id);
    const one = found.find(({ look }) => look?.head.id === id);
    if (one === undefined || one.look === null) throw new CarnetError('backup.notFound');
    return one;
  }

  async #folderOf(place: BackupPlace): Promise<string> {
    if (place === 'laptop') return ownBackups(this.#open.vault.folder);
    if (this.#secondPlace === null || !(await isReachable(this.#secondPlace))) {
      throw new CarnetError('backup.placeMissing');
    }
    return this.#secondPlace.folder;
  }

  async #everywhere(): Promise<FoundBackup[]> {
    const { vault } = this.#open;
    const own = await findBackups(await ownBackups(vault.folder), vault.id);
    const place = this.#secondPlace;
    if (place === null || !(await isReachable(place))) return own;
    return [...own, ...(await findBackups(place.folder, vault.id))];
  }

  #changedSince(): boolean {
    return changeMark(this.#open.reader) !== readKept(this.#open.reader).mark;
  }

  #databaseSize(): number {
    return (
      this.#open.reader.value<number>(
        'SELECT page_count * page_size FROM pragma_page_count, pragma_page_size',
      ) ?? 0
    );
  }

  #teller(jobId: string) {
    return (stage: Stage, done: number, total: number | null) =>
      this.#open.emit({ type: 'progress', of: 'backup', jobId, stage, done, total });
  }

  #keepProblem(which: 'problem' | 'secondProblem', error: unknown): void {
    const { code, params } = toWire(error);
    if (code === 'backup.cancelled') return;
    this.#keep({ [which]: { code, params, at: this.#open.clock.now() } });
  }

  /** A vault that was locked meanwhile keeps nothing more; what is on the disk is found again. */
  #keep(change: Partial<KeptBackupState>, act?: string, id = ''): void {
    if (this.#one.isClosed) return;
    this.#open.write((unit) => {
      keepState(unit.writer, change);
      if (act !== undefined) unit.audit(act, 'backup', id);
    });
    this.#changed();
  }

  #changed(): void {
    if (!this.#one.isClosed) this.#open.changed('backup', this.#open.vault.id);
  }
}
