import { type DataRow, DataRows } from '../../main/core/transfer/dataRows.ts';
import { readTable } from '../../main/core/transfer/table/readTable.ts';
import { defaultTableCaps } from '../../main/core/transfer/table/tableCaps.ts';
import type { PlaintextHit } from '../../tests/scan/plaintextScan.ts';
import { scanApart } from '../../tests/scan/scanApart.ts';
import { canaries } from './demoWords.ts';

export interface WatchResult {
  readonly needles: number;
  readonly looks: number;
  readonly files: number;
  readonly bytes: number;
  readonly hits: readonly Pick<PlaintextHit, 'file' | 'form' | 'encoding'>[];
}

/** Values that say who someone is: letters beyond ASCII's digits and dates, or a telephone's length. */
const telling = (cell: string) => /\p{L}{3}/u.test(cell) || cell.replace(/\D/gu, '').length >= 9;

/** Words that any program's files hold: kinds of status, languages, countries are no client text. */
const ordinary = 3;

/**
 * Looks, whenever it is asked to, for every string of the input that says who someone is, and for
 * the planted canaries, in the folders that it is given and in whatever else is named.
 */
export async function plaintextWatch(input: string, folders: readonly string[]) {
  const needles = [...(await tellingCells(input)), ...Object.values(canaries)];
  const hits = new Map<string, Pick<PlaintextHit, 'file' | 'form' | 'encoding'>>();
  let looks = 0;
  let files = 0;
  let bytes = 0;
  return {
    async look(more: readonly string[]): Promise<void> {
      const scan = await scanApart({
        folders: [...folders, ...more],
        needles,
        except: [input],
      });
      looks += 1;
      files += scan.files;
      bytes += scan.bytes;
      for (const { file, form, encoding } of scan.hits) {
        hits.set(`${file} ${form} ${encoding}`, { file, form, encoding });
      }
    },
    result: (): WatchResult => ({
      needles: needles.length,
      looks,
      files,
      bytes,
      hits: [...hits.values()],
    }),
  };
}

async function tellingCells(input: string): Promise<string[]> {
  const counts = new Map<string, number>();
  // Headings are words of the program's own too: only what stands below them is client text.
  const dataRows = new DataRows();
  const count = (rows: readonly DataRow[]) => {
    for (const cell of rows.flatMap(({ cells }) => cells.map((value) => value.trim()))) {
      if (Buffer.byteLength(cell) < 6 || !telling(cell)) continue;
      counts.set(cell, (counts.get(cell) ?? 0) + 1);
    }
  };
  for await (const part of readTable(input, {}, defaultTableCaps)) {
    if (part.type === 'rows') count(dataRows.add(part.rows));
  }
  count(dataRows.end());
  return [...counts].filter(([, times]) => times <= ordinary).map(([cell]) => cell);
}
