import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Bytes that stand for the deflated data, for entries that must not be inflated to be made. */
  readonly deflated?: Uint8Array;
  /** The inflated size that the archive claims. */
  readonly claims?: number;
  readonly encrypted?: boolean;
}

/** A zip archive made by hand, so that it can lie (PKWARE APPNOTE 4.3). */
export function zip(parts: readonly ZipPart[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const data = Buffer.from(part.data);
    const packed = part.deflated ?? deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE((part.encrypted === true ? 1 : 0) | 0x800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE((part.claims ?? data.length) >>> 0, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, name, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, central, name]),
    );
    files.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}

/**
 * Deflated data of `before`, then `piece` repeated `times`, then `after`, without ever having it all:
 * a flushed block may stand as often as one likes.
 */
export function repeated(
  before: string,
  piece: string,
  times: number,
  after: string,
): { readonly deflated: Uint8Array; readonly length: number } {
  const flushed = (text: string) =>
    deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH, level: 9 });
  const block = flushed(piece);
  const blocks = Array.from({ length: times }, () => block);
  return {
    deflated: Buffer.concat([flushed(before), ...blocks, deflateRawSync(after)]),
    length: Buffer.byteLength(before) + Buffer.byteLength(piece) * times + Buffer.byteLength(after),
  };
}
