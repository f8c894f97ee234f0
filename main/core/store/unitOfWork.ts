import { CarnetError } from '../../../shared/contract/errors.ts';
import { type RecordFields, type RecordKind, records } from '../../../shared/records/records.ts';
import { tick } from '../../../shared/time/hybridClock.ts';
import type { Value } from '../sync/canonicalText.ts';
import { erasedRecord } from '../sync/merge/recordState.ts';
import { appendAudit } from './auditLog.ts';
import { belongings } from './belongings.ts';
import { bringIn } from '../sync/exchange/vault/bringIn.ts';
import { clockOf, encodeClock, type Stamp } from './clockValue.ts';
import { type HeldRecord, heldRow } from './heldRecord.ts';
import { coveredStamp } from './importActs.ts';
import { forgetWords } from './noteSearch.ts';
import { deletion, type Edit, editOf, overwritten } from './ownEdit.ts';
import type { Row } from './pathValues.ts';
import { nextPosition, putTime, readPosition } from './position.ts';
import { recordColumns, toSql } from './recordColumns.ts';
import { recordPaths } from './recordPaths.ts';
import type { RecordName } from './siblings.ts';
import type { Reader, SqlValue, Writer } from './sqlite.ts';
import { noteErasure } from './lastErasure.ts';
import { isPastAway } from '../members/leftPrograms.ts';
import { isReread } from './takenIn.ts';
import { nothingTouched, personOf, touch, type Touched } from './touched.ts';
import { writeHeld } from './writeHeld.ts';

/** Who acts, on which laptop, and by which clock. */
export interface Actor {
  readonly memberId: string;
  readonly deviceId: string;
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * One act of a worker, in one transaction: the rows, their clocks, the outbox and the audit
 * entries are written together or not at all (DESIGN 5). All its writes share one dot.
 */
export class UnitOfWork implements Reader {
  readonly actor: Actor;
  readonly writer: Writer;
  readonly touched: Touched = nothingTouched();
  /** The import under whose cover the records are written, until it is published. */
  readonly importId: string | null;
  readonly rows: Reader['rows'];
  readonly row: Reader['row'];
  readonly value: Reader['value'];
  readonly each: Reader['each'];
  #position: Stamp | null = null;

  constructor(writer: Writer, actor: Actor, importId: string | null = null) {
    this.writer = writer;
    this.actor = actor;
    this.importId = importId;
    this.rows = writer.rows;
    this.row = writer.row;
    this.value = writer.value;
    this.each = writer.each;
  }

  /** Makes a record; fields that are left out have the schema's defaults. Returns its id. */
  create<K extends RecordKind>(
    kind: K,
    programId: string,
    fields: Partial<RecordFields<K>>,
    id: string = this.actor.newId(),
  ): string {
    const columns = recordColumns(kind);
    const given: Readonly<Record<string, unknown>> = fields;
    const names = columns.fields.filter((field) => given[field] !== undefined);
    const clock = encodeClock(clockOf(this.#stamp()));
    const quoted = ['id', 'programId', 'clock', ...names].map((column) => `"${column}"`);
    this.writer.run(
      `INSERT INTO ${columns.table} (${quoted.join(', ')}) VALUES (${quoted.map(() => '?').join(', ')})`,
      [id, programId, clock, ...names.map((field) => toSql(columns, field, given[field]))],
    );
    this.#queue({ kind, id, programId }, 'edit');
    this.#note('create', kind, id, names, personOf(kind, id, given));
    return id;
  }

  /**
   * Changes those of the given fields that are different. Does nothing when none is.
   * @throws CarnetError `record.notFound`; `record.signed`, also for a field that is fixed
   */
  change<K extends RecordKind>(kind: K, id: string, fields: Partial<RecordFields<K>>): void {
    if (records[kind].signed) throw new CarnetError('record.signed', { kind });
    const columns = recordColumns(kind);
    const row = this.#present(kind, id);
    const given: Readonly<Record<string, unknown>> = fields;
    const names = columns.fields.filter(
      (field) =>
        given[field] !== undefined &&
        toSql(columns, field, given[field]) !==
          (row[field] ?? toSql(columns, field, columns.defaults[field])),
    );
    if (names.length === 0) return;
    if (names.some((field) => (records[kind].fixed as readonly string[]).includes(field))) {
      throw new CarnetError('record.signed', { kind });
    }
    const written = Object.fromEntries(
      names.map((field) => [field, toSql(columns, field, given[field])]),
    );
    const held = this.#held(kind, id, row);
    this.#edit(held, editOf(held, { ...row, ...written }, names), written);
    this.#note('change', kind, id, withGroups(kind, names), personOf(kind, id, row));
  }

  /**
   * Writes a value of a path as a person decided it, also where it is the one that is shown: what
   * stood beside is settled by it. Undefined: keeps the record as it is, whoever deleted it.
   * @throws CarnetError `record.notFound`; `record.signed`
   */
  settle(kind: RecordKind, id: string, decided: { path: string; value: Value } | undefined): void {
    if (records[kind].signed) throw new CarnetError('record.signed', { kind });
    const row = this.#present(kind, id);
    const set = new Map(decided === undefined ? [] : [[decided.path, decided.value] as const]);
    this.#edit(this.#held(kind, id, row), { set, add: new Map(), drop: new Map() }, {});
    const path = decided && recordPaths(kind).byName.get(fieldOf(decided.path));
    this.#note('change', kind, id, path?.fields ?? [], personOf(kind, id, row));
  }

  /** Marks a record as deleted; a concurrent edit elsewhere will win over this. */
  remove(kind: RecordKind, id: string): void {
    if (records[kind].signed) throw new CarnetError('record.signed', { kind });
    const row = this.#present(kind, id);
    const held = this.#held(kind, id, row);
    // Of one record, one act does one thing: what it wrote before it deletes is an act of its own.
    const { device, act } = this.#stamp();
    if (held.state.acts.some((each) => each.device === device && each.act === act)) {
      this.#position = null;
    }
    const stamp = this.#stamp();
    writeHeld(this.writer, held, overwritten(held.state, deletion, stamp), stamp);
    this.#queue(held.name, 'delete');
    this.#note('delete', kind, id, ['deleted'], personOf(kind, id, row));
  }

  /**
   * Deletes a record together with what it held, a signed one too; of its fields only the person that
   * it was about is left, so that the erasure can be told. All that belongs to an erased person is
   * erased with it. Does nothing where all that was done before.
   */
  erase(kind: RecordKind, id: string): void {
    const { table, fields } = recordColumns(kind);
    const read = () => this.row<Row>(`SELECT * FROM ${table} WHERE id = ?`, [id]);
    const found = read();
    const row = found !== undefined && this.#bringIn(kind, id, found) ? read() : found;
    if (row === undefined) throw new CarnetError('record.notFound', { kind });
    const held = this.#held(kind, id, row);
    if (held.state.erased) return;
    noteErasure(this.writer, this.actor.now());
    const names = fields.filter((field) => field !== 'personId' && (row[field] ?? null) !== null);
    forgetWords(this.writer, kind, id, row);
    writeHeld(this.writer, held, erasedRecord, this.#stamp());
    // What was to be passed on of it names elements that were taken out.
    this.writer.run('DELETE FROM outbox WHERE kind = ? AND recordId = ?', [kind, id]);
    this.#queue(held.name, 'erase');
    const written = [...withGroups(kind, names), 'deleted'];
    this.#note('erase', kind, id, written, personOf(kind, id, row));
    if (kind !== 'person') return;
    for (const each of belongings(this, id)) this.erase(each.kind, each.id);
  }

  /** Writes to the log what is not a change of a record: a view, a copied number, an override. */
  audit(
    act: string,
    kind = '',
    recordId = '',
    more: { fields?: readonly string[]; reason?: string; at?: number } = {},
  ): void {
    const { memberId, deviceId, now } = this.actor;
    appendAudit(this.writer, {
      at: more.at ?? now(),
      memberId,
      deviceId,
      act,
      kind,
      recordId,
      fields: more.fields ?? [],
      reason: more.reason ?? '',
    });
  }

  /** The row of a record that is there. */
  #present(kind: RecordKind, id: string): Row {
    const read = () => {
      const row = this.row<Row>(
        `SELECT * FROM ${recordColumns(kind).table} WHERE id = ? AND deleted IS NOT 1`,
        [id],
      );
      if (row === undefined) throw new CarnetError('record.notFound', { kind });
      return row;
    };
    const row = read();
    return this.#bringIn(kind, id, row) ? read() : row;
  }

  /** What a snapshot that is being taken in holds of a record comes before what is written to it. */
  #bringIn(kind: RecordKind, id: string, row: Row): boolean {
    if (records[kind].confidential) return false;
    return bringIn(
      this.writer,
      { kind, id, programId: String(row['programId']) },
      this.actor.now(),
    );
  }

  #held(kind: RecordKind, id: string, row: Row): HeldRecord {
    return heldRow(this, kind, { kind, id, programId: String(row['programId']) }, row);
  }

  #edit(held: HeldRecord, edit: Edit, written: Readonly<Record<string, SqlValue>>): void {
    const stamp = this.#stamp();
    writeHeld(this.writer, held, overwritten(held.state, edit, stamp), stamp, written);
    this.#queue(held.name, 'edit', edit.drop);
  }

  /** Waits to be passed on. What belongs to no other laptop never waits. */
  #queue(
    { kind, id, programId }: RecordName,
    does: 'edit' | 'delete' | 'erase',
    drops: Edit['drop'] = new Map(),
  ): void {
    if (records[kind as RecordKind].confidential) return;
    // What is written now would say that it had seen what is only half here.
    if (isReread(this, programId)) {
      throw new CarnetError(isPastAway(this, programId) ? 'record.pastAway' : 'record.takingIn');
    }
    const { act, time } = this.#stamp();
    this.writer.run(
      `INSERT INTO outbox (act, kind, recordId, programId, does, drops, wall, counter, importId)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        act,
        kind,
        id,
        programId,
        does,
        drops.size > 0 ? JSON.stringify(Object.fromEntries(drops)) : null,
        time.wall,
        time.counter,
        this.importId,
      ],
    );
  }

  #note(
    act: string,
    kind: RecordKind,
    id: string,
    fields: readonly string[],
    personId: string | null,
  ): void {
    // An import is one act in the log; each person says which import brought it.
    if (this.importId === null) this.audit(act, kind, id, { fields });
    touch(this.touched, kind, id, personId);
  }

  /** This unit's dot and time: taken once, at its first write. */
  #stamp(): Stamp {
    if (this.#position !== null) return this.#position;
    if (this.importId === null) {
      const { act, ...time } = nextPosition(this.writer, this.actor.now());
      this.#position = { device: this.actor.deviceId, act, time };
    } else {
      const time = tick(readPosition(this), this.actor.now());
      putTime(this.writer, time);
      this.#position = coveredStamp(this, this.importId, time);
    }
    return this.#position;
  }
}

const fieldOf = (path: string) => path.split('/', 1)[0] ?? path;

function withGroups(kind: RecordKind, names: readonly string[]): string[] {
  const { ofField } = recordPaths(kind);
  return [...new Set(names.flatMap((field) => [field, ...(ofField.get(field)?.fields ?? [])]))];
}
