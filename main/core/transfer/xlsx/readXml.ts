import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { TableCaps } from '../table/tableCaps.ts';

export interface XmlListener {
  /** `name` is without its namespace prefix. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Small, so that what one piece can make (rows of shared strings) is small too. */
const pieceLength = 1_024;

/**
 * Feeds a listener from XML bytes, yielding after each piece so that the caller can hand on what
 * it has, with the number of bytes taken so far. Document types are refused, so no entity beyond XML's own five exists; text between two
 * tags is bounded, so that a gigabyte in one cell ends long before it is in memory.
 */
export async function* readXml(
  source: AsyncIterable<Buffer>,
  listener: XmlListener,
  caps: TableCaps,
): AsyncGenerator<number> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const limit = caps.cellLength * 8;
  let sinceEvent = 0;
  let depth = 0;
  const opened = ({ name, attributes }: SaxesTagPlain) => {
    sinceEvent = 0;
    depth += 1;
    if (depth > caps.xmlDepth) throw new CarnetError('import.suspicious', { reason: 'depth' });
    listener.open(localName(name), attributes);
  };
  const text = (value: string) => {
    sinceEvent = 0;
    listener.text(value);
  };
  parser.on('opentag', opened);
  parser.on('closetag', ({ name }) => {
    sinceEvent = 0;
    depth -= 1;
    listener.close(localName(name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('comment', () => {
    sinceEvent = 0;
  });
  parser.on('doctype', () => {
    throw new CarnetError('import.suspicious', { reason: 'entities' });
  });

  let decoder: TextDecoder | undefined;
  let bytesRead = 0;
  for await (const bytes of source) {
    bytesRead += bytes.length;
    decoder ??= new TextDecoder(encodingOf(bytes));
    const decoded = decoder.decode(bytes, { stream: true });
    for (let from = 0; from < decoded.length; from += pieceLength) {
      const piece = decoded.slice(from, from + pieceLength);
      sinceEvent += piece.length;
      if (sinceEvent > limit) {
        throw new CarnetError('import.cellTooLong', { limit: caps.cellLength });
      }
      // A doctype is only reported at its end: stop at its beginning, before its entities are kept.
      if (depth === 0 && /<!\s*(DOCTYPE|ENTITY)/i.test(piece)) {
        throw new CarnetError('import.suspicious', { reason: 'entities' });
      }
      parser.write(piece);
      yield bytesRead;
    }
  }
  parser.close();
}

/** For parts that are read to their end before anything else happens. */
export async function readWholeXml(
  source: AsyncIterable<Buffer>,
  listener: XmlListener,
  caps: TableCaps,
): Promise<void> {
  const pieces = readXml(source, listener, caps);
  while ((await pieces.next()).done !== true);
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}

function encodingOf(start: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
