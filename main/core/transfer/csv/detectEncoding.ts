import { TextDecoder } from 'node:util';
import { createReadStream } from 'node:fs';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Deadline } from '../table/deadline.ts';
import { readStart } from '../table/identifyFile.ts';

export type TextEncoding = 'utf8' | 'utf16le' | 'utf16be' | 'windows-1252';

/**
 * The encoding of a text file: by its byte-order mark; else UTF-16 by where its zero bytes lie;
 * else UTF-8 when every byte of the file fits it; else Windows-1252, which is what Excel writes as
 * "CSV" in Canada. The whole file is read once, since the first accent may stand on the last line.
 */
export async function detectEncoding(path: string, deadline: Deadline): Promise<TextEncoding> {
  const start = await readStart(path, 65_536);
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf16be';
  if (start.includes(0)) return utf16WithoutMark(start);
  return (await isUtf8(path, deadline)) ? 'utf8' : 'windows-1252';
}

function utf16WithoutMark(start: Buffer): TextEncoding {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < start.length; i += 1) {
    if (start[i] !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  // Delimiters, digits and line ends alone make every fifth unit of a table an ASCII one.
  const enough = start.length / 10;
  if (odd > enough && even < odd / 20) return 'utf16le';
  if (even > enough && odd < even / 20) return 'utf16be';
  throw new CarnetError('import.notATable', { kind: 'binary' });
}

async function isUtf8(path: string, deadline: Deadline): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    deadline.check();
    const bytes: Buffer = chunk;
    refuseBinary(bytes);
    if (!utf8) continue;
    try {
      decoder.decode(bytes, { stream: true });
    } catch {
      utf8 = false;
    }
  }
  if (!utf8) return false;
  try {
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Text has no zero bytes and hardly any control characters: more than that is no table. */
function refuseBinary(bytes: Buffer): void {
  if (bytes.includes(0)) throw new CarnetError('import.notATable', { kind: 'binary' });
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  }
  if (controls > 16 + bytes.length / 100) {
    throw new CarnetError('import.notATable', { kind: 'binary' });
  }
}
