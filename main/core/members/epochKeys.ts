import { epochsOf, openEpochKey } from '../sync/membership/epochs.ts';
import type { Membership } from '../sync/membership/membership.ts';
import type { Reader, Writer } from '../store/sqlite.ts';
import { type DeviceKeys, deviceKeys } from './deviceKeys.ts';
import { readAgency } from './agencyIdentity.ts';
import { formerBoxes } from './formerBoxes.ts';
import { stageOf } from './leftPrograms.ts';
import { membershipHere } from './storedEntries.ts';

/** A program's key with this name, 32 bytes, if it ever was sealed to this laptop. */
export function epochKeyNamed(
  reader: Reader,
  program: string,
  epoch: string,
): Uint8Array | undefined {
  const key = reader.value<Uint8Array>('SELECT key FROM epochKey WHERE program = ? AND epoch = ?', [
    program,
    epoch,
  ]);
  return key === undefined ? undefined : Uint8Array.from(key);
}

export interface NamedKey {
  readonly name: string;
  readonly key: Uint8Array;
}

/**
 * What to seal a program's next segment under. Undefined when the newest key was not sealed to this
 * laptop (yet): then nothing of the program may be sent, because an older key may be known to
 * somebody who left.
 */
export function newestEpochKey(reader: Reader, program: string): NamedKey | undefined {
  const newest = epochsOf(membershipHere(reader), program).at(-1);
  const key = newest && epochKeyNamed(reader, program, newest.name);
  return newest && key ? { name: newest.name, key } : undefined;
}

/** Every key of a program that this laptop has: what a grant hands on. */
export function epochKeysOf(reader: Reader, program: string): readonly NamedKey[] {
  return epochsOf(membershipHere(reader), program).flatMap(({ name }) => {
    const key = epochKeyNamed(reader, program, name);
    return key === undefined ? [] : [{ name, key }];
  });
}

/**
 * Opens and keeps what was sealed to this laptop in entries that count, and forgets the keys of
 * programs that it does not read any more, once nothing waits to be sealed under them. Gives the programs with new keys.
 */
export function keepEpochKeys(writer: Writer, membership: Membership): readonly string[] {
  const { device } = readAgency(writer);
  const isOurs = programReader(membership, device);
  const keys: DeviceKeys = deviceKeys(writer);
  const boxes = [{ device, box: keys.box }, ...formerBoxes(writer)];
  const gained = new Set<string>();
  for (const program of programsOf(membership)) {
    if (!isOurs(program)) {
      // What this laptop wrote there and did not pass on is sealed under the last one first.
      if (isUnsealed(writer, program)) continue;
      writer.run('DELETE FROM epochKey WHERE program = ?', [program]);
      continue;
    }
    for (const { name, keys: sealed } of epochsOf(membership, program)) {
      if (epochKeyNamed(writer, program, name) !== undefined) continue;
      const key = boxes
        .map((each) => openEpochKey(sealed.get(each.device) ?? '', name, each.box))
        .find((opened) => opened !== undefined);
      if (key === undefined) continue;
      writer.run('INSERT INTO epochKey (program, epoch, key) VALUES (?, ?, ?)', [
        program,
        name,
        key,
      ]);
      gained.add(program);
    }
  }
  return [...gained];
}

/** What to seal under what was written to a program before it was taken away: the last key that was known. */
export function lastKeyOfLeft(reader: Reader, program: string): Uint8Array | undefined {
  return stageOf(reader, program) === 'sealing'
    ? epochKeysOf(reader, program).at(-1)?.key
    : undefined;
}

function isUnsealed(reader: Reader, program: string): boolean {
  return (
    stageOf(reader, program) === 'sealing' &&
    reader.row('SELECT 1 FROM outbox WHERE programId = ? LIMIT 1', [program]) !== undefined
  );
}

/** Programs that any entry named. */
export function programsOf({ graph }: Membership): readonly string[] {
  const programs = graph.entries.flatMap(({ acts }) =>
    acts.flatMap((act) => ('program' in act ? [act.program] : [])),
  );
  return [...new Set(programs)].toSorted();
}

function programReader({ members, devices }: Membership, device: string) {
  const known = devices.get(device);
  const member = known?.removed === null ? members.get(known.member) : undefined;
  return (program: string) =>
    member !== undefined && (program === 'agency' || member.programs.has(program));
}
