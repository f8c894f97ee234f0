import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packStored } from '../../../../../main/core/sync/segments/packBody.ts';
import { judgePiece, sealPiece } from '../../../../../main/core/sync/snapshots/piece.ts';
import { snapshotRecords } from '../../../../../main/core/sync/snapshots/readSnapshot.ts';
import { recordLine } from '../../../../../main/core/sync/snapshots/recordLine.ts';
import {
  pieceHash,
  readStatement,
  sealStatement,
  type Snapshot,
} from '../../../../../main/core/sync/snapshots/statement.ts';
import { sodium } from '../../../../../main/core/vault/sodium.ts';
import { snapshotByHand, statementByHand } from './secondReader.ts';

// Written once: what it fixes, every later version must read. Once a release has written such files,
// a change that makes these fail needs a new version of the format, not a new fixture.
const fixture = new URL('../../../../fixtures/sync/snapshots-version1.json', import.meta.url);
const hex = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'hex')));
const base64 = z.string().transform((text) => new Uint8Array(Buffer.from(text, 'base64')));
const vectors = z
  .object({
    agency: z.string(),
    device: z.string(),
    signSeed: hex,
    signPublicKey: hex,
    epochKey: hex,
    statements: z.array(z.string()),
    pieces: z.array(z.object({ nonce: hex, lines: z.array(z.string()), file: base64 })),
  })
  .parse(JSON.parse(readFileSync(fixture, 'utf8')));
const { agency, device, signPublicKey, epochKey, pieces } = vectors;
const { privateKey } = sodium.crypto_sign_seed_keypair(vectors.signSeed);
const files = vectors.statements.map((text) => new TextEncoder().encode(text));
const statements = files.map((file, at) => {
  const result = readStatement(file, { agency, device, sequence: at + 1, signPublicKey });
  if (result.state !== 'read') throw new Error(result.reason);
  return result.value;
});
const snapshot = statements[0] as Snapshot;

describe('snapshots of format version 1', () => {
  test('say what they said', () => {
    expect(statements.map(({ act }) => act.does)).toEqual(['snapshot', 'confirm', 'floor']);
    const told: string[] = [];
    const reading = snapshotRecords(snapshot, epochKey, (piece) => pieces[piece - 1]?.file);
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) {
      if (told.length === 0) {
        told.push(JSON.stringify({ vector: Object.fromEntries(step.value.vector) }));
      }
      told.push(...step.value.records.map(recordLine));
    }
    expect(step.value, 'the digest').toBe(true);
    expect(told).toEqual(pieces.flatMap(({ lines }) => lines));
  });

  test('are written the same to the byte, as far as packing is not the writer’s affair', () => {
    for (const [at, { nonce, lines, file }] of pieces.entries()) {
      const place = { agency, device, sequence: 1, piece: at + 1, program: snapshot.act.program };
      const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
      expect(sealPiece(place, bytes, { epochKey, nonce }, packStored)).toEqual(file);
      expect(judgePiece(file, pieceHash(snapshot.act.pieces[at] ?? '')).state).toBe('read');
    }
    for (const { sequence, act, file } of statements) {
      expect(sealStatement({ agency, device, sequence, act }, privateKey)).toEqual(file);
    }
  });

  test('mean the same to a reader written from the page alone', () => {
    for (const [at, file] of files.entries()) {
      expect(statementByHand(file, signPublicKey)).toMatchObject({ sequence: at + 1 });
    }
    const said = snapshotByHand(
      files[0] ?? new Uint8Array(),
      pieces.map(({ file }) => file),
      epochKey,
    );
    expect(said.lines).toEqual(pieces.flatMap(({ lines }) => lines));
    expect(said.digest).toBe(snapshot.act.digest);
  });

  test('of which one piece was swapped, cut or sealed for another place are none', () => {
    const result = (pieceOf: (piece: number) => Uint8Array | undefined) => {
      const reading = snapshotRecords(snapshot, epochKey, pieceOf);
      let step = reading.next();
      while (step.done !== true) step = reading.next();
      return step.value;
    };
    expect(result((piece) => pieces[2 - piece]?.file)).toBe(false);
    expect(result((piece) => (piece === 1 ? pieces[0]?.file : undefined))).toBe(false);
    expect(result(() => pieces[0]?.file)).toBe(false);
    const hash = pieceHash(snapshot.act.pieces[0] ?? '');
    const file = pieces[0]?.file ?? new Uint8Array();
    for (const length of [0, 7, 16, 39, 41, file.length - 1]) {
      expect(judgePiece(file.subarray(0, length), hash).state, `${length} bytes`).toBe('notYet');
    }
    expect(judgePiece(file.slice().fill(0, 60), hash).state).toBe('notYet');
    expect(judgePiece(file.slice().fill(7, 60, 61), hash).state).toBe('refused');
  });
});
