import { forgetWords, indexNote, wordsOf } from '../../store/noteSearch.ts';
import type { Row } from '../../store/pathValues.ts';
import type { Writer } from '../../store/sqlite.ts';

/**
 * Texts that become findable at the end of a transaction. Between them stand statements with triggers
 * (the audit log's), each of which is a savepoint, and SQLite's full-text index writes out all that
 * it holds at each savepoint: word by word, that took half of the time of a first exchange.
 */
export class WordsLater {
  readonly #writer: Writer;
  readonly #waiting = new Map<string, { readonly kind: 'note' | 'service'; readonly id: string }>();

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Before a row is written or goes: what it says is no longer findable, if it was. */
  forget(kind: string, id: string, row: Row): void {
    if (!this.#waiting.delete(`${kind} ${id}`)) forgetWords(this.#writer, kind, id, row);
  }

  later(kind: string, id: string): void {
    if (kind === 'note' || kind === 'service') this.#waiting.set(`${kind} ${id}`, { kind, id });
  }

  index(): void {
    for (const { kind, id } of this.#waiting.values()) {
      const row = this.#writer.row<Row>(`SELECT * FROM ${kind} WHERE id = ?`, [id]) ?? {};
      indexNote(this.#writer, kind, id, wordsOf(kind, row) ?? '');
    }
    this.#waiting.clear();
  }
}
