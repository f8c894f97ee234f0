import { forgetWords, indexNotes } from '../../store/noteSearch.ts';
import type { Row } from '../../store/pathValues.ts';
import type { Writer } from '../../store/sqlite.ts';
import { leaveParts } from '../../store/wordParts.ts';

const ofTransactions = new WeakMap<Writer, WordsLater>();

/**
 * Texts that become findable at the end of a transaction. Between them stand statements with triggers
 * (the audit log's), each of which is a savepoint, and SQLite's full-text index writes out all that
 * it holds at each savepoint: word by word, that took half of the time of a first exchange.
 */
export class WordsLater {
  readonly #writer: Writer;
  readonly #waiting = { note: new Set<string>(), service: new Set<string>() };

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Those of a transaction, which become findable as the last of it. */
  static ofTransaction(writer: Writer): WordsLater {
    const known = ofTransactions.get(writer);
    if (known !== undefined) return known;
    const words = new WordsLater(writer);
    ofTransactions.set(writer, words);
    writer.atEnd(() => words.index());
    return words;
  }

  /** Before a row is written or goes: what it says is no longer findable, if it was. */
  forget(kind: string, id: string, row: Row): void {
    if (!isSearched(kind) || !this.#waiting[kind].delete(id)) {
      forgetWords(this.#writer, kind, id, row);
    }
  }

  /** What the row of a record says when the transaction ends. */
  later(kind: string, id: string): void {
    if (isSearched(kind)) this.#waiting[kind].add(id);
  }

  index(): void {
    const { note, service } = this.#waiting;
    if (note.size + service.size >= many) leaveParts(this.#writer);
    for (const kind of ['note', 'service'] as const) {
      indexNotes(this.#writer, kind, [...this.#waiting[kind]]);
      this.#waiting[kind].clear();
    }
  }
}

/**
 * Texts in one transaction; then more like it are to come, also while somebody works: merging many parts
 * of that size in one commit is what whoever saves a note meanwhile would wait for.
 */
const many = 16;

const isSearched = (kind: string) => kind === 'note' || kind === 'service';
