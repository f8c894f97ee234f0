import type { z } from 'zod';
import type { Role } from '../records/agency.ts';

/**
 * Who may make a call. `anyone`: also while no vault is open (the start screen).
 * A role includes the roles above it: worker < supervisor < administrator.
 */
export type Needs = 'anyone' | Role;

/** Where a call may come from: a window, or only the shell (which alone may name files). */
export type Door = 'window' | 'shell';

/** Who answers: the core, or the shell itself (dialogs, clipboard, windows). */
export type Answers = 'core' | 'shell';

export interface CallDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly needs: Needs;
  readonly door: Door;
  readonly answers: Answers;
}

/** Declares a call of the contract once: what goes in, what comes out, and who may ask. */
export function defineCall<I extends z.ZodType, O extends z.ZodType>(call: {
  input: I;
  output: O;
  needs: Needs;
  door?: Door;
  answers?: Answers;
}): CallDefinition<I, O> {
  return { door: 'window', answers: 'core', ...call };
}
