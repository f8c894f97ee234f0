import { beforeEach, expect, test, vi } from 'vitest';

const app = vi.hoisted(() => ({ isPackaged: true }));
vi.mock('electron', () => ({ app }));
const { feedAddress } = await import('../../../../main/shell/updates/feedAddress.ts');

beforeEach(() => vi.unstubAllEnvs());

test('the product looks where its makers compiled in, by https, and nowhere else', () => {
  vi.stubEnv('CARNET_UPDATE_FEED', 'http://somebody.example/');
  app.isPackaged = true;
  expect(feedAddress('https://carnet.example/feed/')).toBe('https://carnet.example/feed/');
  expect(feedAddress('')).toBeUndefined();
  expect(() => feedAddress('http://carnet.example/feed/')).toThrow(RangeError);
});

test('a run from sources may be told of another one', () => {
  app.isPackaged = false;
  expect(feedAddress('')).toBeUndefined();
  vi.stubEnv('CARNET_UPDATE_FEED', 'http://127.0.0.1:9/');
  expect(feedAddress('')).toBe('http://127.0.0.1:9/');
});
