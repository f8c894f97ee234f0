import { z } from 'zod';
import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { sodium } from '../../vault/sodium.ts';
import { membersOf, type Value } from '../canonicalText.ts';
import { hashLength } from '../signedHash.ts';
import { readText, sealText, textIsSigned } from '../signedText.ts';
import { storeId } from '../storeNames.ts';
import { notYet, type Read, read, refused } from '../verdict.ts';

const id = z.string().regex(storeId);
const hexHash = z.string().regex(/^[0-9a-f]{64}$/);
const bytes32 = z.string().refine((text) => fromBase64(text, hashLength) !== undefined);

/** By device, how far its log goes: the last segment, and its hash in hexadecimal digits. */
const positions = z
  .record(id, z.tuple([z.number().int().min(1), hexHash]).readonly())
  .refine((told) => Object.keys(told).length <= 4096)
  .readonly();
export type Positions = Readonly<Record<string, readonly [sequence: number, hash: string]>>;

/** So many pieces a snapshot has at most. */
export const mostPieces = 10_000;

const act = z.discriminatedUnion('does', [
  /**
   * All that a program holds by the segments of it up to `log`. `pieces`: hashes of its files, in
   * their order; `digest`: of their lines.
   */
  z.strictObject({
    does: z.literal('snapshot'),
    program: id,
    epoch: hexHash,
    log: positions,
    digest: bytes32,
    pieces: z.array(bytes32).min(1).max(mostPieces).readonly(),
  }),
  /** Its device came to the digest of this snapshot from its own log, and read all of its pieces. */
  z.strictObject({ does: z.literal('confirm'), snapshot: hexHash }),
  /** Every segment up to `log` is within one of these snapshots, the one of its program. */
  z.strictObject({
    does: z.literal('floor'),
    log: positions,
    snapshots: z
      .array(hexHash)
      .min(1)
      .max(4096)
      .readonly()
      .refine((all) => all.every((each, at) => at === 0 || (all[at - 1] ?? '') < each)),
  }),
]);
export type StatementAct = z.infer<typeof act>;

const said = z.strictObject({
  format: z.literal('carnet-statement'),
  version: z.literal(1),
  agency: id,
  device: id,
  /** From 1, one more with each statement of the device. */
  sequence: z.number().int().min(1),
  act,
});

/** What a device states of snapshots, under its signature. `hash` (hexadecimal) is its name for others. */
export interface Statement<Does extends StatementAct = StatementAct> {
  readonly agency: string;
  readonly device: string;
  readonly sequence: number;
  readonly act: Does;
  readonly hash: string;
  /** Byte for byte as in the store. */
  readonly file: Uint8Array;
}
export type Snapshot = Statement<Extract<StatementAct, { does: 'snapshot' }>>;
export type Confirmation = Statement<Extract<StatementAct, { does: 'confirm' }>>;
export type Floor = Statement<Extract<StatementAct, { does: 'floor' }>>;

export function sealStatement(
  body: Pick<Statement, 'agency' | 'device' | 'sequence' | 'act'>,
  signSecretKey: Uint8Array,
): Uint8Array {
  const value = { ...body, format: 'carnet-statement', version: 1 } as unknown as Value;
  return sealText('statement', value, signSecretKey);
}

/** Reads a statement under its name. */
export function readStatement(
  file: Uint8Array,
  named: { agency: string; device: string; sequence: number; signPublicKey: Uint8Array },
): Read<Statement> {
  const result = readText(file);
  if (result.state !== 'read') return result;
  const { value, hash } = result.value;
  if (Number(membersOf(value)?.['version']) > 1) return notYet('newer');
  const parsed = said.safeParse(value);
  if (!parsed.success) return refused('malformed');
  const { agency, device, sequence, act: told } = parsed.data;
  const isPlaced =
    agency === named.agency && device === named.device && sequence === named.sequence;
  if (!isPlaced) return refused('misplaced');
  if (!textIsSigned('statement', result.value, named.signPublicKey)) return refused('signature');
  return read({ agency, device, sequence, act: told, hash: sodium.to_hex(hash), file });
}

export const isSnapshot = (each: Statement): each is Snapshot => each.act.does === 'snapshot';
export const isConfirm = (each: Statement): each is Confirmation => each.act.does === 'confirm';
export const isFloor = (each: Statement): each is Floor => each.act.does === 'floor';

export const pieceHash = (text: string): Uint8Array =>
  fromBase64(text, hashLength) ?? new Uint8Array(hashLength);
export const digestText = (digest: Uint8Array): string => toBase64(digest);
