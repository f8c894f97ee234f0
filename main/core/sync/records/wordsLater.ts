import { forgetWords, indexNote, wordsOf } from '../../store/noteSearch.ts';
import type { Row } from '../../store/pathValues.ts';
import type { Writer } from '../../store/sqlite.ts';

interface Waiting {
  readonly kind: 'note' | 'service';
  readonly id: string;
  readonly words: string;
}

const ofTransactions = new WeakMap<Writer, WordsLater>();

/**
 * Texts that become findable at the end of a transaction. Between them stand statements with triggers
 * (the audit log's), each of which is a savepoint, and SQLite's full-text index writes out all that
 * it holds at each savepoint: word by word, that took half of the time of a first exchange.
 */
export class WordsLater {
  readonly #writer: Writer;
  readonly #waiting = new Map<string, Waiting>();

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
    if (!this.#waiting.delete(`${kind} ${id}`)) forgetWords(this.#writer, kind, id, row);
  }

  /** `row`: as it was written. */
  later(kind: string, id: string, row: Row): void {
    if (kind !== 'note' && kind !== 'service') return;
    this.#waiting.set(`${kind} ${id}`, { kind, id, words: wordsOf(kind, row) ?? '' });
  }

  index(): void {
    for (const { kind, id, words } of this.#waiting.values()) {
      if (words !== '') indexNote(this.#writer, kind, id, words);
    }
    this.#waiting.clear();
  }
}
