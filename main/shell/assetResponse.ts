import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { isAppAddress } from './appOrigin.ts';
import { securityHeaders } from './securityHeaders.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * Answers `app://carnet/<path>` from `folder`: 200 with the file, 404 for anything that is not one of
 * its files, 405 for anything but reading. Every answer, refusals too, carries the security headers.
 */
export async function assetResponse(
  folder: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = fileOf(folder, request.url);
  const contentType = file && contentTypes[extname(file)];
  if (!file || !contentType) return refusal(404);
  try {
    const body = new Uint8Array(await readFile(file));
    return new Response(request.method === 'HEAD' ? null : body, {
      headers: { ...securityHeaders, 'content-type': contentType },
    });
  } catch {
    return refusal(404);
  }
}

/** The file that an address names, or undefined when it would lie outside `folder`. */
function fileOf(folder: string, address: string): string | undefined {
  if (!isAppAddress(address)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path === '/' ? 'index.html' : path));
  return file.startsWith(root) ? file : undefined;
}

const refusal = (status: number) =>
  new Response(null, { status, headers: { ...securityHeaders, 'content-type': 'text/plain' } });
