import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The most resident memory that any child of this process had while `work` ran, in MB. Linux tells; elsewhere NaN. */
export async function mostMemoryOfChildren<Result>(
  work: () => Promise<Result>,
): Promise<{ result: Result; megabytes: number }> {
  let most = existsSync('/proc/self/status') ? 0 : Number.NaN;
  const timer = setInterval(() => {
    for (const pid of childrenOf(process.pid)) most = Math.max(most, peakOf(pid));
  }, 100);
  try {
    const result = await work();
    return { result, megabytes: most };
  } finally {
    clearInterval(timer);
  }
}

function childrenOf(parent: number): string[] {
  if (!existsSync('/proc/self/status')) return [];
  return readdirSync('/proc').filter(
    (entry) => /^\d+$/.test(entry) && Number(field(entry, 'PPid')) === parent,
  );
}

/** High-water mark of a process, in MB. */
function peakOf(pid: string): number {
  return Number((field(pid, 'VmHWM') ?? '0').replace(' kB', '')) / 1000;
}

function field(pid: string, name: string): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1];
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
