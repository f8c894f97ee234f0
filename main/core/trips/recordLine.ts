import { z } from 'zod';
import type { Stamp } from '../store/clockValue.ts';
import type { RecordName } from '../store/siblings.ts';
import type { Value } from '../sync/canonicalText.ts';
import type { RecordState } from '../sync/merge/recordState.ts';

/** A device, its act, and the time: a dot as a pack writes it. */
const stamp = z.tuple([z.string(), z.number().int(), z.number().int(), z.number().int()]);
const recordLine = z.strictObject({
  kind: z.string(),
  id: z.string(),
  program: z.string(),
  acts: z.array(z.tuple([stamp, z.enum(['edit', 'delete'])])),
  values: z.record(z.string(), z.array(z.tuple([stamp, z.unknown()]))),
  elements: z.record(z.string(), z.record(z.string(), z.array(stamp))),
});

export interface PackedRecord {
  readonly name: RecordName;
  readonly state: RecordState;
}

/** A record with all that the merge must know of it, as a line of a pack. */
export function recordLineOf({ name, state }: PackedRecord): string {
  return JSON.stringify({
    kind: name.kind,
    id: name.id,
    program: name.programId,
    acts: state.acts.map((act) => [written(act), act.does]),
    values: Object.fromEntries(
      [...state.values].map(([path, all]) => [
        path,
        all.map((live) => [written(live), live.value]),
      ]),
    ),
    elements: Object.fromEntries(
      [...state.elements].map(([field, set]) => [
        field,
        Object.fromEntries([...set].map(([element, stamps]) => [element, stamps.map(written)])),
      ]),
    ),
  });
}

/** @throws for what no Carnet wrote: the pack's seal was verified, so that is a fault of ours */
export function readRecordLine(text: string): PackedRecord {
  const { kind, id, program, acts, values, elements } = recordLine.parse(JSON.parse(text));
  return {
    name: { kind, id, programId: program },
    state: {
      erased: false,
      acts: acts.map(([at, does]) => ({ ...read(at), does })),
      values: new Map(
        Object.entries(values).map(([path, all]) => [
          path,
          all.map(([at, value]) => ({ ...read(at), value: value as Value })),
        ]),
      ),
      elements: new Map(
        Object.entries(elements).map(([field, set]) => [
          field,
          new Map(Object.entries(set).map(([element, stamps]) => [element, stamps.map(read)])),
        ]),
      ),
    },
  };
}

const written = ({ device, act, time }: Stamp): z.infer<typeof stamp> => [
  device,
  act,
  time.wall,
  time.counter,
];

const read = ([device, act, wall, counter]: z.infer<typeof stamp>): Stamp => ({
  device,
  act,
  time: { wall, counter },
});
