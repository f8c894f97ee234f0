import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Process ids of the core that works on this data, from the system's own list (Linux). */
export function coresOf(userData: string): number[] {
  const read = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return '';
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(pid, 'cmdline').includes('coreProcess'))
    .filter((pid) => read(pid, 'environ').includes(userData))
    .map(Number);
}

function limit(userData: string, bytes: number | 'unlimited'): void {
  for (const pid of coresOf(userData)) {
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
  }
}

/** From now on core can write nothing more, as on a disk without a free byte. Needs no rights. */
export const fillDisk = (userData: string) => limit(userData, 1);
export const freeDisk = (userData: string) => limit(userData, 'unlimited');
