import type { Reader, Writer } from './sqlite.ts';

/**
 * What a transaction adds to the index of notes is a part of its own. With so many parts of a size a commit
 * begins to merge them, some pages at a time (`automerge`), or merges them all (`crisismerge`): as FTS5 is
 * set up (migration 005), and while much comes in.
 */
const usual = { automerge: 8, crisismerge: 16 };
const left = { automerge: 64, crisismerge: 256 };

/**
 * From here on parts stand beside one another. Merging them as they come writes a quarter of all pages
 * of a first exchange, most of them as zeros of what was merged. Searching takes no longer; taking a
 * text out looks into each part, so put them in order (`mergeParts`) when nobody waits.
 */
export function leaveParts(writer: Writer): void {
  if (!areLeft(writer)) setParts(writer, left);
}

/** Whether parts were left, and are not in order yet. */
export function areLeft(reader: Reader): boolean {
  const sql = `SELECT v FROM noteWords_config WHERE k = 'automerge'`;
  return reader.value<number>(sql) === left.automerge;
}

/** Merges parts that were left, writing about so many pages. False: they are in order. */
export function mergeParts(writer: Writer, pages: number): boolean {
  if (!areLeft(writer)) return false;
  const changes = () => writer.value<number>('SELECT total_changes()') ?? 0;
  const before = changes();
  writer.run(`INSERT INTO noteWords (noteWords, rank) VALUES ('merge', CAST(? AS INTEGER))`, [
    pages,
  ]);
  // The command itself is one.
  if (changes() - before > 1) return true;
  setParts(writer, usual);
  return false;
}

function setParts(writer: Writer, { automerge, crisismerge }: typeof usual): void {
  const set = (name: string, value: number) =>
    writer.run(`INSERT INTO noteWords (noteWords, rank) VALUES ('${name}', CAST(? AS INTEGER))`, [
      value,
    ]);
  set('automerge', automerge);
  set('crisismerge', crisismerge);
}
