import { z } from 'zod';
import { canonicalText, type Value } from '../../sync/canonicalText.ts';
import { type Read, read, refused } from '../../sync/verdict.ts';
import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { sodium } from '../../vault/sodium.ts';
import type { Invitation } from './invitation.ts';
import {
  base64Of,
  type JoiningFile,
  publicKey,
  readJoining,
  sealed,
  sealJoining,
  shortLine,
  storeIdText,
} from './joiningText.ts';
import { openSealed } from './openSealed.ts';

/** What a laptop that wants to be let in says of itself, for the inviter's eyes only. */
const applicant = z.strictObject({
  /** The id that the member would have. The administrator may say that it is somebody known. */
  member: storeIdText,
  name: shortLine,
  label: shortLine,
  /** Clients in its vault that come along, and programs of its own. */
  people: z.number().int().min(0),
  programs: z.array(z.strictObject({ id: storeIdText, name: shortLine })).max(100),
});
export type Applicant = z.infer<typeof applicant>;

const request = z.strictObject({
  invitation: storeIdText,
  agency: storeIdText,
  device: storeIdText,
  sign: publicKey,
  box: publicKey,
  /** Random: no two requests have the same six words. */
  nonce: base64Of(32),
  /** The applicant, in `crypto_box_seal` to the inviter's laptop. */
  applicant: sealed,
  /** `crypto_auth` of the canonical text of all other members, under the invitation's secret. */
  mac: base64Of(32),
});
export type Request = z.infer<typeof request>;

/** `sign` is the applicant's Ed25519 pair. */
export function sealRequest(
  invitation: Invitation,
  given: Pick<Request, 'device' | 'box'> & {
    readonly applicant: Applicant;
    readonly nonce: Uint8Array;
    readonly sign: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array };
  },
): string {
  const { device, box, sign, nonce } = given;
  const inviter = keyOf(invitation.box);
  const said = new TextEncoder().encode(canonicalText(given.applicant as unknown as Value));
  const body = {
    invitation: invitation.id,
    agency: invitation.agency,
    device,
    sign: toBase64(sign.publicKey),
    box,
    nonce: toBase64(nonce),
    applicant: toBase64(sodium.crypto_box_seal(said, inviter)),
  };
  return sealJoining('request', { ...body, mac: macOf(body, invitation) }, sign.privateKey);
}

export interface ReadRequest extends JoiningFile<Request> {
  readonly applicant: Applicant;
}

/**
 * Reads a request with one's own invitation. `refused('misplaced')` for another invitation's,
 * `refused('signature')` for one whose maker did not hold the invitation.
 */
export function readRequest(
  file: string,
  invitation: Invitation,
  box: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array },
): Read<ReadRequest> {
  const result = readJoining('request', file, request);
  if (result.state !== 'read') return result;
  const { body } = result.value;
  if (body.invitation !== invitation.id || body.agency !== invitation.agency) {
    return refused('misplaced');
  }
  const { mac, ...rest } = body;
  const [given, expected] = [keyOf(mac), keyOf(macOf(rest, invitation))];
  if (!sodium.memcmp(given, expected)) return refused('signature');
  const said = openSealed(body.applicant, box, applicant);
  return said === undefined ? refused('sealed') : read({ ...result.value, applicant: said });
}

/** Which invitation a request is for, before it is looked at any closer. */
export function invitationOfRequest(file: string): Read<string> {
  const result = readJoining('request', file, request);
  return result.state === 'read' ? read(result.value.body.invitation) : result;
}

function macOf(body: Omit<Request, 'mac'>, invitation: Invitation): string {
  const message = canonicalText(body as unknown as Value);
  return toBase64(sodium.crypto_auth(message, keyOf(invitation.secret)));
}

/** 32 bytes that a schema has looked at. */
function keyOf(text: string): Uint8Array {
  return fromBase64(text, 32) ?? new Uint8Array(32);
}
