import { type SyncPlace, syncPlace } from '../../../shared/contract/sync.ts';
import type { SyncProblem } from '../../../shared/contract/sharing.ts';
import { readAgency } from '../members/agencyIdentity.ts';
import { agencyAsked } from '../members/joining/ownJoining.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import type { Reader, Writer } from '../store/sqlite.ts';

/** What this laptop remembers of its exchanges; times in ms UTC. */
export interface SyncMemory {
  readonly lastContactAt: number | null;
  readonly problem: SyncProblem | null;
  /** Exchanges that failed one after the other. */
  readonly failures: number;
  /** Laptops of which the store showed less than before, the last time. */
  readonly withheld: readonly string[];
  readonly isPaused: boolean;
  readonly isMetered: boolean;
  readonly sent: number;
  readonly received: number;
  readonly since: number | null;
  /** The agency for which the place was chosen; null: this laptop's own. */
  readonly chosenFor: string | null;
}

const nothing: SyncMemory = {
  lastContactAt: null,
  problem: null,
  failures: 0,
  withheld: [],
  isPaused: false,
  isMetered: false,
  sent: 0,
  received: 0,
  since: null,
  chosenFor: null,
};

export function readSyncMemory(reader: Reader): SyncMemory {
  const kept = localValue(reader, 'syncMemory', (value) => value as Partial<SyncMemory>);
  return { ...nothing, ...kept };
}

export function putSyncMemory(writer: Writer, changes: Partial<SyncMemory>): void {
  setLocalValue(writer, 'syncMemory', { ...readSyncMemory(writer), ...changes });
}

/** Where laptops of this agency leave files, with what opens it; null: this one shares with nobody. */
export function readPlace(reader: Reader): SyncPlace | null {
  const place = localValue(reader, 'syncPlace', (value) => syncPlace.nullable().parse(value));
  return place === undefined || isForAnother(reader) ? null : place;
}

/** It was chosen to ask another agency to be let in, and that was given up. */
function isForAnother(reader: Reader): boolean {
  const { chosenFor } = readSyncMemory(reader);
  if (chosenFor === null) return false;
  return chosenFor !== readAgency(reader).agency && chosenFor !== agencyAsked(reader);
}

/** Whether somebody chose the place for this laptop on its way into the agency to which it belongs now. */
export function isChosenHere(reader: Reader): boolean {
  return (
    readPlace(reader) !== null && readSyncMemory(reader).chosenFor === readAgency(reader).agency
  );
}

export function putPlace(writer: Writer, place: SyncPlace | null): void {
  setLocalValue(writer, 'syncPlace', place);
}

/** By which a laptop remembers a place: its address, without credentials. */
export function placeId(place: SyncPlace): string {
  switch (place.kind) {
    case 'folder':
      return `folder ${place.path}`;
    case 'webdav':
      return `webdav ${place.url}`;
    case 's3':
      return `s3 ${place.endpoint} ${place.bucket} ${place.folder}`;
  }
}

/** The whole address, to be shown under "Details". */
export function placeAddress(place: SyncPlace): string {
  if (place.kind === 'folder') return place.path;
  if (place.kind === 'webdav') return place.url;
  return [place.endpoint, place.bucket, place.folder].filter(Boolean).join('/');
}
