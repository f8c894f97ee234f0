import type { Server } from 'node:net';

/** The port on which a server listens. */
export function portOf(server: Server): number {
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('the server does not listen');
  return at.port;
}
