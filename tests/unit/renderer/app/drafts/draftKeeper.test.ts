import { describe, expect, test } from 'vitest';
import { draftScene } from './draftVault.ts';

describe('while someone types', () => {
  test('letters typed close together are one save, of the newest; the next goes to the same draft', async () => {
    const s = draftScene();
    for (const text of ['S', 'Sh', 'She']) s.type(text);
    expect(s.sent).toEqual([]);
    s.pass(200);
    s.answer();
    await s.calm();
    s.type('She ');
    s.pass(200);
    s.answer();
    await s.calm();
    expect(s.sent).toEqual(['She', 'She ']);
    expect([...s.stored]).toEqual([['d1', 'She ']]);
    expect(s.timers()).toBe(0);
  });

  test('who types without a pause is kept all the same, every 200 ms', async () => {
    const s = draftScene();
    for (let letters = 1; letters <= 20; letters += 1) {
      s.type('x'.repeat(letters));
      s.pass(50);
      s.answer();
      await s.calm();
    }
    expect(s.sent).toHaveLength(5);
  });

  test('what is typed while a save is on its way goes after it, never at the same time', async () => {
    const s = draftScene();
    s.type('one');
    s.pass(200);
    s.type('one two');
    s.pass(1000);
    expect(s.sent).toEqual(['one']);
    s.answer();
    await s.calm();
    expect(s.sent).toEqual(['one', 'one two']);
    expect(s.onTheirWay.map(({ id }) => id)).toEqual(['d1']);
  });

  test('flushing when nothing was typed sends nothing, and nothing is missing', async () => {
    const s = draftScene();
    expect(await s.keeper.flush()).toBe(true);
    expect(s.sent).toEqual([]);
    expect(s.keeper.id()).toBeNull();
  });

  test('the lock’s flush sends at once and is done only when the vault has it', async () => {
    const s = draftScene();
    s.type('typed a moment ago');
    let done = false;
    const flushed = s.keeper.flush().then((kept) => {
      done = kept;
    });
    await s.calm();
    expect([s.sent.length, done]).toEqual([1, false]);
    s.answer();
    await flushed;
    expect(done).toBe(true);
  });
});

describe('on a full disk', () => {
  test('it is told, tried again by itself, and kept as soon as there is room', async () => {
    const s = draftScene();
    s.disk.full = true;
    s.type('a');
    const flushed = s.keeper.flush();
    s.answer();
    expect(await flushed).toBe(false);
    expect(s.status().failure).toEqual(new Error('full'));
    s.pass(2000);
    s.answer();
    await s.calm();
    s.disk.full = false;
    s.pass(2000);
    s.answer();
    await s.calm();
    expect(s.status()).toMatchObject({ id: 'd1', failure: null });
    expect([...s.stored]).toEqual([['d1', 'a']]);
    expect(s.timers()).toBe(0);
  });

  test('the next letter does not wait for the next attempt', async () => {
    const s = draftScene();
    s.disk.full = true;
    s.type('a');
    s.pass(200);
    s.answer();
    await s.calm();
    s.disk.full = false;
    s.type('ab');
    s.pass(200);
    s.answer();
    await s.calm();
    expect([...s.stored]).toEqual([['d1', 'ab']]);
  });

  test('a note whose last words could not be kept does not count as kept: it must not be signed', async () => {
    const s = draftScene('d0');
    s.disk.full = true;
    s.type('the last words');
    const settled = s.keeper.settle();
    s.answer();
    expect(await settled).toBe(false);
    s.disk.full = false;
    s.keeper.resume();
    s.pass(200);
    s.answer();
    await s.calm();
    expect(s.stored.get('d0')).toBe('the last words');
  });

  test('a draft that could not be thrown away is told so and kept on', async () => {
    const s = draftScene('d0');
    s.disk.full = true;
    await expect(s.keeper.discard()).rejects.toThrow('full');
    s.disk.full = false;
    s.type('still here');
    s.pass(200);
    s.answer();
    await s.calm();
    expect(s.stored.get('d0')).toBe('still here');
  });
});

describe('when a record is made of it', () => {
  test('a late letter neither brings the draft back nor unsigns the note', async () => {
    const s = draftScene('d0');
    s.type('signed');
    const settled = s.keeper.settle();
    s.answer();
    expect(await settled).toBe(true);
    s.type('signed, and late');
    s.pass(5000);
    expect(await s.keeper.flush()).toBe(false);
    expect(s.sent).toEqual(['signed']);
    await s.keeper.end();
    s.type('later still');
    s.pass(5000);
    expect(s.sent).toEqual(['signed']);
  });

  test('what was typed while it was not made after all is kept', async () => {
    const s = draftScene('d0');
    await s.keeper.settle();
    s.type('typed between Ctrl+S and its answer');
    s.keeper.resume();
    s.pass(200);
    s.answer();
    await s.calm();
    expect(s.stored.get('d0')).toBe('typed between Ctrl+S and its answer');
  });

  test('the same form goes on with another draft', async () => {
    const s = draftScene('d0');
    await s.keeper.settle();
    s.stored.delete('d0');
    s.keeper.renew();
    s.type('for the next person');
    s.pass(200);
    s.answer();
    await s.calm();
    expect([...s.stored]).toEqual([['d1', 'for the next person']]);
  });
});

describe('thrown away', () => {
  test('it is gone, and an unsaved letter does not bring it back', async () => {
    const s = draftScene('d0');
    s.type('ab');
    await s.keeper.discard();
    s.pass(5000);
    s.type('abc');
    s.pass(5000);
    expect(s.sent).toEqual([]);
    expect([...s.stored]).toEqual([]);
    expect(s.keeper.id()).toBeNull();
  });

  test('while its first letters are on their way, it is gone too', async () => {
    const s = draftScene();
    s.type('a');
    s.pass(200);
    const discarded = s.keeper.discard();
    s.answer();
    await discarded;
    expect([...s.stored]).toEqual([]);
  });
});
