import { localValue } from '../../store/local.ts';
import type { Reader } from '../../store/sqlite.ts';

/** A device that this vault was before it was restored from a backup, and the last act that is that one's. */
export interface FormerDevice {
  readonly deviceId: string;
  readonly act: number;
}

/** The earliest first. */
export function formerDevices(reader: Reader): readonly FormerDevice[] {
  return localValue(reader, 'restored', (value) => value as FormerDevice[]) ?? [];
}

/** What stands before this act in a vault that was restored is another device's. */
export function firstOwnAct(reader: Reader): number {
  return (formerDevices(reader).at(-1)?.act ?? 0) + 1;
}
