import { expect, type Page, test } from '@playwright/test';
import type { CallName } from '../../shared/contract/contract.ts';
import { launchCarnet, type RunningCarnet } from './support/launch.ts';

/** What a page that someone took over could try. Everything here runs as the page's own script. */
let carnet: RunningCarnet;
let page: Page;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  carnet = await launchCarnet();
  ({ page } = carnet);
});
test.afterAll(() => carnet.close());

const run = (expression: string) => page.evaluate<unknown>(expression);
const call = (name: unknown, input: unknown) =>
  run(`carnet.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`);
const named: (name: CallName) => string = (name) => name;

test('the page has the bridge’s two functions, frozen, and nothing of Node or Electron', async () => {
  expect(await run('Object.keys(carnet).sort()')).toEqual(['call', 'on']);
  await run('(() => { try { carnet.call = null; } catch {} try { carnet = null; } catch {} })()');
  expect(await run('typeof carnet.call')).toBe('function');
  for (const name of [
    'require',
    'process',
    'module',
    'Buffer',
    'global',
    'electron',
    'ipcRenderer',
    'hostSend',
    'hostDeliver',
  ]) {
    expect(await run(`typeof globalThis[${JSON.stringify(name)}]`), name).toBe('undefined');
  }
});

test('an unknown call, a malformed input and a call of the shell’s get typed errors, and nothing happens', async () => {
  expect(await call('vault.dump', {})).toEqual({
    error: { code: 'contract.unknownCall', params: {} },
  });
  expect(await call('__proto__', {})).toMatchObject({ error: { code: 'contract.unknownCall' } });
  expect(await call(42, {})).toMatchObject({ error: { code: 'contract.invalidInput' } });
  expect(await call(named('vault.list'), { path: '/etc' })).toMatchObject({
    error: { code: 'contract.invalidInput' },
  });
  expect(await call(named('files.offer'), { path: '/etc/passwd', purpose: 'import' })).toEqual({
    error: { code: 'contract.notAllowed', params: {} },
  });
  for (const [name, input] of [
    ['me.get', {}],
    ['shell.pickFile', { purpose: 'import' }],
  ] as const) {
    expect(await call(name, input)).toEqual({ error: { code: 'vault.locked', params: {} } });
  }
  expect(await call(named('vault.list'), {})).toMatchObject({ ok: { vaults: [] } });
});

test('every header that confines the page is on its document', async () => {
  const response = await page.reload();
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cache-control']).toBe('no-store');
});

test('no script but the bundle’s runs: inline, evaluated, remote or as an attribute', async () => {
  const outcome = await run(`(async () => {
    globalThis.ran = [];
    const add = (tag, set) => { try { const one = document.createElement(tag); set(one); document.body.append(one); } catch {} };
    add('script', (one) => { one.textContent = 'ran.push("inline")'; });
    add('script', (one) => { one.src = 'data:text/javascript,ran.push("data")'; });
    add('script', (one) => { one.src = 'https://example.com/x.js'; });
    add('img', (one) => { one.setAttribute('onerror', 'ran.push("attribute")'); one.src = '/no.png'; });
    add('iframe', (one) => { one.srcdoc = '<script>parent.ran.push("frame")</script>'; });
    add('a', (one) => { one.href = 'javascript:ran.push("link")'; one.click(); });
    const worker = new Blob(['postMessage(1)'], { type: 'text/javascript' });
    try { new Worker(URL.createObjectURL(worker)).onmessage = () => ran.push('worker'); } catch {}
    try { setTimeout('ran.push("timer")'); } catch {}
    await new Promise((done) => setTimeout(done, 300));
    return ran;
  })()`);
  expect(outcome).toEqual([]);
  await page.reload();
});

test('the page reaches no network, by any way', async () => {
  const outcome = await run(`(async () => {
    const reached = [];
    const tries = {
      fetch: () => fetch('https://example.com/'),
      own: () => fetch('/index.html'),
      beacon: async () => { if (!navigator.sendBeacon('https://example.com/', 'x')) throw 0; },
      socket: () => new Promise((done, fail) => { const one = new WebSocket('wss://example.com/'); one.onopen = done; one.onerror = fail; }),
      events: () => new Promise((done, fail) => { const one = new EventSource('https://example.com/'); one.onopen = done; one.onerror = fail; }),
      picture: () => new Promise((done, fail) => { const one = new Image(); one.onload = done; one.onerror = fail; one.src = 'https://example.com/x.png'; }),
      style: () => new Promise((done, fail) => { const one = document.createElement('link'); one.rel = 'stylesheet'; one.onload = done; one.onerror = fail; one.href = 'https://example.com/x.css'; document.head.append(one); }),
    };
    for (const [name, attempt] of Object.entries(tries)) {
      const late = new Promise((_, fail) => setTimeout(fail, 2000));
      try { await Promise.race([attempt(), late]); reached.push(name); } catch {}
    }
    return reached;
  })()`);
  // A beacon is queued without an answer; the policy drops it. Chromium reports the queueing as success.
  expect((outcome as string[]).filter((name) => name !== 'beacon')).toEqual([]);
  await page.reload();
});

test('the page can not lead elsewhere, open a window, download, or send a form', async () => {
  const home = page.url();
  await run(`location.assign('https://example.com/')`).catch(() => undefined);
  await run(`window.open('https://example.com/', '_blank') && 0`).catch(() => undefined);
  await run(
    `(() => { const a = document.createElement('a'); a.href = '/index.html'; a.download = 'x.html'; a.click(); })()`,
  );
  await run(
    `(() => { const form = document.createElement('form'); form.action = 'https://example.com/'; form.method = 'post'; document.body.append(form); form.submit(); })()`,
  ).catch(() => undefined);
  await run(
    `(() => { const a = document.createElement('a'); a.href = 'file:///etc/passwd'; a.click(); })()`,
  );
  await page.waitForTimeout(500);
  expect(page.url()).toBe(home);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(await call(named('vault.list'), {})).toHaveProperty('ok');
});

test('no device or sensor is granted', async () => {
  for (const attempt of [
    'navigator.mediaDevices.getUserMedia({ audio: true })',
    'navigator.mediaDevices.getDisplayMedia()',
    'new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no))',
    'navigator.clipboard.readText()',
    'Notification.requestPermission().then((answer) => { if (answer !== "granted") throw 0; })',
  ]) {
    const granted = await run(
      `Promise.race([Promise.resolve().then(() => ${attempt}).then(() => true, () => false), new Promise((done) => setTimeout(() => done(false), 2000))])`,
    );
    expect(granted, attempt).toBe(false);
  }
});

test('a frame inside the page has no bridge', async () => {
  const inside = await run(`new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.onload = () => { try { done(typeof frame.contentWindow.carnet); } catch { done('undefined'); } };
    document.body.append(frame);
  })`);
  expect(inside).toBe('undefined');
});

for (const [what, happens] of [
  ['sleep', () => carnet.suspend()],
  ['the system’s screen lock', () => carnet.lockScreen()],
  ['Ctrl+L, as the page asks it', () => call(named('shell.lock'), {})],
] as const) {
  test(`${what} locks the vault and tells the page`, async () => {
    await openVault();
    await run('(() => { globalThis.heard = []; carnet.on((event) => heard.push(event)); })()');
    await happens();
    await expect
      .poll(() => call(named('me.get'), {}), { timeout: 10_000 })
      .toEqual({ error: { code: 'vault.locked', params: {} } });
    await expect
      .poll(() =>
        run('heard.filter((event) => event.type !== "changed").map((event) => event.type)'),
      )
      .toEqual(['flush', 'vault']);
    await page.reload();
  });
}

async function openVault(): Promise<void> {
  const passphrase = 'quiet lantern harvest pebble sonata';
  const { ok } = (await call(named('vault.list'), {})) as { ok: { vaults: { id: string }[] } };
  const [vault] = ok.vaults;
  const opened = vault
    ? await call(named('vault.unlock'), { id: vault.id, passphrase })
    : await call(named('vault.create'), {
        ownerName: 'Nadia Tremblay',
        language: 'en',
        recoveryLanguage: 'en',
        passphrase,
      });
  expect(opened).toHaveProperty('ok');
}
