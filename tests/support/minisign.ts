import { spawnSync } from 'node:child_process';
import { findMinisign } from '../../build/findMinisign.mjs';

/** Runs the real minisign; `input` is what it asks for. @throws Error with how to get it */
export function minisign(args: readonly string[], input = ''): { ok: boolean; output: string } {
  if (!findMinisign()) {
    throw new Error(
      'This test needs minisign. As root, run: apt-get update && apt-get install --no-install-recommends minisign (npm test does it by itself where it can).',
    );
  }
  const { status, stdout, stderr } = spawnSync('minisign', args, { input, encoding: 'utf8' });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}
