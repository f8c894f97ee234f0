export interface DraftKeeper {
  /** Something was typed: it is saved after the delay, or sooner when `flush` asks. */
  touch(): void;
  /** Saves at once what is not saved yet, and waits; true when everything typed is kept. */
  flush(): Promise<boolean>;
  /** What there is now needs no saving. */
  clean(): void;
  /** Saves no more, ever: the draft was signed, closed or discarded. Waits for a save on its way. */
  stop(): Promise<void>;
}

/**
 * Keeps a draft as it is typed: at most one save on its way, the newest state always last.
 * `save` gets what there is now and must not throw; it says whether it worked. A failed save is
 * tried again with the next letter or flush.
 */
export function draftKeeper(options: {
  save: () => Promise<boolean>;
  delay: number;
  schedule: (run: () => void, ms: number) => () => void;
}): DraftKeeper {
  let dirty = false;
  let stopped = false;
  let cancel: (() => void) | null = null;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    while (dirty && !stopped) {
      dirty = false;
      if (!(await options.save())) {
        dirty = true;
        return;
      }
    }
  }

  function start(): Promise<void> {
    cancel?.();
    cancel = null;
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    touch() {
      if (stopped) return;
      dirty = true;
      if (running || cancel) return;
      cancel = options.schedule(() => {
        cancel = null;
        void start();
      }, options.delay);
    },
    async flush() {
      await (dirty ? start() : running);
      return !dirty;
    },
    clean() {
      dirty = false;
      cancel?.();
      cancel = null;
    },
    async stop() {
      stopped = true;
      cancel?.();
      cancel = null;
      await running;
    },
  };
}
