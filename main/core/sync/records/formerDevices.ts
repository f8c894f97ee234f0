import { localValue, setLocalValue } from '../../store/local.ts';
import type { Reader, Writer } from '../../store/sqlite.ts';

/** A device that this vault was before it was copied or restored, and the last act that is that one's. */
export interface FormerDevice {
  readonly deviceId: string;
  readonly act: number;
  /** Its log was compared with what others have of it, and the rest is this device's own. */
  readonly isParted?: boolean;
}

const name = 'restored';

/** The earliest first. */
export function formerDevices(reader: Reader): readonly FormerDevice[] {
  return localValue(reader, name, (value) => value as FormerDevice[]) ?? [];
}

/** What stands before this act in a vault that was restored is another device's. */
export function firstOwnAct(reader: Reader): number {
  return (formerDevices(reader).at(-1)?.act ?? 0) + 1;
}

/** `more`: what is remembered of it besides. */
export function noteFormer(writer: Writer, former: FormerDevice, more: object): void {
  setLocalValue(writer, name, [...formerDevices(writer), { ...more, ...former }]);
}

export function markParted(writer: Writer, device: string): void {
  const all = formerDevices(writer).map((each) =>
    each.deviceId === device ? { ...each, isParted: true } : each,
  );
  setLocalValue(writer, name, all);
}
