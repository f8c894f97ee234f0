import { join } from 'node:path';
import type { ParsedInput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import type { TripPlan } from '../../../shared/records/agency.ts';
import { readSettings } from '../calls/settings.ts';
import { placeFile } from '../files/replaceFile.ts';
import { agencyName } from '../members/agencyName.ts';
import { readAgency } from '../members/agencyIdentity.ts';
import { devicesOf } from '../members/devicesOf.ts';
import { memberName } from '../members/memberLines.ts';
import { slotKeyOf } from '../members/sheet/slotKeyOf.ts';
import { programsOfMember, roleHere } from '../members/standingHere.ts';
import { membershipHere } from '../members/storedEntries.ts';
import type { OpenCase } from '../openCase.ts';
import { readPosition } from '../store/position.ts';
import { chainStart } from '../sync/segments/chain.ts';
import { commonProgram } from '../sync/membership/epochs.ts';
import type { Membership } from '../sync/membership/membership.ts';
import { toBase64 } from '../vault/base64.ts';
import { sayingWhenFull } from '../vault/fileProblems.ts';
import { jobKeyDerivation } from '../vault/jobKeyDerivation.ts';
import { keyLength } from '../vault/keys.ts';
import { randomBytes } from '../vault/randomBytes.ts';
import { sodium } from '../vault/sodium.ts';
import { suggestPassphrase } from '../vault/suggestPassphrase.ts';
import { admitTrip } from './admitTrip.ts';
import {
  judgedPairs,
  membersNamed,
  peopleOf,
  recordsOfAgency,
  recordsOfPerson,
  signersNamed,
} from './packContents.ts';
import { sealPack } from './packFile.ts';
import type { PackHead } from './packHead.ts';
import { seenOf } from './packVectors.ts';
import { type PackedRecord, recordLineOf } from './recordLine.ts';
import { forgetTripHome, putTripHome } from './tripHome.ts';

export interface MadePack {
  readonly id: string;
  readonly words: readonly string[];
  /** Its name in the folder. */
  readonly file: string;
  readonly people: number;
  readonly records: number;
}

const suffix = '.carnetpack';

/**
 * Makes a pack and writes it into a folder. The trip stands in the vault, with the keys by which
 * everything comes back, before the file is there: a pack that this laptop knows nothing of could
 * never come home. Where the file can't be written, the trip is over again.
 * @throws CarnetError `trip.nothingChosen`, `trip.tooMany`, `trip.endsInThePast`, `file.notWritten`,
 *   `members.removed`
 */
export async function makePack(
  open: OpenCase,
  given: ParsedInput<'trips.make'>,
): Promise<MadePack> {
  const { reader, actor, clock } = open;
  const folder = open.folders.pathOf(given.folderId);
  const madeAt = clock.now();
  if (given.endsAt <= madeAt) throw new CarnetError('trip.endsInThePast');
  if (roleHere(reader, actor) === undefined) throw new CarnetError('members.removed');
  const allowed = new Set([commonProgram, ...programsOfMember(reader, actor.memberId)]);
  const people = peopleOf(reader, given, allowed);
  if (people.length === 0) throw new CarnetError('trip.nothingChosen');

  const keys = newKeys();
  const programs = [
    ...new Set([
      ...given.programs.filter((program) => allowed.has(program)),
      ...programsOfPeople(open, people),
    ]),
  ].filter((program) => program !== commonProgram);
  const vectors = Object.fromEntries(
    [commonProgram, ...programs].map((program) => [
      program,
      Object.fromEntries(seenOf(reader, program, actor.deviceId)),
    ]),
  );
  const { wall } = readPosition(reader);
  const records = await gather(open, people, programs);

  const trip = actor.newId();
  const { agency } = readAgency(reader);
  const membership = membershipHere(reader);
  const settings = readSettings(reader);
  const counts = { people: people.length, records: records.length };
  const plan: TripPlan = {
    home: actor.deviceId,
    sign: toBase64(keys.agency.publicKey),
    box: toBase64(keys.box),
    madeAt,
    endsAt: given.endsAt,
    programs: [...given.programs],
    people: [...given.people],
    counts,
    extend: sealedToAdministrators(membership, keys.extend),
  };
  const head: PackHead = {
    format: 'carnet-pack',
    version: 1,
    agency,
    agencyName: agencyName(reader),
    trip,
    member: actor.memberId,
    memberName: memberName(reader, actor.memberId),
    label: given.label,
    language: settings.language,
    clock: settings.clock,
    madeAt,
    endsAt: given.endsAt,
    programs,
    people: counts.people,
    records: counts.records,
    vectors,
    wall,
    packKey: toBase64(keys.pack),
    signSecretKey: toBase64(keys.away.privateKey),
    homeSign: toBase64(keys.home.publicKey),
    extendKey: toBase64(keys.extend),
    sheetSlot: textOf(slotKeyOf(membership)),
    signers: signersOf(membership, records),
  };
  const words = await suggestPassphrase(settings.language);
  const lines = [JSON.stringify(head), ...records.map(recordLineOf)];
  const file = await sealPack(lines, words, jobKeyDerivation(open.jobs));

  open.write((unit) => {
    putTripHome(unit.writer, {
      trip,
      packKey: keys.pack,
      awaySign: keys.away.publicKey,
      signSecretKey: keys.agency.privateKey,
      homeSecretKey: keys.home.privateKey,
      taken: chainStart.sequence,
      takenHash: chainStart.hash,
      acknowledged: 0,
      changes: 0,
      drafts: 0,
      looked: 0,
      takenAt: null,
    });
    const { label } = given;
    const laptop = { memberId: actor.memberId, label, addedAt: madeAt, trip: plan };
    unit.create('device', commonProgram, laptop, trip);
    // Who administers lets it in at once; of others an administrator hears.
    if (roleHere(unit, unit.actor) === 'administrator') admitTrip(unit, trip);
    unit.audit('makeTrip', 'device', trip);
    for (const program of given.programs) unit.audit('takeAlong', 'program', program);
    for (const person of given.people) unit.audit('takeAlong', 'person', person);
  });
  const name = fileName(given.label, trip);
  try {
    await sayingWhenFull(placeFile(join(folder, name), file));
  } catch (error) {
    open.write((unit) => {
      forgetTripHome(unit.writer, trip);
      unit.change('device', trip, { tripBackAt: madeAt, tripPurgedAt: madeAt });
      unit.audit('endTrip', 'device', trip);
    });
    throw error instanceof CarnetError ? error : new CarnetError('file.notWritten');
  } finally {
    open.changed('trips', trip);
  }
  return { id: trip, words, file: name, ...counts };
}

/** Records of so many people are read before others have their turn. */
const atOnce = 20;

async function gather(
  { reader }: OpenCase,
  people: readonly string[],
  programs: readonly string[],
): Promise<PackedRecord[]> {
  const found = new Map<string, PackedRecord>();
  const take = (records: Iterable<PackedRecord>) => {
    for (const each of records) found.set(`${each.name.kind} ${each.name.id}`, each);
  };
  for (let at = 0; at < people.length; at += atOnce) {
    for (const person of people.slice(at, at + atOnce)) take(recordsOfPerson(reader, person));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  take(judgedPairs(reader, new Set(people)));
  const members = membersNamed(found.values()).add(readAgency(reader).member);
  take(recordsOfAgency(reader, programs, members));
  return [...found.values()];
}

function programsOfPeople({ reader }: OpenCase, people: readonly string[]): string[] {
  return reader
    .rows<{ programId: string }>(
      'SELECT DISTINCT programId FROM person WHERE id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(people)],
    )
    .map(({ programId }) => programId);
}

function newKeys() {
  return {
    pack: randomBytes(keyLength),
    extend: randomBytes(keyLength),
    /** The travelling laptop's own; the agency knows nothing of it. */
    away: sodium.crypto_sign_keypair(),
    /** By which the agency knows the travelling laptop. Never leaves this one. */
    agency: sodium.crypto_sign_keypair(),
    home: sodium.crypto_sign_keypair(),
    /** Its private half is kept by nobody: no program's key is ever opened by the travelling laptop. */
    box: sodium.crypto_box_keypair().publicKey,
  };
}

function sealedToAdministrators(membership: Membership, key: Uint8Array): Record<string, string> {
  const administrators = [...membership.members].flatMap(([member, { role }]) =>
    role === 'administrator' ? devicesOf(membership, member) : [],
  );
  return Object.fromEntries(
    administrators.map(({ device, box }) => [
      device,
      toBase64(
        sodium.crypto_box_seal(key, sodium.from_base64(box, sodium.base64_variants.ORIGINAL)),
      ),
    ]),
  );
}

function signersOf({ devices }: Membership, records: readonly PackedRecord[]): PackHead['signers'] {
  return [...signersNamed(records)].flatMap((device) => {
    const known = devices.get(device);
    return known === undefined ? [] : [{ device, member: known.member, sign: known.sign }];
  });
}

const textOf = (key: Uint8Array | undefined) => (key === undefined ? '' : toBase64(key));

/** Says nothing of anybody: a stick lies about. */
function fileName(label: string, trip: string): string {
  const plain =
    label
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .trim()
      .slice(0, 60) || 'Carnet';
  return `${plain} ${trip.slice(-6)}${suffix}`;
}
