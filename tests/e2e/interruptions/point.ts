import type { OpenAgency } from '../support/openAgency.ts';

/** A moment in which a worker is interrupted. */
export interface Point {
  readonly name: string;
  /** What must be there long before; at the beginning of all. */
  readonly prepare?: (agency: OpenAgency) => Promise<void>;
  /** From Today, as a worker does. */
  readonly reach: (agency: OpenAgency) => Promise<void>;
  /** The caret is in a text, and the worker types in the very moment. */
  readonly typing: boolean;
  /** It lasts for seconds only, or the first interruption ends it: each begins anew. */
  readonly each?: boolean;
  /** Keys belong to the composition: the system locks, the second call is taken by its address. */
  readonly composing?: boolean;
  /** Words that must be on screen after it, where they stand in no field. */
  readonly shows?: string;
  /** Where the draft is gone on with. */
  readonly address: (draftId: string) => string;
  /** Brings back to the very point what an interruption takes away on purpose (an open dialog without text). */
  readonly again?: (agency: OpenAgency) => Promise<void>;
}
