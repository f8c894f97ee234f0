import { CarnetError } from '../../../shared/contract/errors.ts';
import { type RecordFields, type RecordKind, records } from '../../../shared/records/records.ts';
import { type HybridTime, tick } from '../../../shared/time/hybridClock.ts';
import { appendAudit } from './auditLog.ts';
import { decodeClock, encodeClock, stamped } from './clockValue.ts';
import { localValue, setLocalValue } from './local.ts';
import { recordColumns, toSql } from './recordColumns.ts';
import type { Reader, Writer } from './sqlite.ts';

/** Who acts, on which laptop, and by which clock. */
export interface Actor {
  readonly memberId: string;
  readonly deviceId: string;
  readonly now: () => number;
  readonly newId: () => string;
}

/** What a unit of work changed, for the projections and for the windows. */
export interface Touched {
  readonly kinds: Set<string>;
  readonly ids: Set<string>;
  /** People whose line, words or duplicate keys may be different now. */
  readonly people: Set<string>;
  /** Everyone whom a record of theirs was written for, those above included. */
  readonly worked: Set<string>;
}

interface Position {
  readonly sequence: number;
  readonly wall: number;
  readonly counter: number;
}

const parsePosition = (value: unknown) => value as Position;

/**
 * One act of a worker, in one transaction: the rows, their clocks, the outbox and the audit
 * entries are written together or not at all (DESIGN 5). All its writes share one dot.
 */
export class UnitOfWork implements Reader {
  readonly actor: Actor;
  readonly writer: Writer;
  readonly touched: Touched = {
    kinds: new Set(),
    ids: new Set(),
    people: new Set(),
    worked: new Set(),
  };
  /** The import under whose cover the records are written, until it is published. */
  readonly importId: string | null;
  readonly rows: Reader['rows'];
  readonly row: Reader['row'];
  readonly value: Reader['value'];
  readonly each: Reader['each'];
  #position: Position | null = null;

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
    const clock = encodeClock(stamped(null, names, this.#stamp()));
    const quoted = ['id', 'programId', 'clock', ...names].map((column) => `"${column}"`);
    this.writer.run(
      `INSERT INTO ${columns.table} (${quoted.join(', ')}) VALUES (${quoted.map(() => '?').join(', ')})`,
      [id, programId, clock, ...names.map((field) => toSql(columns, field, given[field]))],
    );
    this.#note('create', kind, id, programId, names, personOf(kind, id, given));
    return id;
  }

  /**
   * Changes those of the given fields that are different. Does nothing when none is.
   * @throws CarnetError `record.notFound`; `record.signed`, also for a field that is fixed
   */
  change<K extends RecordKind>(kind: K, id: string, fields: Partial<RecordFields<K>>): void {
    if (records[kind].signed) throw new CarnetError('record.signed', { kind });
    const columns = recordColumns(kind);
    const row = this.row<Record<string, unknown>>(
      `SELECT * FROM ${columns.table} WHERE id = ? AND deleted IS NOT 1`,
      [id],
    );
    if (row === undefined) throw new CarnetError('record.notFound', { kind });
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
    // Fields of one group are one value: all of them carry the stamp of whoever changed any.
    const written = withGroups(kind, names);
    const clock = encodeClock(
      stamped(decodeClock(row['clock'] as Uint8Array), written, this.#stamp()),
    );
    this.writer.run(
      `UPDATE ${columns.table} SET clock = ?, ${names.map((field) => `"${field}" = ?`).join(', ')} WHERE id = ?`,
      [clock, ...names.map((field) => toSql(columns, field, given[field])), id],
    );
    this.#note('change', kind, id, String(row['programId']), written, personOf(kind, id, row));
  }

  /** Marks a record as deleted; a concurrent edit elsewhere will win over this. */
  remove(kind: RecordKind, id: string): void {
    if (records[kind].signed) throw new CarnetError('record.signed', { kind });
    const { table } = recordColumns(kind);
    const row = this.row<Record<string, unknown>>(
      `SELECT * FROM ${table} WHERE id = ? AND deleted IS NOT 1`,
      [id],
    );
    if (row === undefined) throw new CarnetError('record.notFound', { kind });
    const clock = encodeClock(
      stamped(decodeClock(row['clock'] as Uint8Array), ['deleted'], this.#stamp()),
    );
    this.writer.run(`UPDATE ${table} SET clock = ?, deleted = 1 WHERE id = ?`, [clock, id]);
    this.#note('delete', kind, id, String(row['programId']), ['deleted'], personOf(kind, id, row));
  }

  /**
   * Deletes a record together with what it held; of its fields only the person that it was about
   * is left, so that the erasure can be told. Does nothing where all that was done before.
   */
  erase(kind: RecordKind, id: string): void {
    if (records[kind].signed) throw new CarnetError('record.signed', { kind });
    const { table, fields } = recordColumns(kind);
    const row = this.row<Record<string, unknown>>(`SELECT * FROM ${table} WHERE id = ?`, [id]);
    if (row === undefined) throw new CarnetError('record.notFound', { kind });
    const names = fields.filter((field) => field !== 'personId' && (row[field] ?? null) !== null);
    if (names.length === 0 && row['deleted'] === 1) return;
    const written = [...withGroups(kind, names), 'deleted'];
    const clock = encodeClock(
      stamped(decodeClock(row['clock'] as Uint8Array), written, this.#stamp()),
    );
    const empty = names.map((field) => `, "${field}" = NULL`).join('');
    this.writer.run(
      `UPDATE ${table} SET clock = ?, deleted = 1, unknown = NULL${empty} WHERE id = ?`,
      [clock, id],
    );
    this.#note('erase', kind, id, String(row['programId']), written, personOf(kind, id, row));
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

  #note(
    act: string,
    kind: RecordKind,
    id: string,
    programId: string,
    fields: readonly string[],
    personId: string | null,
  ): void {
    const stamp = this.#stamp();
    this.writer.run(
      `INSERT INTO outbox (sequence, kind, recordId, programId, fields, wall, counter, importId)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        stamp.sequence,
        kind,
        id,
        programId,
        JSON.stringify(act === 'create' ? ['*'] : fields),
        stamp.wall,
        stamp.counter,
        this.importId,
      ],
    );
    // An import is one act in the log; each person says which import brought it.
    if (this.importId === null) this.audit(act, kind, id, { fields });
    // Windows are told, and lists ordered, by what everybody may know of.
    if (records[kind].confidential) return;
    this.touched.kinds.add(kind);
    this.touched.ids.add(id);
    if (personId !== null) {
      this.touched.ids.add(personId);
      this.touched.worked.add(personId);
      if (inLine.has(kind)) this.touched.people.add(personId);
    }
  }

  /** This unit's dot and time: taken once, at its first write. */
  #stamp(): Position & { device: string } {
    if (this.#position === null) {
      const last = localValue(this, 'position', parsePosition) ?? {
        sequence: 0,
        wall: 0,
        counter: 0,
      };
      const time: HybridTime = tick(last, this.actor.now());
      this.#position = { sequence: last.sequence + 1, ...time };
      setLocalValue(this.writer, 'position', this.#position);
    }
    return { device: this.actor.deviceId, ...this.#position };
  }
}

/** Kinds from which a person's line, search words and duplicate keys are made. */
const inLine = new Set<RecordKind>([
  'person',
  'name',
  'contactPoint',
  'identifier',
  'householdMember',
]);

function withGroups(kind: RecordKind, names: readonly string[]): string[] {
  const all = new Set(names);
  for (const group of Object.values<readonly string[]>(records[kind].groups)) {
    if (group.some((field) => all.has(field))) for (const field of group) all.add(field);
  }
  return [...all];
}

/** The person that a record is about. */
function personOf(
  kind: RecordKind,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): string | null {
  if (kind === 'person') return id;
  const personId = fields['personId'];
  return typeof personId === 'string' && personId !== '' ? personId : null;
}
