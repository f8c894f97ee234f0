import { beforeEach, expect, test, vi } from 'vitest';

const board = vi.hoisted(() => ({ text: '' }));
vi.mock('electron', () => ({
  clipboard: {
    readText: async () => board.text,
    writeText: async (text: string) => void (board.text = text),
    clear: () => void (board.text = ''),
  },
}));
const { guardClipboard } = await import('../../../main/shell/clipboardGuard.ts');

beforeEach(() => {
  vi.useFakeTimers();
  board.text = '';
  return () => vi.useRealTimers();
});

test('a copied number is gone after a minute', async () => {
  await guardClipboard().copy('613 555 0142');
  await vi.advanceTimersByTimeAsync(59_000);
  expect(board.text).toBe('613 555 0142');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(board.text).toBe('');
});

test('what someone copied meanwhile is left alone', async () => {
  await guardClipboard().copy('613 555 0142');
  board.text = 'a shopping list';
  await vi.advanceTimersByTimeAsync(120_000);
  expect(board.text).toBe('a shopping list');
});

test('a second copy has its own minute', async () => {
  const guard = guardClipboard();
  await guard.copy('first');
  await vi.advanceTimersByTimeAsync(40_000);
  await guard.copy('second');
  await vi.advanceTimersByTimeAsync(40_000);
  expect(board.text).toBe('second');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(board.text).toBe('');
});

test('quitting does not wait for the minute', async () => {
  const guard = guardClipboard();
  await guard.copy('613 555 0142');
  await guard.clear();
  expect(board.text).toBe('');
});
