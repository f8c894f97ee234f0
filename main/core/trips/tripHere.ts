import { z } from 'zod';
import { heededNow, packState, type PackState } from '../casework/packState.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import { readPosition } from '../store/position.ts';
import type { Reader, Writer } from '../store/sqlite.ts';

const hash = z.string();
const tripHere = z.object({
  trip: z.string(),
  agencyName: z.string(),
  /** What this laptop is called; its record came to be after the pack. */
  label: z.string(),
  madeAt: z.number(),
  endsAt: z.number(),
  people: z.number(),
  records: z.number(),
  packKey: z.string(),
  homeSign: z.string(),
  extendKey: z.string(),
  /** Ends that codes gave, and the number of the last code that was taken. */
  extensions: z.array(z.number()),
  usedCode: z.number(),
  /** Wrong codes one after another, and when the last was typed. */
  wrongCodes: z.number(),
  wrongAt: z.number(),
  /** The latest time that this laptop's clock showed, but for what the hybrid clock remembers. */
  seen: z.number(),
  /** An administrator's code made it forget that the clock was ahead: before this, nothing counts. */
  trusted: z.number().nullable(),
  /** Of its log what the home laptop acknowledged, as its last segment and that one's hash. */
  acknowledged: z.number(),
  acknowledgedHash: hash.nullable(),
  /** What is no record and was handed over: the last entry of the log, drafts and incidents by version. */
  looked: z.number(),
  asideActs: z.number(),
  aside: z.record(z.string(), z.string()),
  handedAt: z.number().nullable(),
});
export type TripHere = z.infer<typeof tripHere>;

/** What this vault knows of itself as a pack; undefined for every other vault. */
export function readTripHere(reader: Reader): TripHere | undefined {
  return localValue(reader, 'trip', (value) => tripHere.parse(value));
}

export function putTripHere(writer: Writer, changes: Partial<TripHere>): void {
  const before = readTripHere(writer);
  if (before !== undefined) setLocalValue(writer, 'trip', { ...before, ...changes });
}

export function foundTripHere(
  writer: Writer,
  given: Pick<
    TripHere,
    | 'trip'
    | 'agencyName'
    | 'label'
    | 'madeAt'
    | 'endsAt'
    | 'people'
    | 'records'
    | 'packKey'
    | 'homeSign'
    | 'extendKey'
    | 'looked'
  >,
): void {
  const { trip, agencyName, label, madeAt, endsAt, people, records } = given;
  const { packKey, homeSign, extendKey, looked } = given;
  const fresh: TripHere = {
    trip,
    agencyName,
    label,
    madeAt,
    endsAt,
    people,
    records,
    packKey,
    homeSign,
    extendKey,
    looked,
    extensions: [],
    usedCode: 0,
    wrongCodes: 0,
    wrongAt: 0,
    seen: given.madeAt,
    trusted: null,
    acknowledged: 0,
    acknowledgedHash: null,
    asideActs: 0,
    aside: {},
    handedAt: null,
  };
  setLocalValue(writer, 'trip', fresh);
}

/** How the pack stands now. */
export function tripState(
  reader: Reader,
  here: TripHere,
  now: number,
): { readonly state: PackState; readonly isBack: boolean } {
  // The hybrid clock never goes back, and moves with everything that is written.
  const written = here.trusted === null ? readPosition(reader).wall : 0;
  const heeded = heededNow(now, Math.max(here.seen, written));
  return { state: packState(heeded.now, here.endsAt, here.extensions), isBack: heeded.isBack };
}

/** How far the clock may go on before that is written down, in milliseconds. */
const noteEvery = 10 * 60_000;

/** Remembers the latest time, so that a clock that is set back gives no more days. */
export function noteTime(writer: Writer, now: number): void {
  const here = readTripHere(writer);
  if (here !== undefined && now > here.seen + noteEvery) putTripHere(writer, { seen: now });
}
