import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { epochName } from '../../../../../main/core/sync/epochKey.ts';
import { chainStart, endOf, nextSegment } from '../../../../../main/core/sync/segments/chain.ts';
import { readHead, sealHead } from '../../../../../main/core/sync/segments/head.ts';
import { openSegment } from '../../../../../main/core/sync/segments/openSegment.ts';
import { packStored } from '../../../../../main/core/sync/segments/packBody.ts';
import { sealSegment } from '../../../../../main/core/sync/segments/sealSegment.ts';
import { encodeBody } from '../../../../../main/core/sync/segments/segmentBody.ts';
import { noPrevious } from '../../../../../main/core/sync/segments/segmentHeader.ts';
import { sodium } from '../../../../../main/core/vault/sodium.ts';
import { epochSubkeyByHand, headByHand, segmentByHand } from './secondReader.ts';

// Written once: what it fixes, every later version must read. Once a release has written such files,
// a change that makes these fail needs a new version of the format, not a new fixture.
const fixture = new URL('../../../../fixtures/sync/segments-version1.json', import.meta.url);
const hex = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'hex')));
const base64 = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const vectors = z
  .object({
    agency: z.string(),
    device: z.string(),
    program: z.string(),
    signSeed: hex,
    signPublicKey: hex,
    epochKey: hex,
    epochName: z.string(),
    segments: z.array(
      z.object({
        method: z.enum(['stored', 'brotli']),
        nonce: hex,
        lines: z.array(z.string()),
        file: base64,
        hash: hex,
      }),
    ),
    head: z.string(),
  })
  .parse(JSON.parse(readFileSync(fixture, 'utf8')));
const { agency, device, program, epochKey, signPublicKey, segments } = vectors;
const { privateKey: signSecretKey } = sodium.crypto_sign_seed_keypair(vectors.signSeed);

describe('files of format version 1', () => {
  test('say what they said, in their order', () => {
    let after = chainStart;
    for (const { file, hash, lines } of segments) {
      const frame = nextSegment(file, { agency, device, signPublicKey, after });
      if (frame.state !== 'read') throw new Error(frame.reason);
      expect(frame.value.hash).toEqual(hash);
      const body = openSegment(frame.value, epochKey);
      if (body.state !== 'read') throw new Error(body.reason);
      expect(new TextDecoder().decode(encodeBody(body.value))).toBe(`${lines.join('\n')}\n`);
      after = endOf(frame.value);
    }
    expect(after.sequence).toBe(2);
  });

  test('are written the same to the byte, as far as packing is not the writer’s affair', () => {
    expect(epochName(epochKey)).toBe(vectors.epochName);
    const [first] = segments;
    const made = sealSegment(
      {
        agency,
        device,
        sequence: 1,
        program,
        previous: noPrevious,
        nonce: first?.nonce ?? noPrevious,
      },
      packStored(new TextEncoder().encode(`${first?.lines.join('\n')}\n`)),
      { epochKey, signSecretKey },
    );
    expect(made.file).toEqual(first?.file);
    const file = new TextEncoder().encode(vectors.head);
    const head = readHead(file, { agency, device, sequence: 2, signPublicKey });
    if (head.state !== 'read') throw new Error(head.reason);
    expect(sealHead(head.value, signSecretKey)).toEqual(file);
  });

  test('mean the same to a reader written from the page alone', () => {
    expect(Buffer.from(epochSubkeyByHand(epochKey, 1)).toString('hex')).toBe(vectors.epochName);
    for (const [at, { file, hash, lines }] of segments.entries()) {
      const said = segmentByHand(file, signPublicKey, epochKey);
      expect(said.lines).toEqual(lines);
      expect(said.hash).toBe(Buffer.from(hash).toString('hex'));
      const previous = segments[at - 1]?.hash ?? noPrevious;
      expect(said.header).toMatchObject({
        device,
        sequence: at + 1,
        previous: Buffer.from(previous).toString('base64'),
      });
    }
    expect(headByHand(new TextEncoder().encode(vectors.head), signPublicKey)).toMatchObject({
      sequence: 2,
      hash: Buffer.from(segments[1]?.hash ?? noPrevious).toString('base64'),
      hour: 490_000,
    });
  });
});
