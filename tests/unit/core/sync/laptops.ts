import { sodium } from '../../../../main/core/vault/sodium.ts';
import type { Body, Change } from '../../../../main/core/sync/change.ts';
import { packBody } from '../../../../main/core/sync/segments/packBody.ts';
import { sealSegment } from '../../../../main/core/sync/segments/sealSegment.ts';
import { encodeBody } from '../../../../main/core/sync/segments/segmentBody.ts';
import { type ChainEnd, chainStart } from '../../../../main/core/sync/segments/chain.ts';

export const agency = '0193a3c0-0000-7000-8000-00000000000a';

/** Keys of a laptop that are the same in every run. */
export function laptop(name: string) {
  const seed = sodium.crypto_generichash(32, `laptop ${name}`, null);
  const sign = sodium.crypto_sign_seed_keypair(seed);
  const box = sodium.crypto_box_seed_keypair(seed);
  return { device: `laptop-${name}`, sign, box };
}
export type Laptop = ReturnType<typeof laptop>;

export const epochKeyOf = (name: string) => sodium.crypto_generichash(32, `epoch ${name}`, null);

export function edit(act: number, set: Readonly<Record<string, string>>, id = 'r1'): Change {
  return {
    act,
    time: { wall: 1_764_000_000_000 + act, counter: 0 },
    kind: 'person',
    id,
    does: 'edit',
    set: new Map(Object.entries(set)),
    add: new Map(),
    drop: new Map(),
  };
}

/** The laptop's segment after `end`, in the program "agency" unless told. */
export function segmentAfter(
  by: Laptop,
  end: ChainEnd = chainStart,
  body: Body = { through: 1, vector: new Map(), changes: [edit(1, { pronoun: 'she' })] },
  more: { program?: string; epoch?: string; agency?: string } = {},
) {
  const { program = 'agency', epoch = program } = more;
  return sealSegment(
    {
      agency: more.agency ?? agency,
      device: by.device,
      sequence: end.sequence + 1,
      program,
      previous: end.hash,
      nonce: sodium.randombytes_buf(24),
    },
    packBody(encodeBody(body)),
    { epochKey: epochKeyOf(epoch), signSecretKey: by.sign.privateKey },
  );
}
