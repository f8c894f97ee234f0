/** As Electron's `net` fetches: with the system's proxies and certificates. */
export interface Fetches {
  fetch(url: string, options: RequestInit): Promise<Response>;
}

/** How long a small file may take to come (ms). */
const patience = 30_000;

/**
 * A small text file from the web, at most `most` bytes of it; undefined where it is not there. What is
 * longer is no such file and comes back empty: nobody reads what a liar sends to its end.
 * @throws what the network has to say
 */
export async function smallFile(
  { fetch }: Fetches,
  url: URL,
  most: number,
): Promise<string | undefined> {
  const answer = await fetch(url.href, {
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  });
  if (answer.status === 404 || answer.status === 410) return undefined;
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of answer.body ?? []) {
    length += piece.length;
    if (length > most) {
      await answer.body?.cancel().catch(() => undefined);
      return '';
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
