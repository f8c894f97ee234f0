import { describe, expect, test, vi } from 'vitest';
import type { CarnetEvent } from '../../../shared/contract/events.ts';

vi.mock('electron', () => ({ app: { isPackaged: true } }));
const { createQuitting } = await import('../../../main/shell/quitting.ts');

function quittingWith(backup: () => Promise<unknown>, isOpen = true) {
  const order: string[] = [];
  const told: CarnetEvent[] = [];
  const call = (name: string) => {
    order.push(name);
    return backup();
  };
  const core = { call, restart: async () => undefined, stop: async () => undefined };
  const flush = async () => order.push('flush') > 0;
  return {
    quitting: createQuitting(core, { isOpen, flush }, (event) => told.push(event)),
    order,
    told,
  };
}

describe('closing Carnet', () => {
  test('waits for a backup of what was typed last, and says nothing when that is quick', async () => {
    const { quitting, order, told } = quittingWith(async () => ({}));
    await quitting.backUp();
    expect(order).toEqual(['flush', 'backup.beforeQuit']);
    expect(told).toEqual([]);
  });

  test('says what it waits for when it takes a while, and goes on when nobody wants to wait', async () => {
    vi.useFakeTimers();
    try {
      const { quitting, told } = quittingWith(() => new Promise(() => undefined));
      const done = vi.fn();
      void quitting.backUp().then(done);
      await vi.advanceTimersByTimeAsync(1000);
      expect(told).toEqual([{ type: 'closing', waitingFor: 'backup' }]);
      expect(done).not.toHaveBeenCalled();
      quitting.now();
      await vi.advanceTimersByTimeAsync(1);
      expect(done).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('never waits longer than two minutes', async () => {
    vi.useFakeTimers();
    try {
      const done = vi.fn();
      void quittingWith(() => new Promise(() => undefined))
        .quitting.backUp()
        .then(done);
      await vi.advanceTimersByTimeAsync(119_000);
      expect(done).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(2000);
      expect(done).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('is not held up by a backup that fails, nor by a vault that is locked', async () => {
    await quittingWith(() => Promise.reject(new Error('full'))).quitting.backUp();
    const locked = quittingWith(() => new Promise(() => undefined), false);
    await locked.quitting.backUp();
    expect(locked.order).toEqual([]);
  });
});
