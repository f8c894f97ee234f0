import { statSync } from 'node:fs';

/**
 * Tells how far a file has grown, four times a second: SQLite says nothing while it copies. Looks at
 * the folder's entry only, never opens the file.
 */
export function watchSize(
  path: string,
  total: number,
  tell: (done: number, total: number) => void,
): { end(): void } {
  const timer = setInterval(() => {
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    tell(Math.min(size, total), total);
  }, 250);
  timer.unref();
  return { end: () => clearInterval(timer) };
}
