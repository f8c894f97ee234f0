import type { Problem } from '../targets/syncStore.ts';
import type { Refused } from '../verdict.ts';
import type { RefusedChange } from './localLog.ts';

/** Something that somebody should hear of. Nothing of it has changed or lost anything. */
export type Report =
  /** A device's history goes two ways: a copied or restored laptop, or somebody who has its key. */
  | { readonly about: 'fork'; readonly device: string; readonly sequence: number }
  /** The store shows less of a device's log than it did, or than others have seen. */
  | {
      readonly about: 'withheld';
      readonly device: string;
      readonly shown: number;
      readonly known: number;
    }
  /** A file that is whole and not what its name says. */
  | { readonly about: 'refused'; readonly name: string; readonly reason: Refused }
  /** A removed laptop has written more than is accepted of it. */
  | {
      readonly about: 'beyondCut';
      readonly device: string;
      readonly accepted: number;
      readonly shown: number;
    }
  | { readonly about: 'change'; readonly device: string; readonly change: RefusedChange }
  /** A laptop's snapshot is not what is held here, or not what it says: it is never used. */
  | { readonly about: 'differs'; readonly device: string }
  | { readonly about: 'clockAhead'; readonly device: string }
  /** Written by a newer Carnet: it is read after the update. */
  | { readonly about: 'newer'; readonly device: string };

/** How much was done, also when it ended early. */
export interface Work {
  readonly requests: number;
  readonly bytesUp: number;
  readonly bytesDown: number;
  /** Segments. */
  readonly put: number;
  readonly taken: number;
  readonly applied: number;
  /** Changes in own segments that were put, and in others' that were applied. */
  readonly sent: number;
  readonly received: number;
}

export const noWork: Work = {
  requests: 0,
  bytesUp: 0,
  bytesDown: 0,
  put: 0,
  taken: 0,
  applied: 0,
  sent: 0,
  received: 0,
};

export type End =
  | { readonly state: 'done' }
  /** The store holds nothing, and did before. Nothing is deleted and nothing put: `refill` does. */
  | { readonly state: 'emptied' }
  /**
   * This laptop's own log goes on in the store in another way: it was copied, or an old state of it came
   * back. It goes on as another laptop than this `device`; exchange again, as that one.
   */
  | { readonly state: 'wentOn'; readonly device: string }
  /** A travelling laptop's log goes on in the store in another way: it must not write there. */
  | { readonly state: 'forked'; readonly device: string; readonly sequence: number }
  /** Own files can't be told from another's yet. Trying again later tells. */
  | { readonly state: 'later' }
  /** This laptop was removed: it takes what came before, and puts nothing more. */
  | { readonly state: 'removed' }
  | { readonly state: 'problem'; readonly problem: Problem }
  | { readonly state: 'aborted' };

export interface Outcome {
  readonly end: End;
  readonly reports: readonly Report[];
  readonly work: Work;
}

/** How far it is. `of` is what is known to come; it can grow. */
export interface Progress {
  /**
   * `checking` and `applying`: pieces of a snapshot that is read, and taken in; `finishing`: people whose
   * lines are made then; `making`: records of one that is made, or compared with what is here.
   */
  readonly does: 'taking' | 'checking' | 'applying' | 'finishing' | 'making' | 'putting';
  readonly segments: number;
  readonly of: number;
  readonly bytes: number;
}
