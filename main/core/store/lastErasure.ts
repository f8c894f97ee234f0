import { localValue, setLocalValue } from './local.ts';
import type { Reader, Writer } from './sqlite.ts';

/** Something was erased that segments still hold: a snapshot is due without waiting for a long log. */
export function noteErasure(writer: Writer, at: number): void {
  setLocalValue(writer, 'lastErasure', Math.max(at, lastErasure(writer) ?? 0));
}

/** When something was last erased, here or elsewhere (ms UTC); undefined: nothing ever was. */
export function lastErasure(reader: Reader): number | undefined {
  return localValue(reader, 'lastErasure', Number);
}
