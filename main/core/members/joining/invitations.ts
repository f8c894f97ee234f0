import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Reader } from '../../store/sqlite.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import { toBase64 } from '../../vault/base64.ts';
import { randomBytes } from '../../vault/randomBytes.ts';
import { sodium } from '../../vault/sodium.ts';
import { readAgency } from '../agencyIdentity.ts';
import { deviceKeys } from '../deviceKeys.ts';
import { membershipHere } from '../storedEntries.ts';
import { type Invitation, readInvitation, sealInvitation } from './invitation.ts';
import type { JoiningFile } from './joiningText.ts';
import { invitationOfRequest, type ReadRequest, readRequest } from './request.ts';
import { accepted } from './verdictErrors.ts';

/** An invitation of this laptop. A stored `asked` or `open` one that is too old counts as `expired`. */
export interface InvitationRow {
  readonly id: string;
  readonly file: string;
  readonly forWhom: string;
  readonly madeAt: number;
  readonly expiresAt: number;
  readonly state: 'open' | 'asked' | 'approved' | 'refused' | 'cancelled';
  readonly request: string | null;
  readonly requestHash: string | null;
  readonly device: string | null;
  readonly welcome: string | null;
}

const day = 24 * 60 * 60 * 1000;

export function makeInvitation(
  unit: UnitOfWork,
  given: {
    readonly forWhom: string;
    readonly days: number;
    readonly name: string;
    readonly from: string;
    readonly place: string;
  },
): InvitationRow {
  const { agency, founding, device } = readAgency(unit);
  const keys = deviceKeys(unit);
  const now = unit.actor.now();
  const id = unit.actor.newId();
  const expiresAt = Math.max(0, now) + given.days * day;
  const file = sealInvitation(
    {
      id,
      agency,
      founding,
      name: given.name,
      from: given.from,
      device,
      sign: toBase64(keys.sign.publicKey),
      box: toBase64(keys.box.publicKey),
      secret: toBase64(randomBytes(32)),
      expires: expiresAt,
      place: given.place,
    },
    keys.sign.privateKey,
  );
  unit.writer.run(
    `INSERT INTO invitation (id, file, forWhom, madeAt, expiresAt, state)
     VALUES (?, ?, ?, ?, ?, 'open')`,
    [id, file, given.forWhom, now, expiresAt],
  );
  return invitationHere(unit, id);
}

/** @throws CarnetError `members.notFound` */
export function invitationHere(reader: Reader, id: string): InvitationRow {
  const row = reader.row<InvitationRow>('SELECT * FROM invitation WHERE id = ?', [id]);
  if (row === undefined) throw new CarnetError('members.notFound');
  return row;
}

export function stateOf(
  { state, expiresAt }: Pick<InvitationRow, 'state' | 'expiresAt'>,
  now: number,
): InvitationRow['state'] | 'expired' {
  return (state === 'open' || state === 'asked') && expiresAt <= now ? 'expired' : state;
}

/**
 * Keeps the first request that answers an invitation of this laptop. The same one again changes
 * nothing; a second one is refused, whoever is first: an invitation is for one laptop.
 * @throws CarnetError `members.notARequest`, `members.invitationExpired`, `members.halfCopied`,
 *   `members.newerFile`
 */
export function takeRequest(unit: UnitOfWork, file: string): string {
  const id = accepted(invitationOfRequest(file), 'members.notARequest');
  const row = unit.row<InvitationRow>('SELECT * FROM invitation WHERE id = ?', [id]);
  if (row === undefined) throw new CarnetError('members.notARequest');
  const { read } = openRequest(unit, row, file);
  const hash = sodium.to_hex(read.text.hash);
  if (row.requestHash === hash && (row.state === 'asked' || row.state === 'approved')) return id;
  const state = stateOf(row, unit.actor.now());
  if (state === 'expired' || state === 'refused' || state === 'cancelled') {
    throw new CarnetError('members.invitationExpired');
  }
  // An id is used once: otherwise a stranger could come as a laptop that is known.
  if (state !== 'open' || isKnown(unit, read.body.device)) {
    throw new CarnetError('members.notARequest');
  }
  unit.writer.run(
    `UPDATE invitation SET state = 'asked', request = ?, requestHash = ?, device = ? WHERE id = ?`,
    [file, hash, read.body.device, id],
  );
  unit.audit('takeRequest', 'invitation', id);
  return id;
}

/** The request that waits for an answer, read again. @throws CarnetError `members.notFound` when there is none */
export function waitingRequest(
  reader: Reader,
  id: string,
  now: number,
): { readonly invitation: JoiningFile<Invitation>; readonly read: ReadRequest } {
  const row = invitationHere(reader, id);
  if (row.request === null || stateOf(row, now) === 'refused') {
    throw new CarnetError('members.notFound');
  }
  return openRequest(reader, row, row.request);
}

/** Ends an invitation. What was asked with it is forgotten: nobody was let in, so nobody is kept. */
export function endInvitation(unit: UnitOfWork, id: string, state: 'refused' | 'cancelled'): void {
  const row = invitationHere(unit, id);
  if (row.state === 'approved') throw new CarnetError('members.notFound');
  unit.writer.run(
    `UPDATE invitation SET state = ?, request = NULL, requestHash = NULL, device = NULL,
       decidedAt = ? WHERE id = ?`,
    [state, unit.actor.now(), id],
  );
}

function openRequest(reader: Reader, row: InvitationRow, file: string) {
  const invitation = accepted(readInvitation(row.file), 'members.notARequest');
  const { box } = deviceKeys(reader);
  return {
    invitation,
    read: accepted(readRequest(file, invitation.body, box), 'members.notARequest'),
  };
}

function isKnown(reader: Reader, device: string): boolean {
  return device === 'sheet' || membershipHere(reader).devices.has(device);
}
