import { z } from 'zod';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { localValue, setLocalValue } from '../../store/local.ts';
import { findRecord } from '../../store/recordReader.ts';
import type { Reader } from '../../store/sqlite.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { randomBytes } from '../../vault/randomBytes.ts';
import { sodium } from '../../vault/sodium.ts';
import { readAgency } from '../agencyIdentity.ts';
import { deviceKeys } from '../deviceKeys.ts';
import { isRemoved } from '../standingHere.ts';
import { membershipHere } from '../storedEntries.ts';
import { type Invitation, readInvitation } from './invitation.ts';
import type { JoiningFile } from './joiningText.ts';
import { sealRequest } from './request.ts';
import { accepted } from './verdictErrors.ts';
import { type ReadWelcome, readWelcome } from './welcome.ts';
import { whatIsHere } from './whatIsHere.ts';

/** This laptop's own asking, as it is kept: it outlives whatever ends the program. */
const joining = z.object({
  invitation: z.string(),
  request: z.string(),
  requestHash: z.string(),
  device: z.string(),
  /** Secret keys of the laptop that it will be, where it can't stay the one that it was. */
  keys: z.object({ signSecretKey: z.string(), boxSecretKey: z.string() }).nullable(),
  bring: z.boolean(),
  askedAt: z.number(),
  welcome: z.string().nullable(),
});
export type Joining = z.infer<typeof joining>;

export function joiningHere(reader: Reader): Joining | undefined {
  return localValue(reader, 'joining', (value) => joining.parse(value));
}

/** @throws CarnetError `members.notJoining` */
export function needJoining(reader: Reader): Joining {
  const found = joiningHere(reader);
  if (found === undefined) throw new CarnetError('members.notJoining');
  return found;
}

export function forgetJoining(unit: UnitOfWork): void {
  unit.writer.run(`DELETE FROM local WHERE name = 'joining'`);
}

/** Another agency that this laptop asked to be let into; undefined when it asked none. */
export function agencyAsked(reader: Reader): string | undefined {
  const asked = joiningHere(reader);
  if (asked === undefined) return undefined;
  const { agency } = invitationAsked(asked).body;
  return agency === readAgency(reader).agency ? undefined : agency;
}

/** The invitation that this laptop asked with. */
export function invitationAsked({ invitation }: Joining): JoiningFile<Invitation> {
  return accepted(readInvitation(invitation), 'members.notAnInvitation');
}

/**
 * Asks to be let in with an invitation. Nothing of this vault changes until `finishJoining`.
 * @throws CarnetError `members.notAnInvitation`, `members.invitationExpired`, `members.alreadyJoining`,
 *   `members.otherAgency` from a vault whose agency has others in it or lets this laptop in already,
 *   `members.hasRecords` when there is something here and `bring` does not say that it comes along
 */
export function askToJoin(unit: UnitOfWork, file: string, bring: boolean): Joining {
  const { body } = accepted(readInvitation(file), 'members.notAnInvitation');
  if (joiningHere(unit) !== undefined) throw new CarnetError('members.alreadyJoining');
  const now = unit.actor.now();
  if (body.expires <= now) throw new CarnetError('members.invitationExpired');
  const here = readAgency(unit);
  const isOwn = body.agency === here.agency && body.founding === here.founding;
  const belongs = isAdmitted(unit, here.device);
  if (isOwn ? belongs : !isAlone(unit)) throw new CarnetError('members.otherAgency');
  const { people, programs, hasRecords } = whatIsHere(unit);
  if (!isOwn && hasRecords && !bring) throw new CarnetError('members.hasRecords');
  const fresh = isRemoved(unit, here.device) ? newKeys() : null;
  const device = fresh === null ? here.device : unit.actor.newId();
  const own = deviceKeys(unit);
  const sign = fresh?.sign ?? own.sign;
  const box = fresh?.box.publicKey ?? own.box.publicKey;
  const brings = !isOwn && bring;
  const request = sealRequest(body, {
    device,
    box: toBase64(box),
    sign,
    nonce: randomBytes(32),
    applicant: {
      member: here.member,
      name: findRecord(unit, 'member', here.member)?.name ?? '',
      label: findRecord(unit, 'device', here.device)?.label ?? '',
      people: brings ? people : 0,
      programs: brings ? [...programs] : [],
    },
  });
  const kept: Joining = {
    invitation: file,
    request,
    requestHash: sodium.to_hex(hashOfRequest(request)),
    device,
    keys: fresh && {
      signSecretKey: toBase64(fresh.sign.privateKey),
      boxSecretKey: toBase64(fresh.box.privateKey),
    },
    bring: brings,
    askedAt: now,
    welcome: null,
  };
  setLocalValue(unit.writer, 'joining', kept);
  unit.audit('askToJoin', 'vault', body.id);
  return kept;
}

/**
 * Keeps the file that lets this laptop in.
 * @throws CarnetError `members.notJoining`, `members.notAWelcome`, `members.halfCopied`,
 *   `members.newerFile`
 */
export function takeWelcome(unit: UnitOfWork, file: string): void {
  const asked = needJoining(unit);
  openWelcome(unit, asked, file);
  setLocalValue(unit.writer, 'joining', { ...asked, welcome: file });
  unit.audit('takeWelcome', 'vault', invitationAsked(asked).body.id);
}

/** What lets this laptop in, read again. */
export function openWelcome(reader: Reader, asked: Joining, file: string): ReadWelcome {
  const { body } = invitationAsked(asked);
  const { device, requestHash } = asked;
  const box = boxOf(reader, asked);
  return accepted(readWelcome(file, body, { device, requestHash, box }), 'members.notAWelcome');
}

function boxOf(reader: Reader, { keys }: Joining) {
  const secret = keys === null ? undefined : fromBase64(keys.boxSecretKey, 32);
  if (secret === undefined) return deviceKeys(reader).box;
  return { privateKey: secret, publicKey: sodium.crypto_scalarmult_base(secret) };
}

/** Nobody but who works here ever belonged to the agency of this vault. */
export function isAlone(reader: Reader): boolean {
  const { members, devices } = membershipHere(reader);
  const { member } = readAgency(reader);
  return members.size === 1 && [...devices.values()].every((each) => each.member === member);
}

export function isAdmitted(reader: Reader, device: string): boolean {
  return (
    reader.row('SELECT 1 FROM memberDevice WHERE device = ? AND removedSequence IS NULL', [
      device,
    ]) !== undefined
  );
}

function newKeys() {
  return { sign: sodium.crypto_sign_keypair(), box: sodium.crypto_box_keypair() };
}

function hashOfRequest(file: string): Uint8Array {
  return sodium.crypto_generichash(32, file.split('\n', 1)[0] ?? '', null);
}
