import { expect, test } from 'vitest';
import { seeded, seedOfRun } from '../../../../support/seeded.ts';
import { type DraftScene, draftScene, pace } from './draftVault.ts';

const rounds = 400;
const stepsOfRound = 80;

/**
 * One form in any order of letters, answers that come late, a disk that fills up and is freed,
 * flushes, records that are made or refused, and drafts that are thrown away.
 */
async function round(random: () => number): Promise<void> {
  const below = (end: number) => Math.floor(random() * end);
  const s = draftScene(below(2) === 0 ? 'd0' : null);
  let letters = 0;
  /** A record is being made: nothing may be sent. */
  let held = false;
  const asked: Promise<unknown>[] = [];

  const record = async (made: boolean) => {
    if (!(await s.keeper.settle())) {
      s.keeper.resume();
      return;
    }
    const id = s.keeper.id();
    held = true;
    const typed = s.form.text;
    const sends = s.sent.length;
    if (id !== null) expect(s.stored.get(id), 'a record is made of what was typed').toBe(typed);
    await s.calm();
    expect(s.sent.length, 'nothing is sent while a record is made').toBe(sends);
    held = false;
    if (made) {
      if (id !== null) s.stored.delete(id);
      s.form.text = '';
      s.keeper.renew();
    } else {
      s.keeper.resume();
    }
  };
  const flush = async () => {
    const typed = s.form.text;
    const before = letters;
    const id = s.keeper.id();
    if ((await s.keeper.flush()) && letters === before && s.keeper.id() === (id ?? s.keeper.id())) {
      const now = s.keeper.id();
      if (now !== null && typed !== '') {
        expect(s.stored.get(now), 'what counts as kept is in the vault').toBe(typed);
      }
    }
  };
  let recording: Promise<void> | null = null;
  const steps: (() => void)[] = [
    ...Array.from({ length: 6 }, () => () => {
      if (!held) s.type(`${s.form.text}${(letters += 1)} `);
    }),
    () => s.pass(below(300)),
    () => s.pass(below(3000)),
    () => s.answer(),
    () => s.answer(),
    () => void asked.push(flush()),
    () => {
      s.disk.full = below(2) === 0;
    },
    () => {
      recording ??= record(below(2) === 0).finally(() => {
        recording = null;
      });
      asked.push(recording);
    },
  ];

  for (let step = 0; step < stepsOfRound; step += 1) {
    steps[below(steps.length)]?.();
    expect(s.onTheirWay.length, 'one save on its way at most').toBeLessThanOrEqual(1);
    expect(s.timers(), 'one timer at most').toBeLessThanOrEqual(1);
    // Sometimes several things happen before anything else can.
    if (below(3) > 0) await s.calm();
  }
  await endWell(s, asked);
  const id = s.keeper.id();
  if (s.form.text !== '') expect(id).not.toBeNull();
  if (id !== null && s.form.text !== '') {
    expect(s.stored.get(id), 'every letter is there').toBe(s.form.text);
  }
  const others = [...s.stored].filter(([one, text]) => one !== id && text !== '');
  expect(others, 'no draft came back').toEqual([]);

  const ending = below(2) === 0 ? s.keeper.discard() : s.keeper.end();
  const sends = s.sent.length;
  s.type('late');
  s.pass(10_000);
  await ending;
  await s.calm();
  expect(s.sent.length, 'after the end nothing is sent').toBe(sends);
  expect(s.timers()).toBe(0);
}

/** There is room again, the vault answers, time passes: nobody types or flushes any more. */
async function endWell(s: DraftScene, asked: readonly Promise<unknown>[]): Promise<void> {
  s.disk.full = false;
  for (let turn = 0; turn < 12; turn += 1) {
    s.answer();
    await s.calm();
    s.pass(pace.retry);
    await s.calm();
  }
  await Promise.all(asked);
  for (let turn = 0; turn < 4; turn += 1) {
    s.answer();
    await s.calm();
    s.pass(pace.retry);
    await s.calm();
  }
}

test(`whatever comes in whatever order, no letter is lost and no draft comes back`, async () => {
  const first = seedOfRun();
  for (let seed = first; seed < first + rounds; seed += 1) {
    try {
      await round(seeded(seed));
    } catch (error) {
      throw new Error(`CARNET_SEED=${seed}`, { cause: error });
    }
  }
});
