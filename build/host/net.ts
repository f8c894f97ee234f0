import type Electron from 'electron';
import { type ClientRequest, request as plain, type RequestOptions } from 'node:http';
import { request as secure } from 'node:https';

/** Electron's requests, as far as electron-updater and the shell use them: Node's, which have no proxy of the system. */
export const net = {
  request(options: RequestOptions): ClientRequest {
    const { protocol, hostname, port, path, method, headers } = options;
    const ask = protocol === 'http:' ? plain : secure;
    return ask({ protocol, hostname, port, path, method, headers, agent: false });
  },
  fetch: (input, init) => globalThis.fetch(input, init),
} satisfies { request(options: RequestOptions): ClientRequest } & Pick<Electron.Net, 'fetch'>;
