/** What an agency's, a device's or a program's id may be in the store: it is a part of a path there. */
export const storeId = /^[a-z0-9][a-z0-9-]{0,63}$/;

const number = '[1-9][0-9]{0,14}';

/** The folder of everything that one agency keeps in a store. */
export function agencyFolder(agency: string): string {
  return `carnet/v1/${agency}/`;
}

/** `sequence` counts from 1 with each segment of its device. */
export function segmentName(agency: string, device: string, sequence: number): string {
  return `${agencyFolder(agency)}log/${device}/${sequence}`;
}

export function headsFolder(agency: string): string {
  return `${agencyFolder(agency)}heads/`;
}

/** `sequence` is that of the device's newest segment, or 0 when it has written none. */
export function headName(agency: string, device: string, sequence: number): string {
  return `${headsFolder(agency)}${device}.${sequence}`;
}

/** The membership entries of one device that have its numbers. */
export function entriesFolder(agency: string, device: string): string {
  return `${agencyFolder(agency)}members/${device}/`;
}

export function entryName(agency: string, device: string, sequence: number): string {
  return `${entriesFolder(agency, device)}${sequence}`;
}

/** What a device states of snapshots, and the pieces of those that it made. */
export function statementsFolder(agency: string, device: string): string {
  return `${agencyFolder(agency)}snapshots/${device}/`;
}

export function statementName(agency: string, device: string, sequence: number): string {
  return `${statementsFolder(agency, device)}${sequence}`;
}

/** A piece, from 1, of the snapshot that this statement tells. */
export function pieceName(agency: string, device: string, sequence: number, piece: number): string {
  return `${statementName(agency, device, sequence)}.${piece}`;
}

/** Entries that the agency sheet signs: more than one laptop may use it while apart, so no number is anybody's. */
export function sheetFolder(agency: string): string {
  return `${agencyFolder(agency)}members/sheet/`;
}

export function sheetEntryName(agency: string, hash: string): string {
  return `${sheetFolder(agency)}${hash}`;
}

/** Where an entry is found whose number another has: by its hash. */
export function entryByHashName(agency: string, hash: string): string {
  return `${agencyFolder(agency)}entries/${hash}`;
}

/** The folder of requests with an invitation and of what answers them. */
export function joiningFolder(agency: string, invitation: string): string {
  return `${agencyFolder(agency)}joining/${invitation}/`;
}

/** What a laptop that wants to be let in writes, and what lets it in. */
export function joiningName(
  agency: string,
  invitation: string,
  device: string,
  what: 'request' | 'welcome',
): string {
  return `${joiningFolder(agency, invitation)}${device}.${what}`;
}

export interface DeviceFile {
  readonly device: string;
  readonly sequence: number;
}

const headPattern = new RegExp(`^heads/([a-z0-9][a-z0-9-]{0,63})\\.(0|${number})$`);

/**
 * The newest head of each device in a listing of an agency's folder. Names that are no head's
 * (a cloud client's conflict copies, temporary files) are left out: they never hide a head.
 */
export function newestHeads(agency: string, names: Iterable<string>): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  const folder = agencyFolder(agency);
  for (const name of names) {
    const match = name.startsWith(folder) ? headPattern.exec(name.slice(folder.length)) : null;
    const [, device, digits] = match ?? [];
    if (device === undefined) continue;
    const sequence = Number(digits);
    if (sequence > (newest.get(device) ?? -1)) newest.set(device, sequence);
  }
  return newest;
}
