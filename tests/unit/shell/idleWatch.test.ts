import { beforeEach, expect, test, vi } from 'vitest';
import type { CarnetEvent } from '../../../shared/contract/events.ts';

const system = vi.hoisted(() => ({ idle: 0 }));
vi.mock('electron', () => ({ powerMonitor: { getSystemIdleTime: () => system.idle } }));
const { watchIdleness } = await import('../../../main/shell/idleWatch.ts');

const minute = 60_000;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('XDG_SESSION_TYPE', 'x11');
  system.idle = Number.POSITIVE_INFINITY;
  return () => vi.useRealTimers();
});

function watched() {
  const lock = vi.fn();
  const told: CarnetEvent[] = [];
  const watch = watchIdleness(lock, (event) => told.push(event));
  const pass = (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds);
    watch.check();
  };
  return { lock, told, watch, pass };
}

test('ten minutes without anyone lock the vault', () => {
  const { lock, pass } = watched();
  pass(10 * minute - 1000);
  expect(lock).not.toHaveBeenCalled();
  pass(1000);
  expect(lock).toHaveBeenCalledOnce();
});

test('a key pressed in Carnet starts the ten minutes again', () => {
  const { lock, watch, pass } = watched();
  pass(9 * minute);
  watch.noteActivity();
  pass(9 * minute);
  expect(lock).not.toHaveBeenCalled();
});

test('work in another programme counts where the system tells of it', () => {
  const { lock, pass } = watched();
  system.idle = 5;
  pass(60 * minute);
  expect(lock).not.toHaveBeenCalled();
});

test('on Wayland, where the system always says 0, only activity in Carnet counts', () => {
  vi.stubEnv('XDG_SESSION_TYPE', 'wayland');
  system.idle = 0;
  const { lock, pass } = watched();
  pass(10 * minute);
  expect(lock).toHaveBeenCalled();
});

test('the countdown of a running session is taken back when someone is there', () => {
  const { lock, told, watch, pass } = watched();
  watch.setPolicy({ minutes: 10, sessionRunning: true });
  pass(29 * minute + 30_000);
  expect(told).toEqual([{ type: 'lockSoon', seconds: 30 }]);
  watch.noteActivity();
  expect(told.at(-1)).toEqual({ type: 'lockSoon', seconds: 0 });
  watch.noteActivity();
  expect(told).toHaveLength(2);
  expect(lock).not.toHaveBeenCalled();
});
