/** Whether a process of this machine still runs. Another user's counts as gone: it can't be asked. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
