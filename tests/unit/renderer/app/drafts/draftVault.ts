import {
  createDraftKeeper,
  type DraftStatus,
  type Kept,
} from '../../../../../renderer/app/drafts/draftKeeper.ts';

/** A save on its way to the vault, answered when the test says so. */
interface OnItsWay {
  readonly id: string | null;
  readonly text: string;
  readonly answer: (kept: Kept) => void;
  readonly refuse: (error: unknown) => void;
}

export const pace = { delay: 200, retry: 2000 };

/** A form, a vault that answers late or not at all, and a clock that is turned by hand. */
export function draftScene(draftId: string | null = null) {
  let now = 0;
  let made = 0;
  let typedAt = 0;
  const form = { text: '' };
  /** What the vault holds: its drafts by id. */
  const stored = new Map<string, string>();
  if (draftId !== null) stored.set(draftId, '');
  const onTheirWay: OnItsWay[] = [];
  const sent: string[] = [];
  const timers = new Set<{ at: number; run: () => void }>();
  const disk = { full: false };
  let status: DraftStatus = { id: draftId, savedAt: null, failure: null };

  const keeper = createDraftKeeper(
    draftId,
    {
      send(id) {
        sent.push(form.text);
        const { promise, resolve, reject } = Promise.withResolvers<Kept>();
        onTheirWay.push({ id, text: form.text, answer: resolve, refuse: reject });
        return promise;
      },
      async discard(id) {
        if (disk.full) throw new Error('full');
        stored.delete(id);
      },
      later(run, ms) {
        const timer = { at: now + ms, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
      told(next) {
        status = next;
      },
    },
    pace,
  );

  return {
    keeper,
    form,
    stored,
    sent,
    disk,
    onTheirWay,
    status: () => status,
    timers: () => timers.size,
    type(text: string) {
      form.text = text;
      typedAt = now;
      keeper.touch();
    },
    /** How long what was typed last has been waiting. */
    waiting: () => now - typedAt,
    /** The vault takes what is on its way, or refuses it when the disk is full. */
    answer() {
      const one = onTheirWay.shift();
      if (!one) return;
      if (disk.full) return one.refuse(new Error('full'));
      const id = one.id ?? `d${(made += 1)}`;
      stored.set(id, one.text);
      one.answer({ id, version: 1, savedAt: now });
    },
    pass(ms: number) {
      now += ms;
      for (const timer of [...timers].toSorted((a, b) => a.at - b.at)) {
        if (timer.at <= now && timers.delete(timer)) timer.run();
      }
    },
    /** Everything that is not waiting for the vault or the clock has happened. */
    calm: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

export type DraftScene = ReturnType<typeof draftScene>;
