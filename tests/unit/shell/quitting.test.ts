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
      expect(told).toEqual([{ type: 'closing', waitingFor: 'backup', changes: 0 }]);
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

/** What the core says of what waits, before and after it was passed on. */
function passing(passOn: () => Promise<unknown>, mayPassOn = true) {
  const order: string[] = [];
  const told: CarnetEvent[] = [];
  const waiting = { changes: 3, isShared: true, mayPassOn };
  const call = async (name: string) => {
    order.push(name);
    return name === 'sync.beforeClosing' ? passOn() : waiting;
  };
  const core = { call, restart: async () => undefined, stop: async () => undefined };
  const flush = async () => {
    order.push('flush');
    return true;
  };
  const locking = { isOpen: true, flush };
  const quitting = createQuitting(core, locking, (event) => told.push(event));
  return { quitting, order, told, waiting };
}

describe('closing Carnet while changes wait', () => {
  test('what was typed last is passed on, and nothing is said when that is quick', async () => {
    const { quitting, order, told, waiting } = passing(async () => {
      waiting.changes = 0;
    });
    await quitting.passOn();
    expect(order).toEqual([
      'flush',
      'sync.waitsToClose',
      'sync.beforeClosing',
      'sync.waitsToClose',
    ]);
    expect(told).toEqual([]);
  });

  test('a place that does not answer is waited for six seconds; what was left is said, and Carnet closes by itself', async () => {
    vi.useFakeTimers();
    try {
      const { quitting, told } = passing(() => new Promise(() => undefined));
      const done = vi.fn();
      void quitting.passOn().then(done);
      await vi.advanceTimersByTimeAsync(1000);
      expect(told).toEqual([{ type: 'closing', waitingFor: 'others', changes: 0 }]);
      await vi.advanceTimersByTimeAsync(5500);
      expect(told.at(-1)).toEqual({ type: 'closing', waitingFor: 'nothing', changes: 3 });
      expect(done).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(5000);
      expect(done).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('nobody has to wait for it', async () => {
    const { quitting, told } = passing(() => new Promise(() => undefined));
    const closed = quitting.passOn();
    quitting.now();
    await closed;
    expect(told.map((event) => 'waitingFor' in event && event.waitingFor)).not.toContain('others');
  });

  test('where a network costs money nothing goes; what waits is said', async () => {
    const { quitting, order, told } = passing(async () => undefined, false);
    const closed = quitting.passOn();
    await vi.waitFor(() => expect(told).toHaveLength(1));
    expect(told).toEqual([{ type: 'closing', waitingFor: 'nothing', changes: 3 }]);
    expect(order).not.toContain('sync.beforeClosing');
    quitting.now();
    await closed;
  });
});
