import { type CallName, contract, isCallName } from '../../shared/contract/contract.ts';
import { CarnetError } from '../../shared/contract/errors.ts';

export interface Answerers {
  /** Passes the call on to the core process. */
  core(name: CallName, input: unknown): Promise<unknown>;
  /** Answers a call of the shell's own. */
  shell(name: CallName, input: unknown): Promise<unknown>;
}

/**
 * A call from a window, checked against the contract on the way in and on the way out.
 * Throws contract.unknownCall, .notAllowed, .invalidInput, .invalidOutput, or what the call throws.
 */
export async function checkedCall(
  name: string,
  input: unknown,
  answer: Answerers,
): Promise<unknown> {
  if (!isCallName(name)) throw new CarnetError('contract.unknownCall');
  const call = contract[name];
  if (call.door !== 'window') throw new CarnetError('contract.notAllowed');
  const parsed = call.input.safeParse(input);
  if (!parsed.success) throw new CarnetError('contract.invalidInput', { call: name });
  const result = await (call.answers === 'shell' ? answer.shell : answer.core)(name, parsed.data);
  const checked = call.output.safeParse(result);
  if (!checked.success) throw new CarnetError('contract.invalidOutput', { call: name });
  return checked.data;
}
