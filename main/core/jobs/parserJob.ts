import { runJob } from '../process/runJob.ts';
import { parserInit, partsAhead } from '../transfer/parserMessages.ts';
import { readTable } from '../transfer/table/readTable.ts';
import { defaultTableCaps, type TableCaps } from '../transfer/table/tableCaps.ts';

/** Above what any file within the other caps needs; below what the acceptance allows (300 MB). */
const residentBytes = 280_000_000;

/** Reads an untrusted table in a process that holds no key, no vault and no record. */
runJob(async (port, init) => {
  const { path, sheet, caps } = parserInit.parse(init);
  let ahead = 0;
  let wake: (() => void) | undefined;
  port.onMessage(() => {
    ahead -= 1;
    wake?.();
  });
  const options = sheet === undefined ? {} : { sheet };
  const limits = lowered({ ...defaultTableCaps, residentBytes }, caps);
  for await (const part of readTable(path, options, limits)) {
    port.post(part);
    ahead += 1;
    while (ahead >= partsAhead) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
});

/** A starter may set a limit lower, for a test; none may be raised. */
function lowered(usual: TableCaps, asked: Readonly<Record<string, number>>): TableCaps {
  const entries = Object.entries(usual).map(([name, limit]) => [
    name,
    Math.min(limit, asked[name] ?? limit),
  ]);
  return Object.fromEntries(entries) as TableCaps;
}
