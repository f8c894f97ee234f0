import { canonicalText, canonicalValue, membersOf } from '../canonicalText.ts';
import type { Vector } from '../change.ts';
import { caps } from '../segments/caps.ts';
import { isWhole } from '../segments/changeLine.ts';
import { storeId } from '../storeNames.ts';
import { order } from './soundSnapshot.ts';
import {
  type PlaceInSnapshot,
  readRecordLine,
  recordLine,
  type SnapshotRecord,
} from './recordLine.ts';

/** A writer starts a new piece once the lines of one have about so many bytes. */
const cutAt = 1024 * 1024;

/**
 * The lines of a snapshot, some at a time: the first says the vector, each further one a record.
 * `most`: about so many bytes at once; what is cut where changes nothing in what it says.
 */
export async function* snapshotLines(
  vector: Vector,
  records: AsyncIterable<SnapshotRecord>,
  most = cutAt,
): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let lines = [canonicalText({ vector: Object.fromEntries(vector) })];
  let length = 0;
  for await (const record of records) {
    const line = recordLine(record);
    if (length + line.length > most && lines.length > 0) {
      yield encoder.encode(`${lines.join('\n')}\n`);
      [lines, length] = [[], 0];
    }
    lines.push(line);
    length += line.length + 1;
  }
  if (lines.length > 0) yield encoder.encode(`${lines.join('\n')}\n`);
}

/** Reads the lines of a snapshot, piece by piece, and checks that they follow each other. */
export class LinesReader {
  vector: Vector | undefined;
  #last: PlaceInSnapshot | undefined;

  /** The records of the next piece; undefined when it breaks a rule of the format. */
  read(lines: Uint8Array): readonly SnapshotRecord[] | undefined {
    const records: SnapshotRecord[] = [];
    return this.#each(lines, (record) => records.push(record)) ? records : undefined;
  }

  /** The same of which nothing is kept but where it begins; null of a piece without records. */
  check(lines: Uint8Array): PlaceInSnapshot | null | undefined {
    let first: PlaceInSnapshot | null = null;
    const isSound = this.#each(lines, ({ kind, id }) => (first ??= { kind, id }));
    return isSound ? first : undefined;
  }

  #each(lines: Uint8Array, told: (record: SnapshotRecord) => void): boolean {
    const text = textOf(lines)?.split('\n');
    if (text === undefined || text.pop() !== '' || text.length === 0) return false;
    if (this.vector === undefined) {
      this.vector = vectorOf(text.shift() ?? '');
      if (this.vector === undefined) return false;
    }
    for (const line of text) {
      const record = readRecordLine(line);
      if (record === undefined || !this.#follows(record)) return false;
      told(record);
    }
    return true;
  }

  #follows({ kind, id }: SnapshotRecord): boolean {
    const before = this.#last;
    this.#last = { kind, id };
    return before === undefined || order(before, this.#last) < 0;
  }
}

function vectorOf(line: string): Vector | undefined {
  const told = membersOf(canonicalValue(line));
  const pairs = Object.entries(membersOf(told?.['vector']) ?? {});
  const vector = new Map<string, number>();
  for (const [device, act] of pairs) {
    if (!storeId.test(device) || !isWhole(act, 1, Number.MAX_SAFE_INTEGER)) return undefined;
    vector.set(device, act);
  }
  const isVector = Object.keys(told ?? {}).join() === 'vector' && pairs.length <= caps.devices;
  return isVector && membersOf(told?.['vector']) !== undefined ? vector : undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
