import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { portOf } from './portOf.ts';

/** What a feed answers for one name: bytes, or something of its own. */
export type FeedFile =
  | Uint8Array
  | string
  | ((request: IncomingMessage, response: ServerResponse) => void);

export interface FeedServer {
  readonly url: string;
  readonly files: Map<string, FeedFile>;
  /** What was asked for, with the range of bytes if there was one, and how many bytes were sent. */
  readonly asked: { name: string; range: string; sent: number; headers: string }[];
  /** Cuts the connection after so many bytes of a file. */
  cutAfter: number;
  close(): Promise<void>;
}

/** A plain web server on loopback that knows single ranges, as a folder on any host does. */
export async function startFeed(): Promise<FeedServer> {
  const files = new Map<string, FeedFile>();
  const asked: FeedServer['asked'] = [];
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://x').pathname.replace(/^\/feed\//u, '');
    const file = files.get(name);
    const range = request.headers.range ?? '';
    const entry = { name, range, sent: 0, headers: JSON.stringify(request.headers) };
    asked.push(entry);
    if (typeof file === 'function') return file(request, response);
    if (file === undefined) return void response.writeHead(404).end();
    const whole = Buffer.from(file);
    const [, from, to] = /^bytes=(\d+)-(\d+)$/u.exec(range) ?? [];
    const bytes = from === undefined ? whole : whole.subarray(Number(from), Number(to) + 1);
    const headers: Record<string, string> = { 'content-length': String(bytes.length) };
    if (from !== undefined) headers['content-range'] = `bytes ${from}-${to}/${whole.length}`;
    response.writeHead(from === undefined ? 200 : 206, headers);
    const part = bytes.subarray(0, feed.cutAfter);
    entry.sent = part.length;
    if (part.length === bytes.length) return void response.end(part);
    response.write(part, () => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const feed: FeedServer = {
    url: `http://127.0.0.1:${portOf(server)}/feed/`,
    files,
    asked,
    cutAfter: Number.POSITIVE_INFINITY,
    async close() {
      const closed = once(server, 'close');
      server.closeAllConnections();
      server.close();
      await closed;
    },
  };
  return feed;
}
