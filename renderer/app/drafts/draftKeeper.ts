/** What the vault answers when it has a draft. */
export interface Kept {
  readonly id: string;
  readonly version: number;
  /** Instant, ms. */
  readonly savedAt: number;
}

export interface DraftStatus {
  readonly id: string | null;
  /** When the vault last took it, or null. */
  readonly savedAt: number | null;
  /** Why the last attempt failed; null since one worked. */
  readonly failure: unknown;
}

export interface DraftKeeperPorts {
  /** Sends what the form holds now, read before it returns. `id` is null until the first is kept. */
  readonly send: (id: string | null) => Promise<Kept>;
  readonly discard: (id: string) => Promise<unknown>;
  /** Runs it once after so many ms; returns the way to prevent it. */
  readonly later: (run: () => void, ms: number) => () => void;
  readonly told: (status: DraftStatus) => void;
}

export interface DraftKeeper {
  /** The draft's id as of now; null before the vault has any of it. */
  readonly id: () => string | null;
  /** Something was typed, or the caret moved: kept within `delay` ms. */
  readonly touch: () => void;
  /** Keeps it at once and waits. True when the vault has everything that was typed. */
  readonly flush: () => Promise<boolean>;
  /**
   * Before a record is made of the draft: keeps all of it and then holds still, so that no late
   * save brings the draft back or unsigns it. False when the vault does not have everything: then
   * nothing may be made of what it has. `resume`, `renew` or `end` follows.
   */
  readonly settle: () => Promise<boolean>;
  /** The record was not made: goes on keeping, with what was typed meanwhile. */
  readonly resume: () => void;
  /** After `settle`: the record was made, and the same form begins another draft. */
  readonly renew: () => void;
  /** After the record was made, or the vault was locked: keeps nothing more, ever. Waits for what is on its way. */
  readonly end: () => Promise<void>;
  /** Takes the draft out of the vault. Throws what the vault says when it can't; then it goes on keeping. */
  readonly discard: () => Promise<void>;
}

/** How long what was typed may wait for its neighbours, and a failed attempt for the next, ms. */
const pace = { delay: 200, retry: 2000 };

/**
 * Keeps half-typed text in the vault: one save on its way at most, the newest text always last,
 * and what could not be kept is tried again, with the next letter or by itself, until it is.
 */
export function createDraftKeeper(
  draftId: string | null,
  ports: DraftKeeperPorts,
  { delay, retry } = pace,
): DraftKeeper {
  let id = draftId;
  let savedAt: number | null = null;
  let failure: unknown = null;
  /** The form holds what the vault does not. */
  let dirty = false;
  let doing: 'keeping' | 'holding' | 'ended' = 'keeping';
  let saving = false;
  let running = Promise.resolve();
  let timer: { readonly isRetry: boolean; readonly cancel: () => void } | null = null;

  const tell = () => ports.told({ id, savedAt, failure });

  function stopTimer() {
    timer?.cancel();
    timer = null;
  }

  function wait(isRetry: boolean) {
    if (!dirty || saving || doing !== 'keeping') return;
    // A letter does not wait for the next attempt; nor do letters push each other back.
    if (timer && !timer.isRetry) return;
    stopTimer();
    const cancel = ports.later(
      () => {
        timer = null;
        start();
      },
      isRetry ? retry : delay,
    );
    timer = { isRetry, cancel };
  }

  function start() {
    stopTimer();
    if (dirty && !saving && doing === 'keeping') running = save();
  }

  async function save(): Promise<void> {
    saving = true;
    let failed = false;
    // `dirty` is false while a save is on its way: only both tell that the vault has everything.
    while (dirty && !failed && doing === 'keeping') {
      dirty = false;
      try {
        const kept = await ports.send(id);
        id = kept.id;
        savedAt = kept.savedAt;
        failure = null;
      } catch (error) {
        dirty = true;
        failed = true;
        failure = error;
      }
      tell();
    }
    saving = false;
    wait(failed);
  }

  async function flush(): Promise<boolean> {
    do {
      start();
      await running;
      // A letter that came meanwhile goes too; what fails is left to the next attempt.
    } while (saving || (dirty && failure === null && doing === 'keeping'));
    return !dirty;
  }

  function resume() {
    if (doing === 'holding') doing = 'keeping';
    wait(false);
  }

  return {
    id: () => id,
    touch() {
      if (doing === 'ended') return;
      dirty = true;
      wait(false);
    },
    flush,
    async settle() {
      await flush();
      if (doing === 'keeping') doing = 'holding';
      stopTimer();
      return !dirty;
    },
    resume,
    renew() {
      id = null;
      savedAt = null;
      failure = null;
      dirty = false;
      resume();
      tell();
    },
    async end() {
      doing = 'ended';
      dirty = false;
      stopTimer();
      await running;
    },
    async discard() {
      if (doing === 'ended') return;
      doing = 'holding';
      stopTimer();
      await running;
      try {
        if (id !== null) await ports.discard(id);
      } catch (error) {
        resume();
        throw error;
      }
      doing = 'ended';
      dirty = false;
      id = null;
    },
  };
}
