import type { Database as Sqlite, Statement } from 'better-sqlite3-multiple-ciphers';
import { toStoreError } from './storeError.ts';

export type SqlValue = string | number | bigint | null | Uint8Array;
export type SqlParams = readonly SqlValue[] | Readonly<Record<string, SqlValue>>;

/** What can read. A function that takes a Reader can't write: the type refuses. */
export interface Reader {
  /** Every row. `Row` states what the SQL selects; columns are named in it. */
  rows<Row>(sql: string, params?: SqlParams): Row[];
  row<Row>(sql: string, params?: SqlParams): Row | undefined;
  /** The first column of the first row. */
  value<Value>(sql: string, params?: SqlParams): Value | undefined;
  each<Row>(sql: string, params?: SqlParams): Iterable<Row>;
}

/** What can also write. Only {@link Connection.write} gives one, inside a transaction. */
export interface Writer extends Reader {
  /** Runs one statement; the number of rows that it changed and the last rowid. */
  run(sql: string, params?: SqlParams): { changes: number; rowid: number };
  /** Done when all else of this transaction is written, as part of it. */
  atEnd(work: () => void): void;
}

interface Transaction {
  readonly writer: Writer;
  /** Why it can't be kept. */
  failure: { readonly error: unknown } | undefined;
}

/** One open, encrypted connection with its prepared statements. */
export class Connection implements Reader {
  readonly #db: Sqlite;
  readonly #closed: () => void;
  readonly #statements = new Map<string, Statement>();
  /** The transaction that writes take part in. */
  #together: Transaction | undefined;

  /** `closed` is told once, when the connection has let go of its file. */
  constructor(db: Sqlite, closed: () => void) {
    this.#db = db;
    this.#closed = closed;
  }

  rows<Row>(sql: string, params: SqlParams = []): Row[] {
    return this.#guard(() => this.#prepared(sql).all(params) as Row[]);
  }

  row<Row>(sql: string, params: SqlParams = []): Row | undefined {
    return this.#guard(() => this.#prepared(sql).get(params) as Row | undefined);
  }

  value<Value>(sql: string, params: SqlParams = []): Value | undefined {
    const row = this.row<Record<string, Value>>(sql, params);
    return row === undefined ? undefined : Object.values(row)[0];
  }

  *each<Row>(sql: string, params: SqlParams = []): Iterable<Row> {
    try {
      // A statement of its own: an iterated one is busy until its end.
      yield* this.#db.prepare(sql).iterate(params) as Iterable<Row>;
    } catch (error) {
      throw toStoreError(error);
    }
  }

  /**
   * Runs `body` in one transaction: all of it is on disk when this returns, or none of it ever
   * was. Synchronous on purpose: a transaction never spans an await (DESIGN 3).
   */
  write<Result>(body: (writer: Writer) => Result): Result {
    const group = this.#together;
    if (group === undefined) return this.#transaction(({ writer }) => body(writer));
    try {
      // No savepoint: at each the index of words would write out all that it holds.
      return body(group.writer);
    } catch (error) {
      group.failure = { error };
      throw error;
    }
  }

  /**
   * Several writes, each of which would do alone, as one transaction: all on disk when this returns, or
   * none. Where one fails, all do, also when `body` thinks nothing of it.
   */
  together<Result>(body: () => Result): Result {
    if (this.#together !== undefined) return body();
    try {
      return this.#transaction((group) => {
        this.#together = group;
        const result = body();
        if (group.failure !== undefined) throw group.failure.error;
        return result;
      });
    } finally {
      this.#together = undefined;
    }
  }

  #transaction<Result>(body: (transaction: Transaction) => Result): Result {
    const ends: (() => void)[] = [];
    const writer: Writer = {
      rows: (sql, params) => this.rows(sql, params),
      row: (sql, params) => this.row(sql, params),
      value: (sql, params) => this.value(sql, params),
      each: (sql, params) => this.each(sql, params),
      run: (sql, params = []) => {
        const done = this.#prepared(sql).run(params);
        return { changes: done.changes, rowid: Number(done.lastInsertRowid) };
      },
      atEnd: (work) => ends.push(work),
    };
    const work = () => {
      const result = body({ writer, failure: undefined });
      for (const end of ends) end();
      return result;
    };
    return this.#guard(() => this.#db.transaction(work).immediate());
  }

  /**
   * The same, but the disk is not waited for: power that fails may take it back, and whatever of this kind
   * came after it, never a part of it, and never what was there before. The next `write` makes it last as
   * well. Only for long work that goes on from where the database says it is.
   */
  writeSoon<Result>(body: (writer: Writer) => Result): Result {
    this.pragma('synchronous = NORMAL');
    try {
      return this.write(body);
    } finally {
      this.pragma('synchronous = FULL');
    }
  }

  /** Many reads as of one moment; each alone would take and let go of the file's locks. */
  read<Result>(body: (reader: Reader) => Result): Result {
    if (this.#together !== undefined) return body(this);
    return this.#guard(() => this.#db.transaction(() => body(this)).deferred());
  }

  /** Runs a script of statements, for migrations only. */
  script(sql: string): void {
    this.#guard(() => this.#db.exec(sql));
  }

  pragma(source: string): unknown {
    return this.#guard(() => this.#db.pragma(source, { simple: true }));
  }

  close(): void {
    if (!this.#db.open) return;
    this.#statements.clear();
    this.#db.close();
    this.#closed();
  }

  get isOpen(): boolean {
    return this.#db.open;
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #guard<Result>(body: () => Result): Result {
    try {
      return body();
    } catch (error) {
      throw toStoreError(error);
    }
  }
}
