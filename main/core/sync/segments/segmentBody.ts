import { canonicalText, canonicalValue, membersOf } from '../canonicalText.ts';
import type { Body, Change, Vector } from '../change.ts';
import { storeId } from '../storeNames.ts';
import { caps } from './caps.ts';
import { changeLine, isWhole, readChangeLine } from './changeLine.ts';

/**
 * The bytes of a body: UTF-8 lines, each ended by a line feed. The first says `through` and the
 * vector; each further one is a change. Lines, so that a reader holds one change at a time.
 * @throws RangeError when it is above the caps: cut it earlier.
 */
export function encodeBody(body: Body): Uint8Array {
  if (body.changes.length > caps.changes) throw new RangeError('more than one segment holds');
  const first = canonicalText({
    through: body.through,
    vector: Object.fromEntries(body.vector),
  });
  const lines = [first, ...body.changes.map(changeLine)];
  const length = lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);
  if (length > caps.body) throw new RangeError('more than one segment holds');
  // Line by line: one long text of all of them would be made only to be thrown away.
  const bytes = Buffer.allocUnsafeSlow(length);
  let at = 0;
  for (const line of lines) {
    at += bytes.write(line, at);
    at = bytes.writeUInt8(lineFeed, at);
  }
  return bytes;
}

const lineFeed = 0x0a;

/** The body that bytes say; undefined when they break any rule of the format. `device`: its author. */
export function decodeBody(bytes: Uint8Array, device: string): Body | undefined {
  const lines = linesOf(bytes);
  const front = membersOf(canonicalValue(lines?.[0] ?? ''));
  const through = front?.['through'];
  const vector = readVector(front?.['vector'], device);
  if (
    lines === undefined ||
    front === undefined ||
    Object.keys(front).length !== 2 ||
    !isWhole(through, 0, Number.MAX_SAFE_INTEGER) ||
    vector === undefined ||
    lines.length - 1 > caps.changes
  ) {
    return undefined;
  }
  const changes: Change[] = [];
  for (const line of lines.slice(1)) {
    const change = readChangeLine(line);
    const before = changes.at(-1);
    if (change === undefined || change.act > through) return undefined;
    if (before !== undefined && order(before, change) >= 0) return undefined;
    changes.push(change);
  }
  return { through, vector, changes };
}

/** The order of changes in a body: negative when `a` stands first, 0 when both are about one record and act. */
export function order(a: Change, b: Change): number {
  return a.act - b.act || compare(a.kind, b.kind) || compare(a.id, b.id);
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function linesOf(bytes: Uint8Array): string[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const lines = text.split('\n');
    return lines.pop() === '' ? lines : undefined;
  } catch {
    return undefined;
  }
}

function readVector(value: Parameters<typeof membersOf>[0], device: string): Vector | undefined {
  const members = membersOf(value);
  const pairs = Object.entries(members ?? {});
  if (members === undefined || pairs.length > caps.devices) return undefined;
  const vector = new Map<string, number>();
  for (const [name, act] of pairs) {
    if (!storeId.test(name) || name === device) return undefined;
    if (!isWhole(act, 1, Number.MAX_SAFE_INTEGER)) return undefined;
    vector.set(name, act);
  }
  return vector;
}
