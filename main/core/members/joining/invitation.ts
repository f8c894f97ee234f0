import { z } from 'zod';
import type { Read } from '../../sync/verdict.ts';
import {
  base64Of,
  hexHash,
  type JoiningFile,
  publicKey,
  readJoining,
  sealJoining,
  shortLine,
  storeIdText,
} from './joiningText.ts';

/** What an administrator gives to somebody who is to join. It opens nothing. */
const invitation = z.strictObject({
  id: storeIdText,
  agency: storeIdText,
  founding: hexHash,
  /** What the agency and the inviter are called, so that one knows whose file this is. */
  name: shortLine,
  from: shortLine,
  device: storeIdText,
  sign: publicKey,
  box: publicKey,
  /** Random, for this invitation alone: who asks shows with it that they hold the file. */
  secret: base64Of(32),
  expires: z.number().int().min(0),
  /** Where the agency's files lie, as the target that reads it wrote it; never with credentials. */
  place: z.string().max(2000),
});
export type Invitation = z.infer<typeof invitation>;

export function sealInvitation(body: Invitation, signSecretKey: Uint8Array): string {
  return sealJoining('invitation', body, signSecretKey);
}

export function readInvitation(file: string): Read<JoiningFile<Invitation>> {
  return readJoining('invitation', file, invitation);
}
