import { readFileSync } from 'node:fs';
import { blake2b } from '@noble/hashes/blake2.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readInvitation } from '../../../../main/core/members/joining/invitation.ts';
import { readRequest } from '../../../../main/core/members/joining/request.ts';
import { sixWords } from '../../../../main/core/members/joining/sixWords.ts';
import { readWelcome } from '../../../../main/core/members/joining/welcome.ts';
import { sheetKeys } from '../../../../main/core/members/sheet/sheetKeys.ts';
import {
  partWordsOf,
  sheetEntropy,
  wholeSheet,
} from '../../../../main/core/members/sheet/sheetWords.ts';
import type { Read } from '../../../../main/core/sync/verdict.ts';
import { membershipOf } from '../../../../main/core/sync/membership/membership.ts';
import { sodium } from '../../../../main/core/vault/sodium.ts';

// Once a release has written such files, a change that makes this fail needs a new version.
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));
const toHex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const words = z.string();
const vectors = z
  .object({
    sheet: z.object({
      entropy: z.string(),
      whole: z.object({ en: words, fr: words }),
      shares: z.array(z.string()).length(3),
      parts: z.object({ en: z.array(words), fr: z.array(words) }),
      sign: z.string(),
      slot: z.string(),
    }),
    joining: z.object({
      inviterBoxSecret: z.string(),
      applicantBoxSecret: z.string(),
      invitation: z.string(),
      request: z.string(),
      applicant: z.unknown(),
      words: z.object({ en: words, fr: words }),
      welcome: z.string(),
      handed: z.unknown(),
      member: z.string(),
    }),
  })
  .parse(
    JSON.parse(
      readFileSync(
        new URL('../../../fixtures/sync/joining-version1.json', import.meta.url),
        'utf8',
      ),
    ),
  );

function valueOf<Value>(result: Read<Value>): Value {
  if (result.state !== 'read') throw new Error(result.reason);
  return result.value;
}

const pair = (secret: string) => ({
  privateKey: hex(secret),
  publicKey: sodium.crypto_scalarmult_base(hex(secret)),
});

test('an agency sheet of version 1 gives the keys that it gave, whole or by two of its parts', async () => {
  const { sheet } = vectors;
  const entropy = hex(sheet.entropy);
  const keys = sheetKeys(entropy);
  expect([toHex(keys.sign.publicKey), toHex(keys.slot.publicKey)]).toEqual([
    sheet.sign,
    sheet.slot,
  ]);
  for (const language of ['en', 'fr'] as const) {
    expect(wholeSheet(entropy, language).join(' ')).toBe(sheet.whole[language]);
    expect(sheet.shares.map((share) => partWordsOf(hex(share), language).join(' '))).toEqual(
      sheet.parts[language],
    );
    expect(await sheetEntropy([sheet.whole[language]])).toEqual(entropy);
  }
  // One part in each language goes as well.
  expect(await sheetEntropy([sheet.parts.fr[0] ?? '', sheet.parts.en[2] ?? ''])).toEqual(entropy);
  // The derivation again, by another implementation.
  const key = new TextEncoder().encode('carnet agency sheet 1');
  const master = blake2b(entropy, { dkLen: 32, key });
  const salt = (n: number) => Uint8Array.from([n, ...new Uint8Array(15)]);
  const personalization = Uint8Array.from([
    ...new TextEncoder().encode('CarnetA1'),
    ...new Uint8Array(8),
  ]);
  const seed = blake2b(new Uint8Array(), {
    dkLen: 32,
    key: master,
    salt: salt(1),
    personalization,
  });
  expect(toHex(sodium.crypto_sign_seed_keypair(seed).publicKey)).toBe(sheet.sign);
});

test('invitation, request, six words and welcome of version 1 say what they said', async () => {
  const { joining } = vectors;
  const invitation = valueOf(readInvitation(joining.invitation));
  const request = valueOf(
    readRequest(joining.request, invitation.body, pair(joining.inviterBoxSecret)),
  );
  expect(request.applicant).toEqual(joining.applicant);
  const welcome = valueOf(
    readWelcome(joining.welcome, invitation.body, {
      device: request.body.device,
      requestHash: sodium.to_hex(request.text.hash),
      box: pair(joining.applicantBoxSecret),
    }),
  );
  expect(welcome.said).toEqual(joining.handed);
  const members = membershipOf(welcome.body.founding, welcome.all);
  expect(members.devices.get(request.body.device)).toMatchObject({
    member: joining.member,
    removed: null,
  });
  // With the true Argon2id, as the page says it.
  const derive = async (
    secret: Uint8Array,
    given: { passes: number; memoryBytes: number; salt: Uint8Array },
  ) =>
    sodium.crypto_pwhash(
      32,
      secret,
      given.salt,
      given.passes,
      given.memoryBytes,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    );
  const made = await sixWords(invitation.text.hash, request.text.hash, { derive });
  expect([made.en.join(' '), made.fr.join(' ')]).toEqual([joining.words.en, joining.words.fr]);
});
