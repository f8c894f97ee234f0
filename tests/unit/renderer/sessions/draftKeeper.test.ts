import { expect, test } from 'vitest';
import { draftKeeper } from '../../../../renderer/screens/sessions/draft/draftKeeper.ts';

/** A vault that answers when it is told to, and a clock that is turned by hand. */
function scene() {
  let typed = '';
  let due: (() => void) | null = null;
  const kept: string[] = [];
  const answers: ((worked: boolean) => void)[] = [];
  const keeper = draftKeeper({
    delay: 200,
    schedule(run) {
      due = run;
      return () => {
        due = null;
      };
    },
    save() {
      kept.push(typed);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  return {
    keeper,
    kept,
    type(text: string) {
      typed = text;
      keeper.touch();
    },
    wait() {
      const run = due;
      due = null;
      run?.();
    },
    async answer(worked = true) {
      answers.shift()?.(worked);
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve));
    },
    get waits() {
      return due !== null;
    },
  };
}

test('letters typed close together are one save, of the newest', async () => {
  const s = scene();
  s.type('S');
  s.type('Sh');
  s.type('She');
  expect(s.kept).toEqual([]);
  s.wait();
  expect(s.kept).toEqual(['She']);
  await s.answer();
  expect(s.waits).toBe(false);
});

test('what is typed while a save is on its way is saved after it, never at the same time', async () => {
  const s = scene();
  s.type('one');
  s.wait();
  s.type('one two');
  expect(s.kept).toEqual(['one']);
  await s.answer();
  expect(s.kept).toEqual(['one', 'one two']);
});

test('the lock’s flush saves at once and is done only when the vault has it', async () => {
  const s = scene();
  s.type('typed a moment ago');
  let done = false;
  const flushed = s.keeper.flush().then(() => {
    done = true;
  });
  expect(s.kept).toEqual(['typed a moment ago']);
  await Promise.resolve();
  expect(done).toBe(false);
  await s.answer();
  await flushed;
  expect(done).toBe(true);
});

test('flushing when nothing was typed saves nothing', async () => {
  const s = scene();
  await s.keeper.flush();
  expect(s.kept).toEqual([]);
});

test('a save that failed is tried again with the next letter, and by flush', async () => {
  const s = scene();
  s.type('a');
  s.wait();
  await s.answer(false);
  expect(s.kept).toEqual(['a']);
  s.type('ab');
  s.wait();
  await s.answer(false);
  const flushed = s.keeper.flush();
  expect(s.kept).toEqual(['a', 'ab', 'ab']);
  await s.answer();
  await flushed;
});

test('once signed, nothing more is saved: a late letter must not unsign the note', async () => {
  const s = scene();
  s.type('signed');
  await Promise.all([s.keeper.flush(), s.answer()]);
  await s.keeper.stop();
  s.type('late');
  s.wait();
  await s.keeper.flush();
  expect(s.kept).toEqual(['signed']);
});

test('a note whose last words could not be kept does not count as kept: it must not be signed', async () => {
  const s = scene();
  s.type('the last words');
  const flushed = s.keeper.flush();
  await s.answer(false);
  expect(await flushed).toBe(false);
  const again = s.keeper.flush();
  await s.answer();
  expect(await again).toBe(true);
});
