import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { StartApart } from './runNsis.ts';

/** No shell reads the words; nothing of this process is inherited but the environment. */
export const startApart: StartApart = async (program, args, options = {}) => {
  const child = spawn(program, [...args], { detached: true, stdio: 'ignore', ...options });
  await once(child, 'spawn');
  child.unref();
};
