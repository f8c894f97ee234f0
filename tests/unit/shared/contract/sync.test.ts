import { expect, test } from 'vitest';
import {
  placeLabel,
  placeWithoutSecrets,
  type SyncPlace,
  syncPlace,
} from '../../../../shared/contract/sync.ts';

const folder: SyncPlace = { kind: 'folder', path: 'D:\\Partage\\Carnet\\' };
const webdav: SyncPlace = {
  kind: 'webdav',
  url: 'https://cloud.example.org/remote.php/dav/files/amara/Carnet',
  user: 'amara',
  password: 'app password',
  authority: '',
};
const s3: SyncPlace = {
  kind: 's3',
  endpoint: 'https://s3.ca-central-1.amazonaws.com',
  region: 'ca-central-1',
  bucket: 'agency-files',
  folder: '',
  addressing: 'host',
  keyId: 'AKID4711',
  secret: 'a secret',
  authority: '',
};

test('a place is kept and comes back; the authority may be left out', () => {
  for (const place of [folder, webdav, s3]) expect(syncPlace.parse(place)).toEqual(place);
  const { authority: _, ...short } = webdav;
  expect(syncPlace.parse(short)).toEqual(webdav);
});

test.each([
  'http://cloud.example.org/files',
  'http://192.168.1.20/files',
  'http://nas.local/files',
  'http://localhost.example.org/',
  'http://127.0.0.1@example.org/',
  'https://amara:secret@cloud.example.org/files',
  'https://cloud.example.org/files?token=1',
  'https://cloud.example.org/files#1',
  'https://cloud.example.org\\@example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
  'cloud.example.org',
  '',
])('the address "%s" is refused', (url) => {
  expect(syncPlace.safeParse({ ...webdav, url }).success).toBe(false);
  expect(syncPlace.safeParse({ ...s3, endpoint: url }).success).toBe(false);
});

test.each(['https://cloud.example.org', 'https://10.0.0.5:8443/dav/', 'http://127.0.0.1:8080/x/'])(
  'the address "%s" is taken',
  (url) => {
    expect(syncPlace.safeParse({ ...webdav, url }).success).toBe(true);
  },
);

test('an invitation and a label tell nothing that opens the place', () => {
  for (const place of [webdav, s3]) {
    const told = JSON.stringify([placeWithoutSecrets(place), placeLabel(place)]);
    for (const secret of ['app password', '"amara"', 'AKID4711', 'a secret']) {
      expect(told).not.toContain(secret);
    }
    expect(syncPlace.safeParse(placeWithoutSecrets(place)).success).toBe(true);
  }
  expect([folder, webdav, s3].map(placeLabel)).toEqual([
    'Carnet',
    'cloud.example.org',
    'agency-files (s3.ca-central-1.amazonaws.com)',
  ]);
});

test.each(['Agency', 'a', 'agency/../other', 'agency?x', '-agency'])(
  'the bucket "%s" is refused',
  (bucket) => expect(syncPlace.safeParse({ ...s3, bucket }).success).toBe(false),
);
