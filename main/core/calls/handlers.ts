import type { CallName, CallOutput, ParsedInput } from '../../../shared/contract/contract.ts';
import type { OpenCase } from '../openCase.ts';

/** Answers calls of an open vault. Input is already validated; the role was already checked. */
export type Handlers<Calls extends Partial<Record<CallName, unknown>>> = {
  readonly [N in keyof Calls & CallName]: (
    open: OpenCase,
    input: ParsedInput<N>,
  ) => CallOutput<N> | Promise<CallOutput<N>>;
};
