import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { afterEach } from 'vitest';
import { certificateText } from '../support/certificateText.ts';
import { portOf } from '../support/portOf.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A real server on loopback that answers as it is told, until the test ends. Gives its address. */
export async function misbehaving(answer: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(answer))}/files/`;
}

/** The same with TLS, under one of `tests/fixtures/certificates`. */
export async function misbehavingSecurely(
  certificate: 'server' | 'other' | 'expired',
  answer: RequestListener,
): Promise<string> {
  const secured = createSecureServer(
    { cert: certificateText(certificate), key: certificateText(`${certificate}-key`) },
    answer,
  );
  return `https://127.0.0.1:${await listen(secured)}/files/`;
}

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return portOf(server);
}
