import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { caps } from '../../../../../main/core/sync/segments/caps.ts';
import {
  packBody,
  packStored,
  unpackBody,
} from '../../../../../main/core/sync/segments/packBody.ts';
import { paddedLength } from '../../../../../main/core/sync/segments/padding.ts';
import { sodium } from '../../../../../main/core/vault/sodium.ts';

const text = new TextEncoder().encode('She lives with her aunt and reads French. '.repeat(100));

/** A content made by hand, with a length that may be false. */
function content(method: number, length: number, packed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(paddedLength(9 + packed.length));
  const view = new DataView(bytes.buffer);
  view.setUint8(0, method);
  view.setUint32(1, length, true);
  view.setUint32(5, packed.length, true);
  bytes.set(packed, 9);
  return bytes;
}

describe('a packed body', () => {
  test('is smaller, and unpacks to the same', () => {
    const packed = packBody(text);
    expect(packed.length).toBe(512);
    expect(new Uint8Array(unpackBody(packed) ?? [])).toEqual(text);
    expect(unpackBody(packStored(text))).toEqual(text);
    expect(new Uint8Array(unpackBody(packBody(new Uint8Array(0))) ?? [1])).toEqual(
      new Uint8Array(0),
    );
  });

  test('that does not get smaller is stored as it is', () => {
    const noise = sodium.randombytes_buf(100_000);
    const packed = packBody(noise);
    expect(packed.length).toBe(paddedLength(100_009));
    expect(unpackBody(packed)).toEqual(noise);
  });

  test('tells whoever keeps it little of its size, and costs little', () => {
    expect(
      new Set([1, 90, 300, 503].map((length) => packStored(new Uint8Array(length)).length)).size,
    ).toBe(1);
    for (let length = 513; length < 3_000_000; length = Math.floor(length * 1.01) + 1) {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded / length).toBeLessThan(length > 1_000_000 ? 1.035 : 1.12);
      expect(paddedLength(padded)).toBe(padded);
    }
  });

  test('that would unpack to more than it says takes no more memory than that, and is refused', () => {
    const bomb = brotliCompressSync(new Uint8Array(60_000_000), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 2 },
    });
    expect(bomb.length).toBeLessThan(1000);
    const before = process.memoryUsage().arrayBuffers;
    expect(unpackBody(content(1, 1000, bomb))).toBeUndefined();
    expect(unpackBody(content(1, 60_000_000, bomb))).toBeUndefined();
    expect(unpackBody(content(1, caps.body, bomb))).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(3 * caps.body);
  });

  test.each([
    ['a length that is too small', content(1, text.length - 1, brotliCompressSync(text))],
    ['a length that is too large', content(1, text.length + 1, brotliCompressSync(text))],
    ['a false length of what is stored', content(0, text.length + 1, text)],
    ['a method that is none', content(2, text.length, text)],
    [
      'something after the end of the stream',
      content(1, text.length, new Uint8Array([...brotliCompressSync(text), 7])),
    ],
    ['a stream that is cut', content(1, text.length, brotliCompressSync(text).subarray(0, 20))],
    ['a packed length beyond its end', packStored(text).fill(0xff, 5, 9)],
    ['something in the filling', packBody(text).fill(1, 511)],
    ['too little filling', packBody(text).subarray(0, 200)],
    ['nothing', new Uint8Array(0)],
  ])('with %s is refused', (_, bytes) => {
    expect(unpackBody(bytes)).toBeUndefined();
  });
});
