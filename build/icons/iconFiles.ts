/** A picture of an icon: its side in pixels, and a PNG. */
export interface Picture {
  readonly side: number;
  readonly png: Uint8Array;
}

/** Windows' kind: a directory of pictures, each a PNG, as every Windows since Vista reads them. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [at, { side, png }] of pictures.entries()) {
    const entry = 6 + 16 * at;
    // 256 is written as 0.
    header.writeUInt8(side % 256, entry);
    header.writeUInt8(side % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** What macOS calls a PNG of each side; a side has a second name where it is another's double. */
const icnsNames: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** macOS' kind: pieces with a name of four letters and a length. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const pieces = pictures.flatMap(({ side, png }) =>
    (icnsNames[side] ?? []).map((name) => piece(name, png)),
  );
  return piece('icns', Buffer.concat(pieces));
}

function piece(name: string, bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32BE(header.length + bytes.length, 4);
  return Buffer.concat([header, bytes]);
}
