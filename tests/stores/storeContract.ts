import { describe, expect, test } from 'vitest';
import { StoreProblem, type SyncStore } from '../../main/core/sync/targets/syncStore.ts';

/** One place as two laptops see it. */
export interface TwoViews {
  readonly mine: SyncStore;
  readonly theirs: SyncStore;
  /**
   * Who decides between two puts of one name in the very same instant. `place`: one of them is told
   * `there`. `sequence`: the place looks before it writes, so both may be told `put`, and the later
   * stands. Nothing else differs.
   */
  readonly decides: 'place' | 'sequence';
  /** Resolves when everything that was put is there for both; at once for a place that keeps order. */
  settle(): Promise<void>;
}

/**
 * What every target must do, and all that sync may rely on. Run it on each: a new target is done when
 * it passes. `open` gives a new, empty place each time.
 */
export function storeContract(name: string, open: () => Promise<TwoViews>): void {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const file = 'carnet/v1/agency/log/laptop-a/1';
  const folder = 'carnet/v1/agency/log/laptop-a/';
  const most = 4 * 1024 * 1024;
  const got = (text: string) => ({ state: 'got', bytes: bytes(text) });
  const plain = (found: Awaited<ReturnType<SyncStore['get']>>) =>
    found.state === 'got' ? { ...found, bytes: new Uint8Array(found.bytes) } : found;

  describe(`a store: ${name}`, () => {
    test('gives what was put, byte for byte, to everyone', async () => {
      const { mine, theirs, settle } = await open();
      const large = Uint8Array.from({ length: 1_500_000 }, (_, at) => (at * 31) % 251);
      const files: [string, Uint8Array][] = [
        [file, bytes('first')],
        ['carnet/v1/agency/heads/laptop-a.1', new Uint8Array(0)],
        ['carnet/v1/agency/log/laptop-b/1', large],
      ];
      for (const [each, contents] of files) await insist(() => mine.put(each, contents));
      await settle();
      for (const [each, contents] of files) {
        for (const view of [mine, theirs]) {
          const found = await view.get(each, most);
          expect(found.state).toBe('got');
          expect(found.state === 'got' && Buffer.compare(found.bytes, contents), each).toBe(0);
        }
      }
      expect(await mine.list(folder)).toEqual([file]);
      expect(await theirs.list(folder)).toEqual([file]);
    });

    test('tells what was put from what was there: the first stays', async () => {
      const { mine, theirs, settle } = await open();
      await settle();
      expect(await mine.put(file, bytes('first'))).toBe('put');
      expect(await mine.put(file, bytes('first'))).toBe('there');
      expect(await theirs.put(file, bytes('second'))).toBe('there');
      expect(plain(await theirs.get(file, most))).toEqual(got('first'));
    });

    test('takes one of two files that are put under one name at once, and that one whole', async () => {
      const { mine, theirs, settle, decides } = await open();
      await settle();
      for (let round = 1; round <= 10; round += 1) {
        const each = `${folder}${round}`;
        const [one, other] = ['one '.repeat(9_000), 'other '.repeat(9_000)];
        const done = await Promise.all([
          mine.put(each, bytes(one)),
          theirs.put(each, bytes(other)),
        ]);
        if (decides === 'place') expect(done.toSorted()).toEqual(['put', 'there']);
        const told = [one, other].filter((_, at) => done[at] === 'put').map(got);
        expect(told.length).toBeGreaterThan(0);
        expect(told).toContainEqual(plain(await mine.get(each, most)));
        expect(await mine.put(each, bytes('late'))).toBe('there');
        expect(told).toContainEqual(plain(await theirs.get(each, most)));
      }
    });

    test('says that a file is not there, and that a folder is empty, without failing', async () => {
      const { mine, settle } = await open();
      await settle();
      expect(await mine.get(file, most)).toEqual({ state: 'absent' });
      expect(await mine.list(folder)).toEqual([]);
      await mine.delete(file);
      await mine.put(file, bytes('first'));
      expect(await mine.get(`${file}/1`, most)).toEqual({ state: 'absent' });
      expect(await mine.get('carnet/v1/agency/log', most)).toEqual({ state: 'absent' });
    });

    test('lists the files of one folder, not those below', async () => {
      const { mine, theirs, settle } = await open();
      const names = Array.from({ length: 30 }, (_, at) => `${folder}${at + 1}`);
      await Promise.all(names.map((each) => insist(() => mine.put(each, bytes(each)))));
      await insist(() => mine.put('carnet/v1/agency/log/laptop-ab/1', bytes('other')));
      await settle();
      expect((await theirs.list(folder)).toSorted()).toEqual(names.toSorted());
      expect(await theirs.list('carnet/v1/agency/log/')).toEqual([]);
      expect(await theirs.list('carnet/')).toEqual([]);
    });

    test('forgets what was deleted, and takes the name again', async () => {
      const { mine, theirs, settle } = await open();
      await settle();
      await mine.put(file, bytes('first'));
      await mine.put(`${folder}2`, bytes('second'));
      await theirs.delete(file);
      await theirs.delete(file);
      expect(await mine.get(file, most)).toEqual({ state: 'absent' });
      expect(await mine.list(folder)).toEqual([`${folder}2`]);
      expect(await mine.put(file, bytes('again'))).toBe('put');
      expect(plain(await theirs.get(file, most))).toEqual(got('again'));
    });

    test('gives nothing longer than was asked for', async () => {
      const { mine, settle } = await open();
      await settle();
      await mine.put(file, bytes('12345'));
      expect(await mine.get(file, 4)).toEqual({ state: 'tooLarge' });
      expect(plain(await mine.get(file, 5))).toEqual(got('12345'));
    });

    test('keeps its own bytes, whatever is done to those that it was given or gave', async () => {
      const { mine, settle } = await open();
      await settle();
      const given = bytes('first');
      await mine.put(file, given);
      given.fill(0);
      const found = await mine.get(file, most);
      if (found.state === 'got') found.bytes.fill(0);
      expect(plain(await mine.get(file, most))).toEqual(got('first'));
    });

    test.each([
      '',
      '/etc/passwd',
      '../outside',
      'carnet/../../outside',
      'carnet/./x',
      'carnet//x',
      'carnet/v1/',
      'carnet\\v1',
      'Carnet/v1/x',
      'carnet/a b',
      'carnet/é',
      'carnet/x\u0000',
      `carnet/${'x'.repeat(200)}`,
    ])('refuses the name "%s" before it touches anything', async (each) => {
      const { mine, settle } = await open();
      await settle();
      await expect(mine.put(each, bytes('x'))).rejects.toThrow(RangeError);
      await expect(mine.delete(each)).rejects.toThrow(RangeError);
      await expect(mine.list(`${each}/../`)).rejects.toThrow(RangeError);
    });

    test('reads under names that it listed, but never outside', async () => {
      const { mine, settle } = await open();
      await settle();
      expect(await mine.get(`${folder}7 (conflicted copy)`, most)).toEqual({ state: 'absent' });
      for (const each of [
        `${folder}..`,
        `${folder}.`,
        `${folder}a\\b`,
        'x/../../A',
        '../A',
        folder,
      ]) {
        await expect(mine.get(each, most), each).rejects.toThrow(RangeError);
      }
    });

    test('shows another laptop nothing, a part, or all of a file; never anything else', async () => {
      const { mine, theirs, settle } = await open();
      const contents = Uint8Array.from({ length: 5000 }, (_, at) => (at % 250) + 1);
      await insist(() => mine.put(file, contents));
      for (let look = 0; look < 60; look += 1) {
        const found = await insist(() => theirs.get(file, most));
        if (found.state !== 'got') continue;
        const isPart = found.bytes.every((byte, at) => byte === contents[at] || byte === 0);
        expect(isPart && found.bytes.length <= contents.length).toBe(true);
        const listed = await insist(() => theirs.list(folder));
        for (const each of listed) expect(each.startsWith(folder)).toBe(true);
      }
      await settle();
      const whole = await theirs.get(file, most);
      expect(whole.state === 'got' && Buffer.compare(whole.bytes, contents)).toBe(0);
    });
  });
}

/** Does it again while the place fails; what was carried out unnoticed is then told as `there`. */
export async function insist<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreProblem) || tries > 100) throw error;
    }
  }
}
