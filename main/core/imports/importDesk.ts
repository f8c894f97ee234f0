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
import type { OpenCase } from '../openCase.ts';
import { databaseName } from '../openVaultDatabase.ts';
import { ColumnSurvey } from '../transfer/columnSurvey.ts';
import { type DataRow, DataRows } from '../transfer/dataRows.ts';
import { parseFile } from '../transfer/parseFile.ts';
import { putImport, readImport, readImports, setVisible } from './importStates.ts';
import { type ImportTask, importTaskMessage } from './importTask.ts';
import { stageRows } from './stageRows.ts';

interface Offered {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

const unfinished = new Set<ImportState['stage']>(['reading', 'planning', 'publishing', 'undoing']);

/**
 * Runs imports of one open vault: reads a file in a process without keys, keeps its rows, and has
 * a job plan, publish and purge them. Only what a worker confirmed ever becomes visible.
 */
export class ImportDesk {
  readonly #open: OpenCase;
  readonly #offered = new Map<string, Offered>();
  readonly #running = new Map<string, AbortController>();

  constructor(open: OpenCase) {
    this.#open = open;
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
    const id = this.#open.actor.newId();
    const started = newState(id, file.name, this.#open.clock.now());
    this.#open.write((unit) => putImport(unit.writer, started));
    try {
      const read = await this.#run(id, (signal) => this.#readRows(started, file, sheet, signal));
      this.#open.write((unit) => putImport(unit.writer, read));
      return await this.#task(id, 'survey');
    } catch (error) {
      this.#fail(id, error);
      throw error;
    }
  }

  async plan(
    id: string,
    mapping: readonly { column: number; target: string }[],
    choices: ImportState['choices'],
  ): Promise<ImportState> {
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
      return await this.#task(id, 'plan');
    } catch (error) {
      this.#keep({ ...before, stage: 'read', plan: null });
      throw error;
    }
  }

  /** Writes everything under cover, then shows it in one commit. */
  async confirm(id: string): Promise<ImportState> {
    const before = readImport(this.#open.reader, id);
    if (before.stage !== 'planned') throw new CarnetError('import.notStaged');
    this.#keep({ ...before, stage: 'publishing' });
    try {
      await this.#task(id, 'publish');
    } catch (error) {
      await this.#task(id, 'purge');
      this.#keep({ ...before, stage: 'planned' });
      throw error;
    }
    this.#open.write((unit) => {
      putImport(unit.writer, { ...before, stage: 'published' });
      setVisible(unit.writer, id, true);
      unit.audit('import', 'import', id);
    });
    this.#open.peopleVersion += 1;
    this.#open.emit({ type: 'changed', kinds: ['person', 'import'], ids: [id] });
    return readImport(this.#open.reader, id);
  }

  /** Stops what runs; an import that was not published leaves nothing. */
  async cancel(id: string): Promise<void> {
    this.#running.get(id)?.abort();
    const state = readImport(this.#open.reader, id);
    if (state.stage === 'published') throw new CarnetError('record.tooLate', { kind: 'import' });
    this.#open.write((unit) => {
      putImport(unit.writer, { ...state, stage: 'cancelled' });
      forgetRows(unit.writer, id);
    });
    this.#open.changed('import', id);
  }

  /** Takes a published import back. Files that someone worked on since stay, and are named. */
  async undo(id: string): Promise<{ removed: number; stayed: string[] }> {
    const { reader } = this.#open;
    const state = readImport(reader, id);
    if (state.stage !== 'published') throw new CarnetError('import.notStaged');
    const stayed = reader
      .rows<{ personId: string }>('SELECT personId FROM importEdited WHERE importId = ?', [id])
      .map((row) => row.personId);
    const all = reader.value<number>('SELECT count(*) FROM person WHERE importId = ?', [id]) ?? 0;
    this.#open.write((unit) => {
      for (const personId of stayed) {
        unit.writer.run('UPDATE person SET importId = NULL WHERE id = ?', [personId]);
        unit.writer.run('UPDATE personLine SET importId = NULL WHERE personId = ?', [personId]);
      }
      putImport(unit.writer, { ...state, stage: 'undoing' });
      setVisible(unit.writer, id, false);
      unit.audit('undoImport', 'import', id);
    });
    this.#open.peopleVersion += 1;
    this.#open.emit({ type: 'changed', kinds: ['person', 'import'], ids: [id] });
    await this.#task(id, 'purge');
    this.#finishUndo(state);
    return { removed: all - stayed.length, stayed };
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
    for (const state of this.list().filter(({ stage }) => unfinished.has(stage))) {
      try {
        await this.#takeUp(state);
      } catch (error) {
        const { code, params } = toWire(error);
        // Locked again meanwhile: there is no database to write to, and nothing was lost.
        if (code === 'import.cancelled' || code === 'vault.locked') return;
        this.#keep({ ...state, error: { code, params } });
      }
    }
  }

  /** Ends every job. What they had not finished is taken up at the next unlock. */
  close(): void {
    for (const running of this.#running.values()) running.abort();
  }

  async #takeUp(state: ImportState): Promise<void> {
    if (state.stage === 'reading') this.#fail(state.id, new CarnetError('import.cancelled'));
    if (state.stage === 'planning') this.#keep({ ...state, stage: 'read', plan: null });
    if (state.stage === 'publishing') {
      await this.#task(state.id, 'purge');
      this.#keep({ ...state, stage: 'planned' });
    }
    if (state.stage === 'undoing') {
      await this.#task(state.id, 'purge');
      this.#finishUndo(state);
    }
  }

  #finishUndo(state: ImportState): void {
    this.#open.write((unit) => {
      putImport(unit.writer, { ...state, stage: 'undone' });
      forgetRows(unit.writer, state.id);
    });
    this.#open.changed('import', state.id);
  }

  async #readRows(
    started: ImportState,
    file: Offered,
    sheet: string | undefined,
    signal: AbortSignal,
  ): Promise<ImportState> {
    let state = started;
    const survey = new ColumnSurvey();
    const dataRows = new DataRows();
    let rows = 0;
    const stage = async (found: readonly DataRow[]) => {
      for (const { cells } of found) survey.add(cells);
      await stageRows(this.#open, state.id, found);
      rows += found.length;
    };
    const init = { path: file.path, ...(sheet === undefined ? {} : { sheet }) };
    for await (const part of parseFile(this.#open.jobs, init, signal)) {
      if (part.type === 'opened') {
        const { encoding, delimiter, sheets } = part;
        state = { ...state, encoding, delimiter, sheet: part.sheet, sheets: [...sheets] };
        continue;
      }
      await stage(dataRows.add(part.rows));
      this.#tell(state.id, 'reading', Math.round(part.progress * 100), 100);
    }
    await stage(dataRows.end());
    if (rows === 0) throw new CarnetError('import.empty');
    return { ...state, stage: 'read', rows, columns: survey.columns(dataRows.headings) };
  }

  /** Runs a task in a job of its own; the state that it leaves. */
  #task(importId: string, task: ImportTask['task']): Promise<ImportState> {
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
    return this.#run(importId, async (signal) => {
      const job = jobs.start('import', init);
      signal.addEventListener('abort', () => job.kill(), { once: true });
      if (signal.aborted) job.kill();
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
    });
  }

  async #run<Result>(
    importId: string,
    work: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const running = new AbortController();
    this.#running.set(importId, running);
    try {
      return await work(running.signal);
    } finally {
      this.#running.delete(importId);
    }
  }

  #keep(state: ImportState): void {
    this.#open.write((unit) => putImport(unit.writer, state));
    this.#open.changed('import', state.id);
  }

  #fail(id: string, error: unknown): void {
    const state = readImport(this.#open.reader, id);
    const { code, params } = toWire(error);
    this.#open.write((unit) => {
      putImport(unit.writer, {
        ...state,
        stage: code === 'import.cancelled' ? 'cancelled' : 'failed',
        error: { code, params },
      });
      forgetRows(unit.writer, id);
    });
    this.#open.changed('import', id);
  }

  #tell(jobId: string, stage: string, done: number, total: number | null): void {
    this.#open.emit({ type: 'progress', jobId, stage, done, total });
  }
}

function newState(id: string, fileName: string, at: number): ImportState {
  return {
    id,
    fileName,
    stage: 'reading',
    at,
    rows: 0,
    encoding: '',
    delimiter: '',
    sheet: '',
    sheets: [],
    columns: [],
    dateSurveys: [],
    statuses: [],
    remarks: [],
    choices: { dates: [], acceptedFacts: [], statuses: [], households: true },
    plan: null,
    error: null,
    undo: { possible: false, edited: 0 },
  };
}

function forgetRows(
  writer: { run(sql: string, params: readonly string[]): unknown },
  id: string,
): void {
  for (const table of ['importRow', 'importProblem', 'importPair', 'importEdited']) {
    writer.run(`DELETE FROM ${table} WHERE importId = ?`, [id]);
  }
}

function codeOf(failure: unknown): ErrorCode | undefined {
  const code = typeof failure === 'object' && failure !== null && 'code' in failure && failure.code;
  return isErrorCode(code) ? code : undefined;
}
