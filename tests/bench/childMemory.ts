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

/** What a process and its children took of memory, in MB. NaN where the system does not tell. */
export interface MemoryOfProcesses {
  /** The most of the process itself, and of its children the one that took the most. */
  readonly own: number;
  readonly child: number;
  /** The most that all of them took at one time; what they share is counted once. */
  readonly together: number;
}

/** Watches a process until it is told to stop. */
export function watchMemory(pid: number): () => MemoryOfProcesses {
  const none = existsSync('/proc/self/status') ? 0 : Number.NaN;
  let most: MemoryOfProcesses = { own: none, child: none, together: none };
  const timer = setInterval(() => {
    const children = childrenOf(pid);
    most = {
      own: Math.max(most.own, peakOf(String(pid))),
      child: Math.max(most.child, ...children.map(peakOf)),
      together: Math.max(most.together, shareOf([String(pid), ...children])),
    };
  }, 100);
  return () => {
    clearInterval(timer);
    return most;
  };
}

/** Proportional: a page of two processes counts half for each. */
function shareOf(pids: readonly string[]): number {
  return pids.reduce((sum, pid) => {
    const share = (field(pid, 'Pss', 'smaps_rollup') ?? '0').replace(' kB', '');
    return sum + Number(share) / 1000;
  }, 0);
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

function field(pid: string, name: string, file = 'status'): string | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/${file}`, 'utf8');
    return new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(status)?.[1];
  } catch {
    // It ended meanwhile.
    return undefined;
  }
}
