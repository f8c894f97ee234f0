import { agencyFolder } from '../storeNames.ts';

/** A name in `heads/` that is a copy of a head's: `laptop-a.7 (conflicted copy 2026-11-22)`. */
export interface HeadCopy {
  readonly name: string;
  readonly device: string;
  readonly sequence: number;
}

/** What a listing of `heads/` shows. */
export interface ShownHeads {
  /** The numbers under which each device has a head, the highest first. */
  readonly byDevice: ReadonlyMap<string, readonly number[]>;
  readonly copies: readonly HeadCopy[];
}

const number = '(0|[1-9][0-9]{0,14})';
const head = new RegExp(`^([a-z0-9][a-z0-9-]{0,63})\\.${number}$`);
const copy = new RegExp(`^([a-z0-9][a-z0-9-]{0,63})\\.${number}[^0-9]`, 's');

/** Reads the names in a listing. One that is no head's hides nothing: it is a copy of one, or is left out. */
export function shownHeads(agency: string, names: Iterable<string>): ShownHeads {
  const folder = `${agencyFolder(agency)}heads/`;
  const byDevice = new Map<string, number[]>();
  const copies: HeadCopy[] = [];
  for (const name of names) {
    if (!name.startsWith(folder)) continue;
    const base = name.slice(folder.length);
    const [, device = '', digits = ''] = head.exec(base) ?? [];
    if (device !== '') {
      byDevice.set(device, [...(byDevice.get(device) ?? []), Number(digits)]);
      continue;
    }
    const [, of = '', copied = ''] = copy.exec(base) ?? [];
    if (of !== '') copies.push({ name, device: of, sequence: Number(copied) });
  }
  for (const all of byDevice.values()) all.sort((a, b) => b - a);
  return { byDevice, copies };
}

/** The highest number that a device shows; −1 when it shows none. */
export function highest(shown: ShownHeads, device: string): number {
  return shown.byDevice.get(device)?.[0] ?? -1;
}
