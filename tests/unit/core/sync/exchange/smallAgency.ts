import type { Change } from '../../../../../main/core/sync/change.ts';
import { exchange, productRules } from '../../../../../main/core/sync/exchange/exchange.ts';
import type { Outcome } from '../../../../../main/core/sync/exchange/outcome.ts';
import { refill } from '../../../../../main/core/sync/exchange/refill.ts';
import { type ExchangeRules, usualPace } from '../../../../../main/core/sync/exchange/run.ts';
import { membershipOf } from '../../../../../main/core/sync/membership/membership.ts';
import type { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import type { SyncStore } from '../../../../../main/core/sync/targets/syncStore.ts';
import {
  admission,
  founding,
  type Joining,
  removal,
} from '../../../../fuzz/sync/simulatedAgency.ts';
import { type LogRules, MemoryLog } from '../../../../support/memoryLog.ts';
import { agency, edit, laptop } from '../laptops.ts';

const programs = ['agency'];
const keys = new Map([['agency', ['agency']]]);

/** Laptops of one agency, the first of which founded it. */
export function smallAgency<Name extends string>(...names: readonly [Name, ...Name[]]) {
  return agencyOf(names, {});
}

/** The same with some who supervise, and rules that one of them breaks. */
export function agencyOf<Name extends string>(
  names: readonly [Name, ...Name[]],
  {
    supervisors = [],
    rules = {},
  }: { supervisors?: readonly Name[]; rules?: Partial<Record<Name, LogRules>> },
) {
  const [first, ...others] = names.map((name): Joining => {
    const role = supervisors.includes(name) ? 'supervisor' : 'worker';
    return { laptop: laptop(name), programs, role };
  });
  if (first === undefined) throw new Error('nobody');
  const root = founding(first.laptop);
  const start = { entries: [root], membership: membershipOf(root.hash, [root]) };
  const entries = [root, admission(first.laptop, start, others, keys)];
  const opened = names.map((name) => {
    const members = { founding: root.hash, entries };
    const log = new MemoryLog(agency, laptop(name), members, rules[name]);
    log.now = 1_764_000_000_000;
    return [name, log] as const;
  });
  const logs = Object.fromEntries(opened) as Record<Name, MemoryLog>;
  return {
    ...logs,
    /** Lets one more in, who comes with what the founder, or a copy of that laptop, knows. */
    joins(name: string, founder: MemoryLog = logs[names[0]]): MemoryLog {
      const joining = { laptop: laptop(name), programs };
      const known = { entries: founder.entries(), membership: founder.membership() };
      founder.keepEntries([admission(founder.laptop, known, [joining], keys)]);
      return new MemoryLog(agency, joining.laptop, {
        founding: root.hash,
        entries: founder.entries(),
      });
    },
    removes(lost: MemoryLog): void {
      const founder = logs[names[0]];
      founder.keepEntries([removal(founder, lost.device, new Map([['agency', 'agency 2']]))]);
    },
  };
}

/** Saves one act that sets a note. */
export function writes(log: MemoryLog, note: string, id = 'r1'): Change {
  const { act: _act, time: _time, ...does } = edit(1, { note }, id);
  return log.save('agency', does);
}

/** All values of a record's note, sorted: more than one when they are beside each other. */
export function notesOf(log: MemoryLog, id = 'r1'): readonly string[] {
  const values = log.replica('agency').records.get(`person ${id}`)?.values.get('note') ?? [];
  return values.flatMap(({ value }) => (typeof value === 'string' ? value : [])).toSorted();
}

function given(log: MemoryLog, store: SyncStore, signal: AbortSignal, place = 'folder') {
  return {
    log,
    store,
    place,
    rules: productRules,
    pace: usualPace,
    upkeep: log.upkeep,
    signal,
    progress: () => undefined,
  };
}

export function exchanges(
  log: MemoryLog,
  store: SyncStore,
  signal = new AbortController().signal,
  place?: string,
): Promise<Outcome> {
  return exchange(given(log, store, signal, place));
}

/** With a mistake in what it takes. */
export function exchangesBy(
  rules: Partial<ExchangeRules>,
  log: MemoryLog,
  store: SyncStore,
): Promise<Outcome> {
  const as = given(log, store, new AbortController().signal);
  return exchange({ ...as, rules: { ...productRules, ...rules } });
}

/** The same while nobody works on the laptop. */
export function exchangesAlone(log: MemoryLog, store: SyncStore): Promise<Outcome> {
  return exchange({ ...given(log, store, new AbortController().signal), isAlone: () => true });
}

export function refills(log: MemoryLog, store: SyncStore): Promise<Outcome> {
  return refill(given(log, store, new AbortController().signal));
}

/** A place of which this laptop does not see some files. */
export const hiding = (store: MemoryStore, isHidden: (name: string) => boolean): MemoryStore =>
  Object.create(store, {
    get: {
      value: async (name: string, most: number) =>
        isHidden(name) ? { state: 'absent' } : store.get(name, most),
    },
    list: {
      value: async (folder: string) => (await store.list(folder)).filter((name) => !isHidden(name)),
    },
  }) as MemoryStore;

/**
 * The first makes a snapshot of all that is there; the others confirm and acknowledge it, and it stands in
 * the place of their logs.
 */
export async function endsLogs(
  [maker, ...others]: readonly [MemoryLog, ...MemoryLog[]],
  store: MemoryStore,
): Promise<void> {
  for (const each of [...others, maker]) await exchanges(each, store);
  const before = store.files.keys().filter(isSegment).toArray();
  maker.isDue = () => true;
  await exchanges(maker, store);
  maker.isDue = () => false;
  for (let round = 0; round < 4; round += 1) {
    for (const each of [...others, maker]) await exchanges(each, store);
  }
  if (before.some((name) => store.files.has(name))) throw new Error('the logs did not end');
}

const isSegment = (name: string) => name.includes('/log/');
