import { z } from 'zod';
import { role } from '../../../../shared/records/agency.ts';
import { fromBase64 } from '../../vault/base64.ts';
import { sodium } from '../../vault/sodium.ts';
import { membersOf, type Value } from '../canonicalText.ts';
import { readText, sealText, type SignedText } from '../signedText.ts';
import { storeId } from '../storeNames.ts';
import { notYet, type Read, read, refused } from '../verdict.ts';

const id = z.string().regex(storeId);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const base64Of = (length: number) =>
  z.string().refine((text) => fromBase64(text, length) !== undefined);
const publicKey = base64Of(32);
/** An epoch key in `crypto_box_seal`. */
const sealedKey = base64Of(80);
const cut = z.strictObject({ device: id, sequence: z.number().int().min(0), hash });

const act = z.discriminatedUnion('does', [
  /**
   * The first entry: who founds is an administrator. `sheet` is the public key by which the agency
   * sheet signs, `slot` the one to which members' vaults are sealed for it.
   */
  z.strictObject({
    does: z.literal('found'),
    member: id,
    device: id,
    sign: publicKey,
    box: publicKey,
    sheet: publicKey,
    slot: publicKey,
  }),
  /** Makes somebody a member, or gives a member another role. */
  z.strictObject({ does: z.literal('appoint'), member: id, role }),
  z.strictObject({ does: z.literal('grant'), member: id, program: id }),
  z.strictObject({ does: z.literal('withdraw'), member: id, program: id }),
  /** A member's laptop. An id is used once: a laptop that was removed comes back as another. */
  z.strictObject({
    does: z.literal('device'),
    device: id,
    member: id,
    sign: publicKey,
    box: publicKey,
  }),
  /**
   * Another laptop goes on for one whose disk was copied or restored. It is the first entry of `device`
   * and its only act, signed by the laptop that it `follows`.
   * `apart`: the first segment that this copy wrote in the name of the other and that does not count,
   * because the other's log goes on in another way; `entries`: entries of the other that are found by
   * their hash, because another has their number, or one before has.
   */
  z.strictObject({
    does: z.literal('follow'),
    device: id,
    follows: id,
    member: id,
    sign: publicKey,
    box: publicKey,
    apart: z.strictObject({ sequence: z.number().int().min(1), hash }).nullable(),
    entries: z.array(hash).max(256),
  }),
  /** `cuts`: the last segment that is accepted of each of their laptops; none for others. */
  z.strictObject({ does: z.literal('removeMember'), member: id, cuts: z.array(cut).max(100) }),
  z.strictObject({ does: z.literal('removeDevice'), device: id, cuts: z.array(cut).max(1) }),
  /** Sets a removed laptop's cut anew, once somebody looked at what lies beyond it. */
  z.strictObject({ does: z.literal('cut'), ...cut.shape }),
  /** A program's epoch key, sealed to laptops; again with the same name to hand it on to more. */
  z.strictObject({
    does: z.literal('epoch'),
    program: id,
    epoch: hash,
    keys: z.record(id, sealedKey),
  }),
]);
export type Act = z.infer<typeof act>;
export type Cut = z.infer<typeof cut>;
export type Follow = Extract<Act, { does: 'follow' }>;

const said = z.strictObject({
  format: z.literal('carnet-entry'),
  version: z.literal(1),
  agency: id,
  /** The device that signs, or `sheet`. */
  author: id,
  sequence: z.number().int().min(1),
  /** Hashes of the entries that its author had seen and that no other entry names: all of them, sorted. */
  heads: z.array(hash).max(256),
  /** `[wall, counter]`, for order shown only: nothing is decided by it. */
  at: z.tuple([z.number().int().min(0), z.number().int().min(0).max(0xffff)]),
  acts: z.array(act).min(1).max(500),
});

/** By which laptop's key an entry is signed that lets its author go on for another; undefined for others. */
export function followIn({ acts }: Pick<Entry, 'acts'>): Follow | undefined {
  const [first] = acts;
  return first?.does === 'follow' ? first : undefined;
}

/** The author of entries that the agency sheet signs. */
export const sheetAuthor = 'sheet';

export type EntryBody = Omit<z.infer<typeof said>, 'format' | 'version'>;

/** One step in the members' history: what it says, its name (64 hexadecimal digits) and its signature. */
export interface Entry extends EntryBody {
  readonly hash: string;
  readonly text: SignedText;
}

export function sealEntry(body: EntryBody, signSecretKey: Uint8Array): Uint8Array {
  const value = { ...body, format: 'carnet-entry', version: 1 } as unknown as Value;
  return sealText('entry', value, signSecretKey);
}

/** Reads an entry. Whether its signer may do that is the graph's question (`membershipOf`). */
export function readEntry(file: Uint8Array): Read<Entry> {
  const result = readText(file);
  if (result.state !== 'read') return result;
  const { value } = result.value;
  if (Number(membersOf(value)?.['version']) > 1) return notYet('newer');
  const parsed = said.safeParse(value);
  if (!parsed.success) return refused('malformed');
  const { format: _format, version: _version, ...body } = parsed.data;
  const isSorted = body.heads.every((each, at) => at === 0 || (body.heads[at - 1] ?? '') < each);
  if (!isSorted) return refused('malformed');
  return read({ ...body, hash: sodium.to_hex(result.value.hash), text: result.value });
}
