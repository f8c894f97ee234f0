import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { Deadline } from '../table/deadline.ts';
import type { TextEncoding } from './detectEncoding.ts';

/** A text file as decoded chunks, without its byte-order mark, with how many bytes were read. */
export async function* decodeText(
  path: string,
  encoding: TextEncoding,
  deadline: Deadline,
  range: { readonly end?: number } = {},
): AsyncGenerator<{ readonly text: string; readonly bytesRead: number }> {
  // iconv-lite, since the engines' own decoder has read Windows-1252 as Latin-1 in some releases.
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  let bytesRead = 0;
  for await (const chunk of createReadStream(path, { ...range, highWaterMark: 1 << 16 })) {
    deadline.check();
    const bytes: Buffer = chunk;
    bytesRead += bytes.length;
    const text = decoder.write(bytes);
    if (text !== '') yield { text, bytesRead };
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield { text: rest, bytesRead };
}
