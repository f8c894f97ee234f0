import { open } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

const lengthBytes = 4;

/**
 * The size of the map of blocks that electron-builder leaves at the end of an AppImage, so that only
 * what changed need be fetched; undefined where there is none. In bytes, without the length after it.
 */
export async function blockMapSizeOf(path: string): Promise<number | undefined> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size <= lengthBytes) return undefined;
    const length = (await piece(size - lengthBytes, lengthBytes)).readUInt32BE();
    // Ten bytes for each of some thousands of blocks: never so much.
    if (length === 0 || length > Math.min(size - lengthBytes, 64 * 1024 * 1024)) return undefined;
    return isMap(await piece(size - lengthBytes - length, length)) ? length : undefined;
  } finally {
    await file.close();
  }

  async function piece(at: number, length: number): Promise<Buffer> {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
    return buffer.subarray(0, bytesRead);
  }
}

function isMap(bytes: Buffer): boolean {
  try {
    const map: unknown = JSON.parse(inflateRawSync(bytes).toString('utf8'));
    return typeof map === 'object' && map !== null && 'files' in map;
  } catch {
    return false;
  }
}
