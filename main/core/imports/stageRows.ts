import type { UnitOfWork } from '../store/unitOfWork.ts';
import type { DataRow } from '../transfer/dataRows.ts';

/** Rows written in one transaction: a few milliseconds. */
const chunk = 500;

/** Keeps rows of a file as they were read, in chunks between which the core answers whoever waits. */
export async function stageRows(
  writer: { write(body: (unit: UnitOfWork) => void): void },
  importId: string,
  rows: readonly DataRow[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) {
    writer.write((unit) => {
      for (const { row, cells } of rows.slice(from, from + chunk)) {
        unit.writer.run('INSERT INTO importRow (importId, row, cells) VALUES (?, ?, ?)', [
          importId,
          row,
          JSON.stringify(cells),
        ]);
      }
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
}
