import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftKeeper } from '../../../../renderer/screens/intake/draftKeeper.ts';

type Saved = { id: string; version: number; savedAt: number };

function keeperWith(save: (input: { body: unknown; id?: string | undefined }) => Promise<Saved>) {
  const timers = new Set<() => void>();
  const failures: unknown[] = [];
  const discarded: string[] = [];
  const keeper = createDraftKeeper(
    { kind: 'intake', personId: null, id: null },
    {
      save,
      discard: async (id) => {
        discarded.push(id);
      },
      later: (run) => {
        timers.add(run);
        return () => timers.delete(run);
      },
      onSaved: () => {},
      onFailed: (failure) => failures.push(failure),
    },
  );
  const pass = () => {
    const due = [...timers];
    timers.clear();
    for (const run of due) run();
  };
  return { keeper, pass, failures, discarded };
}

describe('a draft', () => {
  let saves: { body: unknown; id?: string | undefined }[];
  const keep = async (input: { body: unknown; id?: string | undefined }) => {
    saves.push(structuredClone(input));
    return { id: input.id ?? 'd1', version: saves.length, savedAt: 0 };
  };
  beforeEach(() => {
    saves = [];
  });

  test('letters typed close together are one save, the next goes to the same draft', async () => {
    const { keeper, pass } = keeperWith(keep);
    keeper.change({ t: 'O' }, null);
    keeper.change({ t: 'Ol' }, null);
    pass();
    await keeper.flush();
    keeper.change({ t: 'Ole' }, null);
    await keeper.flush();
    expect(saves.map((one) => [one.id, one.body])).toEqual([
      [undefined, { t: 'Ol' }],
      ['d1', { t: 'Ole' }],
    ]);
  });

  test('what is typed while a save is under way is saved after it, never before, never lost', async () => {
    const answers: (() => void)[] = [];
    const { keeper } = keeperWith((input) => {
      saves.push(structuredClone(input));
      return new Promise((resolve) =>
        answers.push(() => resolve({ id: 'd1', version: 1, savedAt: 0 })),
      );
    });
    keeper.change({ t: 'first' }, null);
    const flushed = keeper.flush();
    keeper.change({ t: 'second' }, null);
    const settled = keeper.settle();
    expect(saves).toHaveLength(1);
    answers[0]?.();
    await vi.waitFor(() => expect(saves).toHaveLength(2));
    answers[1]?.();
    await flushed;
    expect(await settled).toBe('d1');
    expect(saves.map((one) => one.id)).toEqual([undefined, 'd1']);
    expect(saves.at(-1)?.body).toEqual({ t: 'second' });
  });

  test('a save that fails is told and tried again with the next letter', async () => {
    let full = true;
    const { keeper, failures } = keeperWith(async (input) => {
      if (full) throw new Error('disk full');
      return keep(input);
    });
    keeper.change({ t: 'kept' }, null);
    await keeper.flush();
    expect(failures).toHaveLength(1);
    expect(keeper.isEmpty()).toBe(false);
    full = false;
    await keeper.flush();
    expect(saves).toEqual([expect.objectContaining({ body: { t: 'kept' } })]);
  });

  test('once it became a record nothing is written any more', async () => {
    const { keeper, pass } = keeperWith(keep);
    keeper.change({ t: 'a' }, null);
    await keeper.settle();
    keeper.forget();
    keeper.change({ t: 'b' }, null);
    pass();
    await keeper.flush();
    expect(saves).toHaveLength(1);
  });

  test('thrown away, it is gone, and an unsaved letter does not bring it back', async () => {
    const { keeper, pass, discarded } = keeperWith(keep);
    keeper.change({ t: 'a' }, null);
    await keeper.flush();
    keeper.change({ t: 'ab' }, null);
    await keeper.discard();
    pass();
    await keeper.flush();
    expect(discarded).toEqual(['d1']);
    expect(saves).toHaveLength(1);
    expect(keeper.isEmpty()).toBe(true);
  });
});
