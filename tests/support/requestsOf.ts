import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

const channel = 'http.client.response.finish';

/** The requests by Node's own client that were answered while some work was done: `PUT 201`. */
export async function requestsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const seen: string[] = [];
  const note = (message: unknown) => {
    const { request, response } = message as { request: ClientRequest; response: IncomingMessage };
    seen.push(`${request.method} ${response.statusCode}`);
  };
  subscribe(channel, note);
  try {
    await work();
  } finally {
    unsubscribe(channel, note);
  }
  return seen;
}
