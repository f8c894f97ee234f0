import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** Seconds of each call, and the processor time of all its processes, server included. */
export interface PeerRun {
  readonly push: number;
  readonly pull: number;
  readonly pushOne: number;
  readonly pullOne: number;
  /** Bytes in its store after the push. */
  readonly bytes: number;
}

interface Step {
  readonly inner: { readonly op_s: number };
}
interface Raw {
  readonly w1: {
    readonly push: Step;
    readonly pull: Step;
    readonly target: { readonly bytes: number };
  };
  readonly w2: { readonly A_sync: Step; readonly B_sync: Step };
}

/**
 * Runs the other program once over as many notes, each step a process of its own, as its `run-pouch.js`
 * in `folder` does; its modules lie where the variable PEERS says.
 */
export function runPeer(folder: string, notes: number): PeerRun {
  const peers = process.env['PEERS'];
  if (peers === undefined) throw new Error('Say by the variable PEERS where its modules lie.');
  // It runs on the system's Node: ours stands before it in the path while a script of npm runs.
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.includes('node_modules'))
    .join(delimiter);
  const ran = spawnSync('node', [resolve(folder, 'run-pouch.js'), String(notes), '1'], {
    env: { ...process.env, PATH: path },
    encoding: 'utf8',
    cwd: peers,
  });
  if (ran.status !== 0) throw new Error(`The peer failed: ${ran.stderr.slice(-500)}`);
  const file = join(peers, `raw-pouch-${notes}.json`);
  const [raw] = JSON.parse(readFileSync(file, 'utf8')) as Raw[];
  if (raw === undefined) throw new Error('The peer told nothing.');
  const { w1, w2 } = raw;
  return {
    push: w1.push.inner.op_s,
    pull: w1.pull.inner.op_s,
    pushOne: w2.A_sync.inner.op_s,
    pullOne: w2.B_sync.inner.op_s,
    bytes: w1.target.bytes,
  };
}
