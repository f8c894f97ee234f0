import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  CarnetError,
  type ErrorCode,
  isErrorCode,
  toWire,
} from '../../../shared/contract/errors.ts';
import type { ImportState } from '../../../shared/contract/imports.ts';
import { readSettings } from '../calls/settings.ts';
import { databaseName } from '../databaseName.ts';
import type { OpenCase } from '../openCase.ts';
import { forgetEdited, forgetRows } from './forgetRows.ts';
import { publishActs } from '../store/importActs.ts';
import type { Writer } from '../store/sqlite.ts';
import { putImport, readImport, readImports, setVisible } from './importStates.ts';
import { type ImportTask, importTaskMessage } from './importTask.ts';
import { newImport, withoutSamples } from './newImport.ts';
import { readRows } from './readRows.ts';
import { RunningImports } from './runningImports.ts';
import { releaseFromImport, workedOn } from './workedOn.ts';

interface Offered {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const unfinished = new Set<ImportState['stage']>(['reading', 'planning', 'publishing', 'undoing']);
const over = new Set<ImportState['stage']>(['undone', 'cancelled', 'failed']);
/** Of these nothing is kept that was read from the file. */
const readIsOver = new Set<ImportState['stage']>(['published', ...over]);

/**
 * Runs imports of one open vault: reads a file in a process without keys, keeps its rows, and has
 * a job plan, publish and purge them. Only what a worker confirmed ever becomes visible.
 */
export class ImportDesk {
  readonly #open: OpenCase;
  readonly #offered = new Map<string, Offered>();
  readonly #running = new RunningImports();

  readonly #store: { write<Result>(body: (writer: Writer) => Result): Result };

  constructor(open: OpenCase) {
    this.#open = open;
    this.#store = { write: (body) => open.write((unit) => body(unit.writer)) };
  }

  get isBusy(): boolean {
    return this.#running.isBusy;
  }

  /** A file that a person picked. Only the shell may name a path. */
  async offer(path: string): Promise<{ fileId: string; name: string; size: number }> {
    const file = await stat(path).catch(() => undefined);
    if (file === undefined || !file.isFile()) throw new CarnetError('file.notFound');
    const fileId = this.#open.actor.newId();
    const offered = { path, name: basename(path), size: file.size };
    this.#offered.set(fileId, offered);
    return { fileId, name: offered.name, size: offered.size };
  }

  async read(fileId: string, sheet: string | undefined): Promise<ImportState> {
    const file = this.#offered.get(fileId);
    if (file === undefined) throw new CarnetError('file.notFound');
    const { path, name } = file;
    const id = this.#open.actor.newId();
    const started = newImport(id, name, this.#open.clock.now());
    this.#keep(started);
    return this.#running.during(id, async (signal) => {
      try {
        const read = await readRows(this.#open, started, { path, sheet }, signal, (done) =>
          this.#tell(id, 'reading', done, 100),
        );
        this.#open.write((unit) => putImport(unit.writer, read));
        return await this.#task(id, 'survey', signal);
      } catch (error) {
        // Closed meanwhile: it is taken up at the next unlock.
        if (!this.#running.closing.aborted) await this.#fail(id, error);
        throw error;
      }
    });
  }

  plan(
    id: string,
    mapping: readonly { column: number; target: string }[],
    choices: ImportState['choices'],
  ): Promise<ImportState> {
    return this.#running.during(id, async (signal) => {
      const before = readImport(this.#open.reader, id);
      if (before.stage !== 'read' && before.stage !== 'planned') {
        throw new CarnetError('import.notStaged');
      }
      const targets = new Map(mapping.map(({ column, target }) => [column, target]));
      this.#keep({
        ...before,
        stage: 'planning',
        choices,
        columns: before.columns.map((column) => ({
          ...column,
          target: targets.get(column.column) ?? column.target,
        })),
      });
      try {
        return await this.#task(id, 'plan', signal);
      } catch (error) {
        if (!this.#running.closing.aborted) this.#keep({ ...before, stage: 'read', plan: null });
        throw error;
      }
    });
  }

  /** Writes everything under cover, then shows it in one commit. */
  confirm(id: string): Promise<ImportState> {
    return this.#running.during(id, async (signal) => {
      const before = readImport(this.#open.reader, id);
      if (before.stage !== 'planned') throw new CarnetError('import.notStaged');
      this.#keep({ ...before, stage: 'publishing' });
      try {
        await this.#task(id, 'publish', signal);
      } catch (error) {
        if (!this.#running.closing.aborted) await this.#hideAgain(before);
        throw error;
      }
      this.#open.write((unit) => {
        putImport(unit.writer, withoutSamples({ ...before, stage: 'published' }));
        setVisible(unit.writer, id, true);
        publishActs(unit.writer, id, unit.actor.deviceId);
        unit.audit('import', 'import', id);
      });
      this.#shownOrHidden(id);
      await this.#forget(id);
      return readImport(this.#open.reader, id);
    });
  }

  /**
   * Stops what runs: a reading leaves nothing, a dry run and a publishing leave the import where it
   * was before them. What only waits is discarded.
   * @throws CarnetError `record.tooLate` once it was published
   */
  async cancel(id: string): Promise<void> {
    const state = readImport(this.#open.reader, id);
    if (state.stage === 'published' || state.stage === 'undoing') {
      throw new CarnetError('record.tooLate', { kind: 'import' });
    }
    if (await this.#running.stop(id)) return;
    if (over.has(state.stage)) return;
    await this.#running.during(id, async () => {
      if (state.stage === 'publishing') await this.#task(id, 'purge', this.#running.closing);
      this.#keep(withoutSamples({ ...state, stage: 'cancelled' }));
      await this.#forget(id);
    });
  }

  /** Takes a published import back. Files that someone worked on since stay, and are named. */
  undo(id: string): Promise<{ removed: number; stayed: string[] }> {
    return this.#running.during(id, async () => {
      const { reader } = this.#open;
      const state = readImport(reader, id);
      if (state.stage !== 'published') throw new CarnetError('import.notStaged');
      const all = reader.value<number>('SELECT count(*) FROM person WHERE importId = ?', [id]) ?? 0;
      const stayed = workedOn(reader, id);
      this.#open.write((unit) => {
        for (const personId of stayed) releaseFromImport(unit.writer, personId);
        putImport(unit.writer, { ...state, stage: 'undoing' });
        setVisible(unit.writer, id, false);
        unit.audit('undoImport', 'import', id);
      });
      this.#shownOrHidden(id);
      await this.#finishUndo(state);
      return { removed: all - stayed.length, stayed };
    });
  }

  list(): ImportState[] {
    return readImports(this.#open.reader);
  }

  get(id: string): ImportState {
    return readImport(this.#open.reader, id);
  }

  /**
   * After a stop in the middle: what was hidden and half-written is removed, never shown. An import
   * that can't be taken up now says so in its state and is tried again at the next unlock.
   */
  async resume(): Promise<void> {
    await this.#forgetLeftRows();
    for (const state of this.list().filter(({ stage }) => unfinished.has(stage))) {
      try {
        await this.#running.during(state.id, () => this.#takeUp(state));
      } catch (error) {
        const { code, params } = toWire(error);
        // Locked again meanwhile: there is no database to write to, and nothing was lost.
        if (this.#running.closing.aborted) return;
        this.#keep({ ...state, error: { code, params } });
      }
    }
  }

  /** Ends every job. What they had not finished is taken up at the next unlock. */
  close(): void {
    this.#running.close();
  }

  /** Rows of an import that is over, where a stop came between its end and their forgetting. */
  async #forgetLeftRows(): Promise<void> {
    const { reader } = this.#open;
    for (const { id, stage } of this.list()) {
      if (this.#running.closing.aborted) return;
      const left = reader.row('SELECT 1 FROM importRow WHERE importId = ? LIMIT 1', [id]);
      if (readIsOver.has(stage) && left !== undefined) await this.#forget(id);
    }
  }

  async #takeUp(state: ImportState): Promise<void> {
    if (state.stage === 'reading') {
      await this.#fail(state.id, new CarnetError('import.cancelled'));
    }
    if (state.stage === 'planning') this.#keep({ ...state, stage: 'read', plan: null });
    if (state.stage === 'publishing') await this.#hideAgain(state);
    if (state.stage === 'undoing') await this.#finishUndo(state);
  }

  /** Removes what a publishing wrote before it was stopped. That can't be stopped itself. */
  async #hideAgain(state: ImportState): Promise<void> {
    await this.#task(state.id, 'purge', this.#running.closing);
    this.#keep({ ...state, stage: 'planned' });
  }

  async #finishUndo(state: ImportState): Promise<void> {
    await this.#task(state.id, 'purge', this.#running.closing);
    await this.#forget(state.id);
    await forgetEdited(this.#store, state.id);
    this.#keep(withoutSamples({ ...state, stage: 'undone' }));
  }

  /** Runs a task in a job of its own; the state that it leaves. */
  async #task(
    importId: string,
    task: ImportTask['task'],
    signal: AbortSignal,
  ): Promise<ImportState> {
    if (signal.aborted) throw new CarnetError('import.cancelled');
    const { vault, actor, reader, jobs } = this.#open;
    const init: ImportTask = {
      databaseFile: join(vault.folder, databaseName),
      databaseKey: vault.databaseKey,
      memberId: actor.memberId,
      deviceId: actor.deviceId,
      programId: readSettings(reader).programId,
      importId,
      task,
    };
    const job = jobs.start('import', init);
    signal.addEventListener('abort', () => job.kill(), { once: true });
    job.onMessage((raw) => {
      const message = importTaskMessage.parse(raw);
      this.#tell(importId, message.stage, message.done, message.total);
    });
    const { code, failure } = await job.exit;
    if (signal.aborted) throw new CarnetError('import.cancelled');
    if (code !== 0) throw new CarnetError(codeOf(failure) ?? 'import.parserStopped');
    const state = readImport(this.#open.reader, importId);
    this.#open.changed('import', importId);
    return state;
  }

  #keep(state: ImportState): void {
    this.#open.write((unit) => putImport(unit.writer, state));
    this.#open.changed('import', state.id);
  }

  async #fail(id: string, error: unknown): Promise<void> {
    const state = readImport(this.#open.reader, id);
    const { code, params } = toWire(error);
    await this.#forget(id);
    const stage = code === 'import.cancelled' ? 'cancelled' : 'failed';
    this.#keep(withoutSamples({ ...state, stage, error: { code, params } }));
  }

  #forget(id: string): Promise<void> {
    return forgetRows(this.#store, id);
  }

  #shownOrHidden(id: string): void {
    this.#open.peopleVersion += 1;
    this.#open.emit({ type: 'changed', kinds: ['person', 'import'], ids: [id] });
  }

  #tell(jobId: string, stage: string, done: number, total: number | null): void {
    this.#open.emit({ type: 'progress', of: 'import', jobId, stage, done, total });
  }
}

function codeOf(failure: unknown): ErrorCode | undefined {
  const code = typeof failure === 'object' && failure !== null && 'code' in failure && failure.code;
  return isErrorCode(code) ? code : undefined;
}
