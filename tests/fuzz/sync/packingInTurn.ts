import { syncBuiltinESMExports } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import zlib, { type BrotliOptions, type InputType } from 'node:zlib';

/**
 * `packBody.ts` takes Brotli as it finds it when it is loaded: load this before it. It must wait for
 * nothing itself, or what is loaded after it comes before it.
 */

type Callback = (error: Error | null, result: Uint8Array) => void;
type Aside = (given: InputType, options: BrotliOptions, callback: Callback) => void;
type Here = (given: InputType, options: BrotliOptions) => Uint8Array;

let turns: (() => number) | undefined;

/**
 * During `work` what another processor would do is done here. To pack takes so many turns as `taking`
 * says, and no longer one day than another; to unpack takes none, because a timer runs beside it.
 */
export async function packingInTurn<Done>(
  taking: () => number,
  work: () => Promise<Done>,
): Promise<Done> {
  turns = taking;
  try {
    return await work();
  } finally {
    turns = undefined;
  }
}

const maybeHere =
  (aside: Aside, here: Here, waits: boolean): Aside =>
  (given, options, callback) => {
    if (turns === undefined) return aside(given, options, callback);
    inTurn(() => here(given, options), waits ? turns() : 0).then(
      (result) => callback(null, result),
      (error: Error) => callback(error, new Uint8Array()),
    );
  };

async function inTurn(work: () => Uint8Array, count: number): Promise<Uint8Array> {
  for (let left = count; left > 0; left -= 1) await turn();
  return work();
}

Object.assign(zlib, {
  brotliCompress: maybeHere(zlib.brotliCompress as Aside, zlib.brotliCompressSync, true),
  brotliDecompress: maybeHere(zlib.brotliDecompress as Aside, zlib.brotliDecompressSync, false),
});
syncBuiltinESMExports();
