import { type RecordKind, records } from '../../../../shared/records/records.ts';
import { forgetImported } from '../../imports/forgetImported.ts';
import { appendAudit, type AuditEnd } from '../../store/auditLog.ts';
import { belongings, isOfErased } from '../../store/belongings.ts';
import type { Stamp } from '../../store/clockValue.ts';
import { type HeldRecord, heldRow, kindOfOthers, readHeld } from '../../store/heldRecord.ts';
import { idsHeld } from '../../store/idsHeld.ts';
import type { Row } from '../../store/pathValues.ts';
import { lineGroup } from '../../store/personProjection.ts';
import { recordColumns } from '../../store/recordColumns.ts';
import { recordPaths } from '../../store/recordPaths.ts';
import type { RecordName } from '../../store/siblings.ts';
import type { Writer } from '../../store/sqlite.ts';
import { nothingTouched, personOf, touch, type Touched } from '../../store/touched.ts';
import { writeHeld } from '../../store/writeHeld.ts';
import { type Change, covers } from '../change.ts';
import { applyChange, contextOf } from '../merge/applyChange.ts';
import { erasedRecord, type RecordState } from '../merge/recordState.ts';
import { recordKey } from '../merge/replica.ts';
import { factsHeld } from '../rules/recordFacts.ts';
import type { ReceivedSegment, Refusal } from './applySegment.ts';
import { WordsLater } from './wordsLater.ts';

/** Applies the changes of one segment, one after the other, within one transaction. */
export class Applying {
  readonly touched: Touched = nothingTouched();
  readonly refused: Refusal[] = [];
  readonly #writer: Writer;
  readonly #segment: ReceivedSegment;
  readonly #words: WordsLater;
  #auditEnd: AuditEnd | undefined;
  /** Records of which nothing is here, as far as was looked (`lookFor`). */
  readonly #new = new Set<string>();
  /** People who were not erased when somebody asked last, and nobody was since. */
  readonly #notErased = new Set<unknown>();

  constructor(writer: Writer, segment: ReceivedSegment, words = new WordsLater(writer)) {
    this.#writer = writer;
    this.#segment = segment;
    this.#words = words;
  }

  /** Makes what came findable: once for all of it, at the end of the transaction. */
  indexWords(): void {
    this.#words.index();
  }

  /** Looks at once which records of these changes are here: most of a backlog are new. */
  lookFor(changes: readonly Change[]): void {
    for (const [kind, named] of Map.groupBy(changes, (change) => change.kind)) {
      const known = kindOfOthers(kind);
      if (known === undefined) continue;
      // Others could be spelled in a way that JSON of SQLite reads differently.
      const ids = new Set(named.map(({ id }) => id).filter((id) => plainId.test(id)));
      for (const id of idsHeld(this.#writer, known, [...ids])) ids.delete(id);
      for (const id of ids) this.#new.add(recordKey(kind, id));
    }
  }

  apply(change: Change): void {
    const { programId, device, body, admits } = this.#segment;
    const { kind, id, act, time } = change;
    const held = this.#held({ kind, id, programId });
    const context = contextOf(body.vector, device, act);
    const isSecond = held.state.acts.some((each) => covers(context, each));
    const reason = admits?.(change, factsHeld(held)) ?? refusalOf(held, change, isSecond);
    if (reason !== undefined) {
      this.refused.push({ change, reason });
      return;
    }
    if (held.state.erased) return;
    const stamp = { device, act, time };
    const before = withoutDot(held.state, stamp);
    this.put(held, applyChange(before, change, device, context), stamp);
    if (act > (this.#segment.wasAppliedTo ?? 0)) this.#audit(change, held);
  }

  /** Writes what became of a record, and what follows from it for others. */
  put(held: HeldRecord, next: RecordState, stamp: Stamp): void {
    const { kind, name } = held;
    const writer = this.#writer;
    if (kind === undefined) {
      writeHeld(writer, held, next, stamp);
      return;
    }
    if (held.row !== undefined) this.#words.forget(kind, name.id, held.row);
    const row = writeHeld(writer, held, next, stamp);
    if (held.row !== undefined) this.#touch(kind, name.id, held.row);
    this.#touch(kind, name.id, row);
    if (next.erased) {
      this.#forget(held, stamp);
      return;
    }
    this.#words.later(kind, name.id);
    if (this.#isOfErased(row)) this.#erase(kind, row, stamp);
  }

  #held(name: RecordName): HeldRecord {
    const kind = kindOfOthers(name.kind);
    const isNew = this.#new.delete(recordKey(name.kind, name.id));
    return kind !== undefined && isNew
      ? heldRow(this.#writer, kind, name, undefined)
      : readHeld(this.#writer, name);
  }

  #isOfErased(row: Row): boolean {
    const personId = row['personId'];
    if (this.#notErased.has(personId)) return false;
    if (isOfErased(this.#writer, row)) return true;
    this.#notErased.add(personId);
    return false;
  }

  #row(kind: RecordKind, id: string): Row {
    return (
      this.#writer.row<Row>(`SELECT * FROM ${recordColumns(kind).table} WHERE id = ?`, [id]) ?? {}
    );
  }

  /** What is about somebody who was erased goes as they did; every laptop does the same. */
  #erase(kind: RecordKind, row: Row, stamp: Stamp): void {
    const id = String(row['id']);
    const held = readHeld(this.#writer, { kind, id, programId: String(row['programId']) });
    if (held.state.erased) return;
    this.#words.forget(kind, id, row);
    writeHeld(this.#writer, held, erasedRecord, stamp);
    this.#touch(kind, id, row);
    this.#forget(held, stamp);
  }

  /** What this laptop alone keeps of an erased record, and what belonged to it. */
  #forget({ kind, name }: HeldRecord, stamp: Stamp): void {
    const writer = this.#writer;
    this.#notErased.clear();
    writer.run('DELETE FROM outbox WHERE kind = ? AND recordId = ?', [name.kind, name.id]);
    if (kind !== 'person') return;
    writer.run('DELETE FROM draft WHERE personId = ?', [name.id]);
    writer.run('DELETE FROM likelyPair WHERE firstId = ? OR secondId = ?', [name.id, name.id]);
    forgetImported(writer, name.id);
    for (const each of belongings(writer, name.id)) {
      this.#erase(each.kind, this.#row(each.kind, each.id), stamp);
    }
  }

  #touch(kind: RecordKind, id: string, row: Row): void {
    touch(this.touched, kind, id, personOf(kind, id, row));
    if (kind !== 'samePerson') return;
    const pair = [row['firstId'], row['secondId']].filter((each) => typeof each === 'string');
    for (const person of pair.flatMap((each) => lineGroup(this.#writer, each))) {
      this.touched.people.add(person);
      this.touched.ids.add(person);
    }
    if (pair.length < 2) return;
    this.#writer.run('DELETE FROM likelyPair WHERE firstId = ? AND secondId = ?', pair);
  }

  /** As an own act would be: who, when, names of fields. */
  #audit(change: Change, held: HeldRecord): void {
    const { device, memberId } = this.#segment;
    const { does, kind, id, time } = change;
    const isNew = held.clock === undefined;
    const act = does !== 'edit' ? does : isNew ? 'create' : 'change';
    const fact = {
      at: time.wall,
      memberId,
      deviceId: device,
      act,
      kind,
      recordId: id,
      fields: does === 'edit' ? fieldsOf(held.kind, change) : ['deleted'],
      reason: '',
    };
    this.#auditEnd = appendAudit(this.#writer, fact, this.#auditEnd);
  }
}

/** The fields that a change names, by their paths: of a backlog most changes name the same. */
const namedBy = new Map<string, readonly string[]>();
const [mostNamed, longestKept] = [500, 1000];

function fieldsOf(kind: RecordKind | undefined, { set, add, drop }: Change): readonly string[] {
  const paths = [...set.keys(), ...add.keys(), ...drop.keys()];
  const key = `${kind} ${paths.join(' ')}`;
  const before = namedBy.get(key);
  if (before !== undefined) return before;
  const known = kind === undefined ? undefined : recordPaths(kind).byName;
  const named = paths.map((path) => path.split('/', 1)[0] ?? path);
  const fields = [...new Set(named.flatMap((path) => known?.get(path)?.fields ?? [path]))];
  if (namedBy.size >= mostNamed) namedBy.clear();
  if (key.length <= longestKept) namedBy.set(key, fields);
  return fields;
}

const plainId = /^[\w-]+$/;

/** A signed record is written once, by whoever made it; all that can become of it is an erasure. */
function refusalOf(held: HeldRecord, change: Change, isSecond: boolean): string | undefined {
  if (held.kind === undefined || !records[held.kind].signed || change.does === 'erase') {
    return undefined;
  }
  return isSecond || change.does === 'delete' ? 'signed' : undefined;
}

/** A laptop that was restored from a backup hears of acts that it had from the backup. */
function withoutDot(state: RecordState, { device, act }: Stamp): RecordState {
  const isOther = (stamp: { device: string; act: number }) =>
    stamp.device !== device || stamp.act !== act;
  if (state.acts.every(isOther)) return state;
  const keep = <S extends { device: string; act: number }>(
    all: ReadonlyMap<string, readonly S[]>,
  ) =>
    new Map(
      [...all].flatMap(([key, stamps]) => {
        const others = stamps.filter(isOther);
        return others.length > 0 ? [[key, others] as const] : [];
      }),
    );
  return {
    erased: false,
    acts: state.acts.filter(isOther),
    values: keep(state.values),
    elements: new Map([...state.elements].map(([field, set]) => [field, keep(set)])),
  };
}
