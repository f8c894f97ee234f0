import { keysOf } from './blockingKeys.ts';
import { dateKey } from './population.ts';
import type { Prepared } from './prepare.ts';

export interface Blocks {
  /** Indexes above `at` that share a block with it; some more than once. */
  neighboursAfter(at: number): Iterable<number>;
}

/** Most people in a block; above it, pairs would grow with the square. */
const largestBlock = 64;
/** Compared with this many following ones when nothing tells the members of a block apart. */
const window = 24;
const indexBits = 2 ** 21;

/**
 * Groups people by blocking key. A key and an index are one number (32-bit hash, 21-bit index),
 * so that grouping is one numeric sort and 100,000 people cost some 40 MB. Two keys of one hash
 * cost a few needless comparisons.
 */
export function blocksOf(people: readonly Prepared[]): Blocks {
  if (people.length >= indexBits) throw new RangeError('more than two million people in one list');
  const entries: number[] = [];
  people.forEach((person, index) => {
    for (const key of keysOf(person)) entries.push(hash(key) * indexBits + index);
  });
  const members: number[] = [];
  const ends: number[] = [];
  collect(entries, 0, people, members, ends);

  // For each person, the positions at which it stands.
  const starts = new Int32Array(people.length + 1);
  for (const member of members) starts[member + 1] = (starts[member + 1] ?? 0) + 1;
  for (let at = 0; at < people.length; at++)
    starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
  const fill = starts.slice();
  const positions = new Int32Array(members.length);
  members.forEach((member, position) => {
    const slot = fill[member] ?? 0;
    positions[slot] = position;
    fill[member] = slot + 1;
  });

  return {
    *neighboursAfter(at) {
      for (let slot = starts[at] ?? 0; slot < (starts[at + 1] ?? 0); slot++) {
        const position = positions[slot] ?? 0;
        const end = ends[position] ?? 0;
        for (let next = position + 1; next < end; next++) yield members[next] ?? 0;
      }
    },
  };
}

/** What tells the members of an oversized block apart, coarse to fine. */
const refinements: readonly ((person: Prepared) => string)[] = [
  wholeName,
  (person) => `${wholeName(person)}/${dateKey(person.birth)}`,
  (person) =>
    `${wholeName(person)}/${dateKey(person.birth)}/${dateKey(person.arrived)}/${person.telephones[0] ?? ''}`,
];

function wholeName(person: Prepared): string {
  return (person.names[0]?.words ?? [])
    .map(({ word }) => word.skeletons[0] ?? '')
    .sort()
    .join('.');
}

function collect(
  entries: readonly number[],
  level: number,
  people: readonly Prepared[],
  members: number[],
  ends: number[],
): void {
  const sorted = Float64Array.from(entries).sort();
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const key = Math.floor((sorted[start] ?? 0) / indexBits);
    while (end < sorted.length && Math.floor((sorted[end] ?? 0) / indexBits) === key) end++;
    const size = end - start;
    if (size < 2) continue;
    const refine = refinements[level];
    if (size > largestBlock && refine) {
      const finer: number[] = [];
      for (let at = start; at < end; at++) {
        const index = (sorted[at] ?? 0) % indexBits;
        const person = people[index];
        if (person) finer.push(hash(`${key}/${level}/${refine(person)}`) * indexBits + index);
      }
      collect(finer, level + 1, people, members, ends);
      continue;
    }
    const first = members.length;
    for (let at = start; at < end; at++) {
      members.push((sorted[at] ?? 0) % indexBits);
      ends.push(
        Math.min(first + size, size > largestBlock ? first + (at - start) + window : first + size),
      );
    }
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
