import { z } from 'zod';
import type { Value } from '../../sync/canonicalText.ts';
import { membersOf } from '../../sync/canonicalText.ts';
import { readText, sealText, type SignedText, textIsSigned } from '../../sync/signedText.ts';
import { storeId } from '../../sync/storeNames.ts';
import { notYet, type Read, read, refused } from '../../sync/verdict.ts';
import { fromBase64 } from '../../vault/base64.ts';

/** The three files by which a laptop joins: docs/sync-format.md, "Joining". */
export type JoiningKind = 'invitation' | 'request' | 'welcome';

export const storeIdText = z.string().regex(storeId);
export const hexHash = z.string().regex(/^[0-9a-f]{64}$/);
export const base64Of = (length: number) =>
  z.string().refine((text) => fromBase64(text, length) !== undefined);
export const publicKey = base64Of(32);
/** What was put into `crypto_box_seal`: base64 of any length up to 64 kB. */
export const sealed = z.string().max(90_000);
export const shortLine = z.string().max(500);

/** Bytes of the longest one. A welcome brings the whole history of members. */
export const mostBytes: Readonly<Record<JoiningKind, number>> = {
  invitation: 16 * 1024,
  request: 256 * 1024,
  welcome: 16 * 1024 * 1024,
};

/** A file of one kind: what it says, and the text that was signed. */
export interface JoiningFile<Body> {
  readonly body: Body;
  readonly text: SignedText;
}

/** An Ed25519 signature in base64. */
const signatureText = 88;

export function sealJoining(kind: JoiningKind, body: object, signSecretKey: Uint8Array): string {
  const value = { ...body, format: `carnet-${kind}`, version: 1 } as unknown as Value;
  return new TextDecoder().decode(sealText(kind, value, signSecretKey));
}

/** Reads a file that says itself by whom it is signed; whether one may trust them is the caller's question. */
export function readJoining<Body extends { readonly sign: string }>(
  kind: JoiningKind,
  file: string,
  schema: z.ZodType<Body>,
): Read<JoiningFile<Body>> {
  return readJoiningBy(kind, file, schema, ({ sign }) => sign);
}

/** The same, where the reader knows by whose public key (base64) it must be signed. */
export function readJoiningBy<Body>(
  kind: JoiningKind,
  file: string,
  schema: z.ZodType<Body>,
  signer: (body: Body) => string,
): Read<JoiningFile<Body>> {
  // Whoever opened and saved the file with an editor may have changed the ends of its lines.
  const lines = file.replaceAll('\r', '').trim();
  const [line = '', signed = ''] = lines.split('\n');
  if (line.startsWith('{') && signed.length < signatureText) return notYet('truncated');
  const result = readText(new TextEncoder().encode(`${lines}\n`), mostBytes[kind]);
  if (result.state !== 'read') return result;
  const members = membersOf(result.value.value);
  if (members?.['format'] !== `carnet-${kind}`) return refused('malformed');
  if (Number(members['version']) > 1) return notYet('newer');
  const { format: _format, version: _version, ...rest } = members;
  const parsed = schema.safeParse(rest);
  if (!parsed.success) return refused('malformed');
  const key = fromBase64(signer(parsed.data), 32);
  if (key === undefined || !textIsSigned(kind, result.value, key)) return refused('signature');
  return read({ body: parsed.data, text: result.value });
}
