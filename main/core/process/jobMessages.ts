import type { WireError } from '../../../shared/contract/errors.ts';

/** From whoever started a job to the job. `end` acknowledges `done` or `failed`: the process may go. */
export type ToJob =
  | { readonly type: 'init'; readonly init: unknown }
  | { readonly type: 'message'; readonly message: unknown }
  | { readonly type: 'end' };

export type FromJob =
  | { readonly type: 'message'; readonly message: unknown }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly error: WireError };

/** A two-way channel of structured clones: `process.send` under Node, a message port under the shell. */
export interface JobChannel<Send, Receive> {
  send(message: Send): void;
  onReceive(listener: (message: Receive) => void): void;
}
