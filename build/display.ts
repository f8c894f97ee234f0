import { spawn, spawnSync } from 'node:child_process';
import { installSystemPackages } from './systemPackages.mjs';

export interface Display {
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

/** Where windows are shown: the screen, or on a Linux machine without one a virtual screen. */
export async function withDisplay(): Promise<Display> {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) {
    return { env: {}, close: () => undefined };
  }
  if (!hasXvfb() && !(installSystemPackages(['xvfb']) && hasXvfb())) {
    throw new Error(
      'There is no display here, and no Xvfb to stand in for one. As root, run: apt-get update && apt-get install xvfb',
    );
  }
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    screen.once('exit', () => reject(new Error('Xvfb did not start.')));
  });
  console.log(`No display: the window is on the virtual screen :${number}.`);
  return { env: { DISPLAY: `:${number}` }, close: () => void screen.kill() };
}

const hasXvfb = () => spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error === undefined;
