import type { importCalls as declared } from '../../../shared/contract/imports.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { isInventedList } from '../practice/inventedList.ts';
import type { Reader } from '../store/sqlite.ts';
import type { ImportedPerson } from '../transfer/importedPerson.ts';
import { projectNames } from '../store/personProjection.ts';
import { lineOf } from '../store/personLines.ts';
import type { Handlers } from './handlers.ts';
import { requireProgram } from './programAccess.ts';
import { readSettings } from './settings.ts';
import { parseReasons } from './likelyPairs.ts';
import { nameOf } from './personPage.ts';

/** Taking in an agency's list. The work is done by the import desk of the open vault. */
export const importCalls: Handlers<typeof declared> = {
  'files.offer': (open, { path }) => {
    // Real people must not get into a practice agency, where nothing is kept.
    if (open.isPractice && !isInventedList(open.vault.folder, path)) {
      throw new CarnetError('practice.noRealFiles');
    }
    return open.imports.offer(path);
  },
  'import.read': ({ imports }, { fileId, sheet }) => imports.read(fileId, sheet),
  'import.get': ({ imports }, { id }) => imports.get(id),
  'import.list': ({ imports }) => ({ imports: imports.list() }),
  'import.plan': ({ imports }, { id, mapping, choices }) => imports.plan(id, mapping, choices),
  'import.problems': ({ reader }, { id, kind, offset, limit }) => {
    const where = kind === undefined ? '' : 'AND kind = ?';
    const params = kind === undefined ? [id] : [id, kind];
    return {
      total:
        reader.value<number>(
          `SELECT count(*) FROM importProblem WHERE importId = ? ${where}`,
          params,
        ) ?? 0,
      problems: reader.rows(
        `SELECT row, kind, col AS "column", heading, value FROM importProblem
         WHERE importId = ? ${where} ORDER BY row LIMIT ? OFFSET ?`,
        [...params, limit, offset],
      ),
    };
  },
  'import.preview': ({ reader }, { id, offset, limit }) => ({
    total:
      reader.value<number>(
        'SELECT count(*) FROM importRow WHERE importId = ? AND planned IS NOT NULL',
        [id],
      ) ?? 0,
    people: reader
      .rows<{ row: number; planned: string }>(
        `SELECT row, planned FROM importRow
         WHERE importId = ? AND planned IS NOT NULL ORDER BY row LIMIT ? OFFSET ?`,
        [id, limit, offset],
      )
      .map(({ row, planned }) => ({ row, person: previewLine(row, planned) })),
  }),
  'import.duplicates': ({ reader }, { id, offset, limit }) => ({
    total: reader.value<number>('SELECT count(*) FROM importPair WHERE importId = ?', [id]) ?? 0,
    pairs: reader
      .rows<PairRow>(
        `SELECT rowA, rowB, personId, score, reasons FROM importPair WHERE importId = ?
         ORDER BY score DESC, rowA, rowB LIMIT ? OFFSET ?`,
        [id, limit, offset],
      )
      .map((pair) => ({
        ...pair,
        reasons: parseReasons(pair.reasons),
        nameA: rowName(reader, id, pair.rowA),
        nameB:
          pair.personId === null
            ? rowName(reader, id, pair.rowB ?? 0)
            : nameOf(reader, pair.personId).full,
      })),
  }),
  'import.confirm': (open, { id }) => {
    requireProgram(open, readSettings(open.reader).programId);
    return open.imports.confirm(id);
  },
  'import.cancel': async ({ imports }, { id }) => {
    await imports.cancel(id);
    return {};
  },
  'import.undo': async ({ imports, reader }, { id }) => {
    const { removed, stayed } = await imports.undo(id);
    return { removed, stayed: stayed.flatMap((personId) => lineOf(reader, personId) ?? []) };
  },
};

interface PairRow {
  readonly rowA: number;
  readonly rowB: number | null;
  readonly personId: string | null;
  readonly score: number;
  readonly reasons: string;
}

function namesOf(planned: string) {
  const { names } = JSON.parse(planned) as ImportedPerson;
  return projectNames(
    names.map(({ kind = 'asGiven', full = '', script = 'Latn' }) => ({ kind, full, script })),
  );
}

function rowName(reader: Reader, importId: string, row: number): string {
  const planned = reader.value<string | null>(
    'SELECT planned FROM importRow WHERE importId = ? AND row = ?',
    [importId, row],
  );
  return planned ? namesOf(planned).shown : '';
}

function previewLine(row: number, planned: string) {
  const { person } = JSON.parse(planned) as ImportedPerson;
  const { shown, native, preferred } = namesOf(planned);
  return {
    id: `row-${row}`,
    name: {
      full: shown,
      native,
      preferred,
      fileNumber: person.fileNumber ?? '',
      none: shown === '',
    },
    fileNumber: person.fileNumber ?? '',
    birthYear: person.birthYear ?? null,
    birthEstimated: person.birthEstimated ?? false,
    speaksBest: person.speaksBest ?? 'notAsked',
    interpreter: person.interpreter ?? 'notAsked',
    workerName: '',
    programId: 'agency',
  };
}
