import {
  type CallInput,
  type CallName,
  type CallOutput,
  contract,
  isCallName,
} from '../../shared/contract/contract.ts';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import { CarnetError } from '../../shared/contract/errors.ts';
import { type Clock, wallClock } from '../../shared/time/wallClock.ts';
import { caseCalls } from './calls/caseCalls.ts';
import { requireRole } from './calls/requireRole.ts';
import { VaultDoor } from './door/vaultDoor.ts';
import { refuseInPractice } from './practice/refusedInPractice.ts';
import { forkedJobs } from './process/forkedJobs.ts';
import type { JobRunner } from './process/jobRunner.ts';
import type { Installed } from './updates/gate/judgeRelease.ts';
import type { FeedPort } from './updates/sources/feedPort.ts';
import { isOwnAffair, refuseOnTrip } from './trips/refusedOnTrip.ts';

export type EventListener = (event: CarnetEvent) => void;

/** The one door to everything that Carnet keeps. */
export interface Core {
  /**
   * Answers a call of the contract.
   * @throws CarnetError always typed; `contract.unknownCall` and `contract.invalidInput` for what is none
   */
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  /** As {@link call}, for a name and an input from another process, of which nothing is known yet. */
  answer(name: unknown, input: unknown): Promise<unknown>;
  /** Returns a function that ends the listening. */
  on(listener: EventListener): () => void;
  /** Locks the vault and lets go of everything. */
  close(): Promise<void>;
}

/**
 * Opens the core over a folder (the product's userData; vaults lie in `vaults/` below it).
 * Bridge, tests, benchmarks and demonstration all come in here.
 */
export async function openCore(options: {
  directory: string;
  jobs?: JobRunner;
  clock?: Clock;
  /** Which Carnet runs, and how it was installed; left out, nothing is said or decided about updates. */
  installed?: Installed;
  /** Where releases are published on the web; left out, nothing is looked for there. */
  feed?: FeedPort;
}): Promise<Core> {
  const listeners = new Set<EventListener>();
  const emit = (event: CarnetEvent) => {
    for (const listener of listeners) listener(event);
  };
  const door = new VaultDoor(
    options.directory,
    { clock: options.clock ?? wallClock, jobs: options.jobs ?? forkedJobs(), emit },
    options.installed,
    options.feed,
  );
  await door.start();

  const answer = async (name: unknown, input: unknown): Promise<unknown> => {
    if (!isCallName(name) || contract[name].answers !== 'core') {
      throw new CarnetError('contract.unknownCall');
    }
    const parsed = contract[name].input.safeParse(input);
    if (!parsed.success) {
      // Which field, never what was in it.
      const field = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
      throw new CarnetError('contract.invalidInput', { call: name, field });
    }
    try {
      return await handle(door, name, parsed.data);
    } catch (error) {
      if (error instanceof CarnetError) throw error;
      throw new CarnetError('contract.internal', { call: name }, { cause: error });
    }
  };

  return {
    call: async <N extends CallName>(name: N, input: CallInput<N>) =>
      (await answer(name, input)) as CallOutput<N>,
    answer,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      door.lock('closed');
    },
  };
}

/** What somebody waits for who types or looks something up, and windows hardly ask by themselves. */
const asked: ReadonlySet<string> = new Set<CallName>([
  'people.search',
  'people.get',
  'people.timeline',
  'search.everything',
  'search.notes',
  'draft.save',
]);

type AnyHandler = (...given: readonly unknown[]) => unknown;

async function handle(door: VaultDoor, name: CallName, input: unknown): Promise<unknown> {
  const { needs } = contract[name];
  if (needs !== 'anyone') {
    const open = door.opened();
    requireRole(open, isOwnAffair(open, name) ? 'worker' : needs);
  }
  if (door.isTrip) refuseOnTrip(door.opened(), name, input);
  if (door.isPractice) refuseInPractice(name);
  const atDoor = { ...door.handlers, ...door.updateHandlers } as Partial<
    Record<CallName, AnyHandler>
  >;
  const doorHandler = atDoor[name];
  if (doorHandler !== undefined) return doorHandler(input);
  const handler = (caseCalls as Partial<Record<CallName, AnyHandler>>)[name];
  if (handler === undefined) throw new CarnetError('contract.unknownCall');
  const open = door.opened();
  if (asked.has(name)) open.sync.noteWork();
  return handler(open, input);
}
