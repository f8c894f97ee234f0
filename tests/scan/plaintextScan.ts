import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { PatternIndex } from './patternIndex.ts';
import { type Encoding, type Form, patternsOf } from './patterns.ts';

export interface PlaintextHit {
  readonly file: string;
  /** Of the first byte in the file; -1 when the name of the file or of its folder holds it. */
  readonly offset: number;
  readonly needle: string;
  readonly form: Form;
  readonly encoding: Encoding;
}

export interface PlaintextScan {
  /** The first hit of each needle in each file. */
  readonly hits: readonly PlaintextHit[];
  readonly files: number;
  readonly bytes: number;
  readonly patterns: number;
}

const chunkSize = 4 * 1024 * 1024;

/**
 * Looks for client text in every regular file below `folders`, and in their names: each needle of six
 * bytes or more as typed, in lower and upper case and folded (no accents), composed and decomposed,
 * in UTF-8 and UTF-16LE. Links are not followed; files that vanish while it looks are passed over
 * (programs are running), others that can't be read are an error: what was not read was not cleared.
 * Never call it in a process that has the vault open: {@link file://./scanApart.ts} says why.
 * `except` names files and folders to leave out, such as the input itself.
 */
export function scanForPlaintext(given: {
  folders: readonly string[];
  needles: Iterable<string>;
  except?: readonly string[];
}): PlaintextScan {
  const patterns = patternsOf(given.needles);
  const index = new PatternIndex(patterns);
  const hits: PlaintextHit[] = [];
  let files = 0;
  let bytes = 0;
  for (const file of filesBelow(given.folders, new Set(given.except ?? []))) {
    const seen = new Set<string>();
    const note = (offset: number) => (pattern: (typeof patterns)[number], at: number) => {
      if (seen.has(pattern.needle)) return;
      seen.add(pattern.needle);
      const { needle, form, encoding } = pattern;
      hits.push({ file, offset: offset < 0 ? -1 : offset + at, needle, form, encoding });
    };
    index.find(Buffer.from(file), note(-1));
    files += 1;
    bytes += eachChunk(file, index.longest, (chunk, offset) => index.find(chunk, note(offset)));
  }
  return { hits, files, bytes, patterns: patterns.length };
}

function* filesBelow(folders: readonly string[], except: ReadonlySet<string>): Iterable<string> {
  for (const folder of folders) {
    if (except.has(folder)) continue;
    for (const entry of ifStillThere(() => readdirSync(folder, { withFileTypes: true })) ?? []) {
      const path = join(folder, entry.name);
      if (except.has(path)) continue;
      if (entry.isDirectory()) yield* filesBelow([path], except);
      else if (entry.isFile()) yield path;
    }
  }
}

/** Reads a file in pieces that overlap by one pattern less a byte. Returns its length. */
function eachChunk(
  file: string,
  overlap: number,
  read: (chunk: Uint8Array, offset: number) => void,
): number {
  const descriptor = ifStillThere(() => openSync(file, 'r'));
  if (descriptor === undefined) return 0;
  try {
    const buffer = Buffer.allocUnsafe(chunkSize + overlap);
    let kept = 0;
    let offset = 0;
    for (;;) {
      const got = readSync(descriptor, buffer, kept, chunkSize, null);
      if (got === 0) return offset + kept;
      const length = kept + got;
      read(buffer.subarray(0, length), offset);
      const next = Math.min(length, Math.max(0, overlap - 1));
      buffer.copyWithin(0, length - next, length);
      offset += length - next;
      kept = next;
    }
  } finally {
    closeSync(descriptor);
  }
}

function ifStillThere<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
