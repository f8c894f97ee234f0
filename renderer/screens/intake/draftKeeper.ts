import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';

type SaveInput = CallInput<'draft.save'>;
type Saved = CallOutput<'draft.save'>;
type Body = SaveInput['body'];
type Caret = NonNullable<SaveInput['caret']>;

export interface DraftKeeperPorts {
  readonly save: (input: SaveInput) => Promise<Saved>;
  readonly discard: (id: string) => Promise<unknown>;
  readonly later: (run: () => void, ms: number) => () => void;
  readonly onSaved: (saved: Saved) => void;
  readonly onFailed: (failure: unknown) => void;
}

export interface DraftKeeper {
  readonly id: () => string | null;
  /** Something was typed. Kept within `delay` ms. */
  readonly change: (body: Body, caret: Caret | null) => void;
  /** Keeps what was typed now. Resolves when it is on disk (or the attempt failed). */
  readonly flush: () => Promise<void>;
  /** Stops keeping and waits for what is on its way; the draft's id, if there is one. */
  readonly settle: () => Promise<string | null>;
  /** After `settle`, when saving the record failed: goes on keeping. */
  readonly resume: () => void;
  readonly discard: () => Promise<void>;
  /** Nothing was typed and nothing is kept. */
  readonly isEmpty: () => boolean;
  /** The draft became a record: what comes after is not kept. */
  readonly forget: () => void;
}

/**
 * Keeps half-typed text in the vault: one save at a time, the newest text always last, nothing
 * dropped when a save fails (it is tried again with the next change or flush).
 */
export function createDraftKeeper(
  draft: {
    readonly kind: SaveInput['kind'];
    readonly personId: string | null;
    readonly id: string | null;
  },
  ports: DraftKeeperPorts,
  delay = 200,
): DraftKeeper {
  let id = draft.id;
  let waiting: { body: Body; caret: Caret | null } | null = null;
  let cancelTimer: (() => void) | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  function stopTimer() {
    cancelTimer?.();
    cancelTimer = null;
  }

  async function saveWaiting(): Promise<void> {
    while (waiting !== null) {
      const next = waiting;
      waiting = null;
      try {
        const saved = await ports.save({
          kind: draft.kind,
          personId: draft.personId,
          body: next.body,
          caret: next.caret,
          ...(id === null ? {} : { id }),
        });
        id = saved.id;
        ports.onSaved(saved);
      } catch (failure) {
        // Newer text goes before what could not be kept; either is tried again later.
        waiting ??= next;
        ports.onFailed(failure);
        return;
      }
    }
  }

  function flush(): Promise<void> {
    stopTimer();
    running ??= saveWaiting().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    id: () => id,
    change(body, caret) {
      if (stopped) return;
      waiting = { body, caret };
      cancelTimer ??= ports.later(() => {
        cancelTimer = null;
        void flush();
      }, delay);
    },
    flush,
    async settle() {
      await flush();
      stopped = true;
      return id;
    },
    resume() {
      stopped = false;
    },
    async discard() {
      stopped = true;
      stopTimer();
      waiting = null;
      await running;
      if (id !== null) await ports.discard(id);
      id = null;
    },
    isEmpty: () => id === null && waiting === null && running === null,
    forget() {
      stopped = true;
      stopTimer();
      waiting = null;
    },
  };
}
