import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { PlaintextScan, scanForPlaintext } from './plaintextScan.ts';

/**
 * Scans in a process of its own. A process that has the vault open must not read its files: closing
 * a descriptor of a file lets go of all locks that the process has on it (POSIX), and another
 * process then takes itself for the only one that has the database open.
 */
export async function scanApart(
  given: Parameters<typeof scanForPlaintext>[0],
): Promise<PlaintextScan> {
  const child = fork(fileURLToPath(new URL('./scanProcess.ts', import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const answer = new Promise<PlaintextScan>((resolve, reject) => {
    child.once('message', (scan) => resolve(scan as PlaintextScan));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The scan ended with ${code} and no answer.`)));
  });
  child.send({ ...given, needles: [...given.needles] });
  return answer;
}
