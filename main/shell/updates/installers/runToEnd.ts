import { spawn } from 'node:child_process';
import type { RunToEnd } from './installDeb.ts';

export const runToEnd: RunToEnd = (program, args) =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], { stdio: 'ignore' });
    child.on('error', () => resolve(undefined));
    child.on('exit', (code) => resolve(code ?? -1));
  });
