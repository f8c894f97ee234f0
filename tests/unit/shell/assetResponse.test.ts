import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assetResponse } from '../../../main/shell/assetResponse.ts';
import { securityHeaders } from '../../../main/shell/securityHeaders.ts';

const outside = mkdtempSync(join(tmpdir(), 'carnet-assets-'));
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets/app-1.js'), 'run()');
writeFileSync(join(folder, 'notes.md'), 'not a kind of file that the page needs');
writeFileSync(join(outside, 'secret.js'), 'outside');
// A neighbour whose name begins alike must not pass for the folder itself.
mkdirSync(`${folder}-other`);
writeFileSync(join(`${folder}-other`, 'secret.js'), 'outside');

const get = (url: string, method = 'GET') => assetResponse(folder, { url, method });

test('the page and its files are served with their types', async () => {
  const page = await get('app://carnet/');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const script = await get('app://carnet/assets/app-1.js?v=1');
  expect(await script.text()).toBe('run()');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test.each([
  'app://carnet/../secret.js',
  'app://carnet/%2e%2e/secret.js',
  'app://carnet/%2e%2e%2fsecret.js',
  'app://carnet/..%2fsecret.js',
  'app://carnet/..%5csecret.js',
  'app://carnet/assets/../../secret.js',
  'app://carnet/..%2frenderer-other%2fsecret.js',
  'app://carnet//etc/hosts.js',
  'app://carnet/assets/app-1.js%00.html',
  'app://carnet/%ff',
  'app://carnet/assets',
  'app://carnet/notes.md',
  'app://carnet/missing.js',
  'app://other/index.html',
  'app://carnet.evil/index.html',
  'file:///etc/hosts',
])('%s is not a file of the page', async (url) => {
  const response = await get(url);
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('');
});

test('only reading is answered', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    expect((await get('app://carnet/', method)).status).toBe(405);
  }
  const head = await get('app://carnet/', 'HEAD');
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('every answer carries the security headers, refusals too', async () => {
  for (const response of [
    await get('app://carnet/'),
    await get('app://carnet/no.js'),
    await get('app://carnet/', 'PUT'),
  ]) {
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(response.headers.get(name)).toBe(value);
    }
  }
});

test('the policy admits no inline or remote code, no eval, no connection, no frame', () => {
  const policy = securityHeaders['content-security-policy'] ?? '';
  expect(policy).not.toMatch(/unsafe-|https?:|\*|wss?:/);
  for (const refused of [
    'default-src',
    'connect-src',
    'object-src',
    'frame-src',
    'base-uri',
    'form-action',
  ]) {
    expect(policy).toContain(`${refused} 'none'`);
  }
});
