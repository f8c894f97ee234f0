import { dropPieceBytes } from '../../../shared/updates/dropPiece.ts';
import { call } from '../bridge/bridge.ts';

/** Whether something that is dragged over the window is an update of Carnet, as far as its name says. */
export function isUpdateFile({ name }: { readonly name: string }): boolean {
  return name.toLowerCase().endsWith('.carnet-update');
}

/**
 * Hands a dropped file over piece by piece (a window names no path); gives the id it is known by.
 * @throws CarnetError as `updates.drop` and `updates.dropPiece` have it
 */
export async function dropFile(file: File, progress: (bytes: number) => void): Promise<string> {
  const name = file.name.slice(0, 500);
  const { fileId } = await call('updates.drop', { name, size: file.size });
  for (let at = 0; at < file.size; at += dropPieceBytes) {
    const piece = new Uint8Array(await file.slice(at, at + dropPieceBytes).arrayBuffer());
    await call('updates.dropPiece', { fileId, at, bytes: base64Of(piece) });
    progress(at + piece.length);
  }
  return fileId;
}

function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
