import type { FileHandle } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';

/**
 * A disk whose power fails before a chosen step. Every call that changes the disk is a step; a write
 * that the power fails in leaves half of its bytes. From then on nothing reaches the disk, until
 * `restore`. Use: `vi.mock('node:fs/promises', async (original) => cuttable(await original()))`.
 */
export const power = {
  /** How many steps still succeed. */
  left: Number.POSITIVE_INFINITY,
  failed: false,
  /** Writes end half-way with ENOSPC; everything else works. */
  full: false,
  /** Each step so far, as `call name`. */
  steps: [] as string[],
  /** What a file system without links answers, instead of making one. */
  link: undefined as (() => Promise<never>) | undefined,
  failBefore(step: number) {
    power.left = step;
    power.failed = false;
    power.full = false;
    power.steps = [];
  },
  restore() {
    power.failBefore(Number.POSITIVE_INFINITY);
  },
};

export class PowerCut extends Error {}

function step(call: string, path: unknown): void {
  check();
  if (power.left === 0) power.failed = true;
  check();
  power.left -= 1;
  power.steps.push(`${call} ${String(path).split('/').pop()}`);
}

function check(): void {
  if (power.failed) throw new PowerCut('the power is off');
}

const changing = [
  'rename',
  'rm',
  'rmdir',
  'mkdir',
  'copyFile',
  'link',
  'unlink',
  'truncate',
] as const;

export function cuttable(real: typeof FileSystem): typeof FileSystem {
  const cut = { ...real } as Record<string, unknown>;
  for (const call of changing) {
    const works = real[call] as (...args: unknown[]) => Promise<unknown>;
    cut[call] = async (...args: unknown[]) => {
      step(call, ['rename', 'copyFile', 'link'].includes(call) ? args[1] : args[0]);
      if (call === 'link' && power.link !== undefined) return power.link();
      return works(...args);
    };
  }
  cut['open'] = async (...args: Parameters<typeof real.open>) => {
    const writes = args[1] !== undefined && args[1] !== 0;
    if (writes) step('open', args[0]);
    return cuttableHandle(await real.open(...args), args[0]);
  };
  return cut as typeof FileSystem;
}

function cuttableHandle(handle: FileHandle, path: unknown): FileHandle {
  return new Proxy(handle, {
    get(target, name) {
      if (name === 'writeFile') {
        return async (data: string | Uint8Array) => {
          const half = data.slice(0, Math.floor(data.length / 2));
          if (power.full || (power.left === 0 && !power.failed)) await target.writeFile(half);
          if (power.full) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
          step('write', path);
          return target.writeFile(data);
        };
      }
      if (name === 'sync') {
        return async () => {
          step('sync', path);
          return target.sync();
        };
      }
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
