import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupPlace, RestoreCandidate } from '../../../shared/contract/backups.ts';
import type { CarnetEvent } from '../../../shared/contract/events.ts';
import type { CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { secretOf } from '../backups/backupKeys.ts';
import { isReachable, placeLabel, readSecondPlace } from '../backups/backupPlaceFile.ts';
import type { Stage } from '../backups/backupTasks.ts';
import { findBackups, type FoundBackup } from '../backups/findBackups.ts';
import { OneTask } from '../backups/oneTask.ts';
import { type BackupLook, lookAtBackup } from '../backups/readBackup.ts';
import { type RestoredVault, restoreVault } from '../backups/restoreVault.ts';
import type { JobRunner } from '../process/jobRunner.ts';
import { ifThere } from '../vault/fileProblems.ts';
import { newId } from '../vault/newId.ts';
import { vaultFiles, vaultFolder } from '../vault/vaultFolder.ts';
import type { VaultTools } from '../vault/vaultPlace.ts';

type RestoreTools = VaultTools & {
  readonly jobs: JobRunner;
  readonly emit: (event: CarnetEvent) => void;
};

/** Restoring at the start screen. Windows name backups by ids that were given out here, never by path. */
export class RestoreDoor {
  readonly #tools: RestoreTools;
  readonly #sources = new Map<
    string,
    { readonly path: string; readonly place: BackupPlace | null }
  >();
  readonly #one = new OneTask<'restore'>();

  constructor(tools: RestoreTools) {
    this.#tools = tools;
  }

  async offer(path: string): Promise<CallOutput<'restore.offer'>> {
    const file = await stat(path).catch(() => undefined);
    if (file === undefined || !file.isFile()) throw new CarnetError('file.notFound');
    return {
      fileId: this.#sourceId(path, null),
      name: basename(path).slice(0, 500),
      size: file.size,
    };
  }

  async look(fileId: string): Promise<RestoreCandidate> {
    return this.#candidate(fileId, await lookAtBackup(this.#pathOf(fileId)), null);
  }

  async candidates(vaultId: string): Promise<CallOutput<'restore.candidates'>> {
    const folder = vaultFolder(this.#tools.directory, vaultId);
    const place = readSecondPlace(folder);
    const reachable = place !== null && (await isReachable(place));
    const own = await findBackups(join(folder, vaultFiles.backups), vaultId);
    const there = reachable ? await findBackups(place.folder, vaultId) : [];
    const candidates = [
      ...(await this.#candidatesOf(own, 'laptop')),
      ...(await this.#candidatesOf(there, 'second')),
    ];
    return {
      candidates: candidates.toSorted((a, b) => b.madeAt - a.madeAt),
      broken: [...own, ...there].filter(({ look }) => look === null).length,
      secondPlace: place === null ? null : { label: placeLabel(place.folder), reachable },
    };
  }

  /** Restores; the vault is in its place, and closed. */
  begin(input: ParsedInput<'restore.begin'>): Promise<RestoredVault> {
    const { secret, sourceId } = input;
    const path = this.#pathOf(sourceId);
    const jobId = input.jobId ?? newId(this.#tools.clock.now());
    const newPassphrase = secret.kind === 'words' ? secret.newPassphrase : null;
    const tell = (stage: Stage, done: number, total: number | null) =>
      this.#tools.emit({ type: 'progress', of: 'backup', jobId, stage, done, total });
    return this.#one.during(jobId, 'restore', (signal) =>
      restoreVault(path, secretOf(secret), newPassphrase, this.#tools, signal, tell),
    );
  }

  cancel(jobId: string): Promise<void> {
    return this.#one.cancel(jobId);
  }

  /** Stops what runs: the vault that is here stays as it is. */
  stop(): void {
    const { running } = this.#one;
    if (running !== null) void this.#one.cancel(running.jobId);
  }

  async #candidatesOf(
    found: readonly FoundBackup[],
    place: BackupPlace,
  ): Promise<RestoreCandidate[]> {
    const candidates: RestoreCandidate[] = [];
    for (const { look, path } of found) {
      if (look !== null) {
        candidates.push(await this.#candidate(this.#sourceId(path, place), look, place));
      }
    }
    return candidates;
  }

  async #candidate(
    sourceId: string,
    { head, manifest, size }: BackupLook,
    place: BackupPlace | null,
  ): Promise<RestoreCandidate> {
    const folder = vaultFolder(this.#tools.directory, head.vaultId);
    return {
      sourceId,
      vaultId: head.vaultId,
      ownerName: manifest.ownerName,
      language: manifest.language,
      madeAt: head.madeAt,
      size,
      place,
      vaultHere: (await ifThere(stat(folder))) !== undefined,
    };
  }

  #sourceId(path: string, place: BackupPlace | null): string {
    for (const [id, known] of this.#sources) if (known.path === path) return id;
    const id = newId(this.#tools.clock.now());
    this.#sources.set(id, { path, place });
    return id;
  }

  #pathOf(sourceId: string): string {
    const source = this.#sources.get(sourceId);
    if (source === undefined) throw new CarnetError('backup.notFound');
    return source.path;
  }
}
