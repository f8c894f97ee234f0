import type { StartApart } from './runNsis.ts';

/** What waits lives in the system's shell: nothing of the old program is in use when it is gone. */
const waits = 'while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; exec "$2"';
/** What an AppImage tells the program in it; the new one has its own. */
const ofTheOldOne = ['APPIMAGE', 'APPDIR', 'ARGV0', 'OWD', 'LD_LIBRARY_PATH'];

/**
 * Opens a program once this process has ended: two Carnets never share a vault, so one that came
 * earlier would only show the old one's window.
 */
export async function startAfterEnd(
  pid: number,
  program: string,
  start: StartApart,
): Promise<void> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !ofTheOldOne.includes(name)),
  );
  await start('/bin/sh', ['-c', waits, 'carnet', String(pid), program], { env, cwd: '/' });
}
