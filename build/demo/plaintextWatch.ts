import { type DataRow, DataRows } from '../../main/core/transfer/dataRows.ts';
import { readTable } from '../../main/core/transfer/table/readTable.ts';
import { defaultTableCaps } from '../../main/core/transfer/table/tableCaps.ts';
import type { PlaintextHit } from '../../tests/scan/plaintextScan.ts';
import { scanApart } from '../../tests/scan/scanApart.ts';
import { canaries } from './demoWords.ts';

export interface WatchResult {
  readonly needles: number;
  /** Of these, words that an unused browser's profile holds as well; there alone they are passed over. */
  readonly browsersOwn: number;
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
  const browsersOwn = new Set<string>();
  const profiles = new Set<string>();
  const isBrowsersOwn = ({ file, needle }: PlaintextHit) =>
    browsersOwn.has(needle) && [...profiles].some((profile) => file.startsWith(profile));
  let looks = 0;
  let files = 0;
  let bytes = 0;
  return {
    /**
     * Before any client text has reached a browser: words that its own files hold (a suburb called
     * Success, a name like Cluster) say nothing when they stand in its profile later.
     */
    async beforeUse(profile: string): Promise<void> {
      profiles.add(profile);
      const scan = await scanApart({ folders: [profile], needles });
      for (const { needle } of scan.hits) browsersOwn.add(needle);
    },
    async look(more: readonly string[]): Promise<void> {
      const scan = await scanApart({
        folders: [...folders, ...more],
        needles,
        except: [input],
      });
      looks += 1;
      files += scan.files;
      bytes += scan.bytes;
      for (const { file, form, encoding } of scan.hits.filter((hit) => !isBrowsersOwn(hit))) {
        hits.set(`${file} ${form} ${encoding}`, { file, form, encoding });
      }
    },
    result: (): WatchResult => ({
      needles: needles.length,
      browsersOwn: browsersOwn.size,
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
