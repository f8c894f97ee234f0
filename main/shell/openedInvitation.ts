import type { CallOutput } from '../../shared/contract/contract.ts';
import type { CarnetEvent } from '../../shared/contract/events.ts';
import { readJoiningFile } from './joiningFiles.ts';

type Waiting = CallOutput<'shell.openedInvitation'>['file'];

/** The invitation that somebody opened Carnet by, until a window has taken it in. */
export interface OpenedInvitation {
  /** Reads it now: the stick may be gone by the time somebody has unlocked. */
  offer(path: string): Promise<void>;
  readonly waiting: Waiting;
  forget(): void;
}

export function openedInvitation(tell: (event: CarnetEvent) => void): OpenedInvitation {
  let waiting: Waiting = null;
  const set = (file: Waiting) => {
    waiting = file;
    tell({ type: 'changed', kinds: ['openedInvitation'], ids: ['openedInvitation'] });
  };
  return {
    // What can't be read is no invitation either: whoever takes it in says so.
    offer: async (path) => set(await readJoiningFile(path).catch(() => ({ name: '', text: '' }))),
    get waiting() {
      return waiting;
    },
    forget: () => set(null),
  };
}
