import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  brotliDecompressSync,
  type BrotliOptions,
  constants,
} from 'node:zlib';
import { caps } from './caps.ts';
import { paddedLength } from './padding.ts';

/** How a body is packed. The numbers are part of the format. */
const methods = { stored: 0, brotli: 1 } as const;

/** Method, length of the body, length of what follows; all that is left is zeros. */
const frontLength = 9;

/**
 * A body made smaller and then filled up, ready to be encrypted: method (1 byte), length of the body
 * (4, little-endian), length packed (4), the packed bytes, zeros up to the padded length.
 * Brotli (RFC 7932): of what Node calls stable it is the fastest, and its built-in dictionary suits
 * short texts. Packed `stored` where that is no longer, so that nothing grows.
 */
export function packBody(body: Uint8Array): Uint8Array {
  return shorter(body, brotliCompressSync(body, howHard(body)));
}

/** The same, on another processor. */
export async function packBodyAside(body: Uint8Array): Promise<Uint8Array> {
  return shorter(body, await brotliCompressAside(body, howHard(body)));
}

const brotliCompressAside = promisify<Uint8Array, BrotliOptions, Uint8Array>(brotliCompress);

function howHard(body: Uint8Array): BrotliOptions {
  // A long body is somebody's first push, who waits; a short one is kept for years.
  const quality = body.length > 65_536 ? 1 : 5;
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  };
}

function shorter(body: Uint8Array, brotli: Uint8Array): Uint8Array {
  return brotli.length < body.length
    ? front(methods.brotli, body.length, brotli)
    : packStored(body);
}

/** As it is, for what does not get smaller, and for bytes that must be the same everywhere (test vectors). */
export function packStored(body: Uint8Array): Uint8Array {
  return front(methods.stored, body.length, body);
}

/** The body, or undefined when the content is not one, says a false length or is above the caps. */
export function unpackBody(content: Uint8Array): Uint8Array | undefined {
  const said = readContent(content);
  if (said === undefined) return undefined;
  const { method, length, packed } = said;
  const body = method === methods.brotli ? unbrotli(packed, length) : packed;
  return body?.length === length ? body : undefined;
}

/** The same on another processor. Undefined also where that would take much memory: ask `unpackBody`. */
export async function unpackBodyAside(content: Uint8Array): Promise<Uint8Array | undefined> {
  const said = readContent(content);
  if (said === undefined || said.method !== methods.brotli) return undefined;
  if (said.length > most) return undefined;
  const body = await unbrotliAside(said.packed, said.length).catch(() => undefined);
  return body?.length === said.length ? body : undefined;
}

/** Bytes of a body that is unpacked before its turn: several are there at once. */
const most = 1024 * 1024;

interface Content {
  readonly method: number;
  /** Of the body. */
  readonly length: number;
  readonly packed: Uint8Array;
}

function readContent(content: Uint8Array): Content | undefined {
  if (content.length < frontLength) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const method = view.getUint8(0);
  const length = view.getUint32(1, true);
  const end = frontLength + view.getUint32(5, true);
  if (length > caps.body || content.length !== paddedLength(end)) return undefined;
  if (content.subarray(end).some((byte) => byte !== 0)) return undefined;
  if (method !== methods.brotli && method !== methods.stored) return undefined;
  return { method, length, packed: content.subarray(frontLength, end) };
}

/** Takes memory for no more than the length that was said, and for nothing after the stream's end. */
function unbrotli(packed: Uint8Array, length: number): Uint8Array | undefined {
  try {
    return wholly(packed, brotliDecompressSync(packed, within(length)));
  } catch {
    return undefined;
  }
}

async function unbrotliAside(packed: Uint8Array, length: number): Promise<Uint8Array | undefined> {
  return wholly(packed, await brotliDecompressAside(packed, within(length)));
}

const brotliDecompressAside = promisify<Uint8Array, BrotliOptions, Uint8Array>(brotliDecompress);

const within = (length: number) => ({ maxOutputLength: Math.max(length, 1), info: true });

/** With `info` Node also says how much of what was given it has read. */
function wholly(packed: Uint8Array, unpacked: unknown): Uint8Array | undefined {
  const { buffer, engine } = unpacked as { buffer: Uint8Array; engine: { bytesWritten: number } };
  return engine.bytesWritten === packed.length ? buffer : undefined;
}

function front(method: number, length: number, packed: Uint8Array): Uint8Array {
  const content = new Uint8Array(paddedLength(frontLength + packed.length));
  const view = new DataView(content.buffer);
  view.setUint8(0, method);
  view.setUint32(1, length, true);
  view.setUint32(5, packed.length, true);
  content.set(packed, frontLength);
  return content;
}
