import type { Writer } from '../store/sqlite.ts';

/** Rows deleted in one transaction: a few milliseconds. */
const chunk = 500;

type Forgotten = readonly (readonly [table: string, key: string])[];

/** What was found in the rows of an import. */
const findings: Forgotten = [
  ['importProblem', 'rowid'],
  ['importPair', 'rowid'],
];

interface Store {
  write<Result>(body: (writer: Writer) => Result): Result;
}

/** Forgets what a dry run found, before the next one. */
export async function forgetFindings(store: Store, importId: string): Promise<void> {
  await forget(store, importId, findings);
}

/** Forgets what was read of a file, and what was found in it: once it is taken in, or never will be. */
export async function forgetRows(store: Store, importId: string): Promise<void> {
  await forget(store, importId, [...findings, ['importRow', 'row']]);
}

/** Forgets whom someone worked on since: an import that was taken back asks no more. */
export async function forgetEdited(store: Store, importId: string): Promise<void> {
  await forget(store, importId, [['importEdited', 'personId']]);
}

/** In chunks, between which others may write. */
async function forget(store: Store, importId: string, tables: Forgotten): Promise<void> {
  for (const [table, key] of tables) {
    for (let changes = chunk; changes > 0; ) {
      changes = store.write(
        (writer) =>
          writer.run(
            `DELETE FROM ${table} WHERE importId = @importId AND ${key} IN
               (SELECT ${key} FROM ${table} WHERE importId = @importId LIMIT ${chunk})`,
            { importId },
          ).changes,
      );
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
