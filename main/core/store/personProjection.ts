import anyAscii from 'any-ascii';
import type { RecordOf } from '../../../shared/records/records.ts';
import { addKeys, dropKeys } from './lineKeys.ts';
import { findRecord, readRecords } from './recordReader.ts';
import { withoutOptionalMarks } from './searchTerms.ts';
import type { Reader, Writer } from './sqlite.ts';
import { addWords, dropWords } from './wordIndex.ts';

export interface ProjectedNames {
  readonly shown: string;
  readonly native: string;
  readonly preferred: string;
}

/** Which name is shown: the Roman one as given first, the native script beside it. */
export function projectNames(
  names: readonly Pick<RecordOf<'name'>, 'kind' | 'full' | 'script'>[],
): ProjectedNames {
  const asGiven = names.filter((name) => name.kind !== 'preferred' && name.kind !== 'former');
  const roman = asGiven.find((name) => name.script === 'Latn');
  const native = asGiven.find((name) => name.script !== 'Latn' && name.full !== '');
  const preferred = names.find((name) => name.kind === 'preferred');
  return {
    shown: roman?.full ?? native?.full ?? preferred?.full ?? '',
    native: roman === undefined ? '' : (native?.full ?? ''),
    preferred: preferred?.full ?? '',
  };
}

/** Everything by which a person is found: every spelling, its Roman letters, numbers as typed and as digits. */
export function searchWords(
  names: readonly RecordOf<'name'>[],
  fileNumber: string,
  identifiers: readonly RecordOf<'identifier'>[],
  contacts: readonly RecordOf<'contactPoint'>[],
): string {
  const words = new Set<string>();
  for (const name of names) {
    words.add(withoutOptionalMarks(name.full.normalize('NFC')));
    words.add(anyAscii(name.full));
  }
  if (fileNumber !== '') words.add(fileNumber);
  for (const { value } of identifiers) {
    words.add(value);
    words.add(value.replace(/\W+/gu, ''));
  }
  for (const contact of contacts) {
    if (contact.kind === 'email') words.add(contact.value);
    const digits = (contact.e164 || contact.value).replace(/\D+/gu, '');
    if (digits.length < 5) continue;
    words.add(digits);
    // A number is looked for by how it starts (area code) and by how it ends.
    if (digits.length > 10) words.add(digits.slice(-10));
    if (digits.length > 7) words.add(digits.slice(-7));
    words.add(digits.slice(-4));
  }
  return [...words].join(' ');
}

/** A name as lists sort it: Roman letters, no diacritics, family name first where it is known. */
export function sortName(names: readonly RecordOf<'name'>[], shown: string): string {
  const main = names.find((name) => name.full === shown);
  const ordered = main !== undefined && main.family !== '' ? `${main.family} ${main.given}` : shown;
  return anyAscii(ordered)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

interface OldLine {
  readonly place: number;
  readonly words: string;
}

/** What a line says that is not in the records of its person alone. */
export interface LineFacts {
  /** When somebody last worked on the file; ms UTC. */
  readonly touchedAt: (personId: string) => number;
  /** The keys under which likely duplicates of this person meet. */
  readonly keysOf: (personId: string) => readonly string[];
}

/**
 * Makes people's lines, search words and keys anew from the records. `standsAs` comes from merges. What goes,
 * goes before anything comes: then the indexes write all of it at once (wordIndex.ts).
 */
export function projectPeople(
  writer: Writer,
  people: Iterable<string>,
  { touchedAt, keysOf }: LineFacts,
): void {
  const places = [...people].map((id) => [id, dropLine(writer, id)] as const);
  // Who is new gets the next place: after those who had one have it back.
  const inOrder = places.toSorted(([, a], [, b]) => (a ?? Infinity) - (b ?? Infinity) || 0);
  for (const [id, place] of inOrder) {
    const stands = addLine(writer, id, place, touchedAt(id));
    if (stands !== undefined) addKeys(writer, stands, keysOf(id));
  }
}

/** The place where the line stood, if there was one. */
export function dropLine(writer: Writer, personId: string): number | null {
  const old = writer.row<OldLine>('SELECT place, words FROM personLine WHERE personId = ?', [
    personId,
  ]);
  if (old === undefined) return null;
  dropWords(writer, 'personWords', old.place, old.words);
  dropKeys(writer, old.place);
  writer.run('DELETE FROM personLine WHERE place = ?', [old.place]);
  return old.place;
}

/** Where it stands now; undefined: there is nobody. */
function addLine(
  writer: Writer,
  personId: string,
  place: number | null,
  touchedAt: number,
): number | undefined {
  const person = findRecord(writer, 'person', personId);
  if (person === undefined) return undefined;
  const names = readRecords(writer, 'name', 'personId = ?', [personId]);
  const identifiers = readRecords(writer, 'identifier', 'personId = ?', [personId]);
  const contacts = readRecords(writer, 'contactPoint', 'personId = ?', [personId]);
  const { shown, native, preferred } = projectNames(names);
  const words = searchWords(names, person.fileNumber, identifiers, contacts);
  const { rowid } = writer.run(
    `INSERT INTO personLine (place, personId, programId, standsAs, importId, sortName, shown, native,
       preferred, noName, fileNumber, birthYear, birthEstimated, speaksBest, interpreter, status,
       workerId, touchedAt, words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      place,
      personId,
      person.programId,
      standsAs(writer, personId),
      person.importId,
      sortName(names, shown),
      shown,
      native,
      preferred,
      shown === '' ? 1 : 0,
      person.fileNumber,
      person.birthYear,
      person.birthEstimated ? 1 : 0,
      person.speaksBest,
      person.interpreter,
      person.status,
      person.workerId,
      touchedAt,
      words,
    ],
  );
  addWords(writer, 'personWords', rowid, words);
  return rowid;
}

/**
 * The file that stands for this one, or null when it stands for itself. The smallest id of all
 * that were merged with it stands, whatever the order in which the merges became known.
 */
export function standsAs(reader: Reader, personId: string): string | null {
  const seen = new Set([personId]);
  const queue = [personId];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const merged = reader.rows<{ firstId: string; secondId: string }>(
      `SELECT firstId, secondId FROM samePerson
       WHERE (firstId = ? OR secondId = ?) AND verdict = 'same' AND deleted IS NOT 1`,
      [id, id],
    );
    for (const other of merged.flatMap((pair) => [pair.firstId, pair.secondId])) {
      if (seen.has(other)) continue;
      seen.add(other);
      queue.push(other);
    }
  }
  const smallest = [...seen].toSorted()[0];
  return smallest === undefined || smallest === personId ? null : smallest;
}

/** Every file that was merged with this one, itself included. */
export function mergedWith(reader: Reader, personId: string): string[] {
  const stands = standsAs(reader, personId) ?? personId;
  return [
    stands,
    ...reader
      .rows<{ personId: string }>('SELECT personId FROM personLine WHERE standsAs = ?', [stands])
      .map((row) => row.personId),
  ];
}

/** Everyone who stands for, or is stood for by, the same file as this one; by their lines so far. */
export function lineGroup(reader: Reader, personId: string): string[] {
  const stands =
    reader.value<string | null>('SELECT standsAs FROM personLine WHERE personId = ?', [personId]) ??
    personId;
  return [
    personId,
    stands,
    ...reader
      .rows<{ personId: string }>('SELECT personId FROM personLine WHERE standsAs = ?', [stands])
      .map((row) => row.personId),
  ];
}
