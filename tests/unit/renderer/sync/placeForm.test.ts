import { expect, test } from 'vitest';
import { emptyForm, errorsOf, placeOf } from '../../../../renderer/screens/sync/placeForm.ts';
import { chosenPlace } from '../../../../shared/contract/sharing.ts';

const server = {
  ...emptyForm,
  address: ' https://cloud.example.org/files/amara ',
  user: 'amara',
  password: ' with spaces ',
};
const storage = {
  ...server,
  address: 'https://s3.ca-central-1.amazonaws.com',
  region: 'ca-central-1',
  bucket: 'westman-carnet',
  folder: 'office/laptops',
  hostStyle: true,
};

test('an empty form says of each field that is needed that it is', () => {
  expect(errorsOf('webdav', emptyForm)).toEqual({
    address: 'required',
    user: 'required',
    password: 'required',
  });
  expect(Object.keys(errorsOf('s3', emptyForm))).not.toContain('folder');
});

test('what the place would refuse is said at its field, before anything is tried', () => {
  expect(errorsOf('webdav', { ...server, address: 'http://cloud.example.org' }).address).toBe(
    'wrong',
  );
  expect(errorsOf('s3', { ...storage, bucket: 'Big Bucket', region: 'CA', folder: '/x/' })).toEqual(
    { bucket: 'wrong', region: 'wrong', folder: 'wrong' },
  );
});

test('a filled form names a place that the call takes; a password keeps its spaces', () => {
  expect(errorsOf('webdav', server)).toEqual({});
  expect(errorsOf('s3', storage)).toEqual({});
  expect(chosenPlace.parse(placeOf('webdav', server))).toEqual({
    kind: 'webdav',
    url: 'https://cloud.example.org/files/amara',
    user: 'amara',
    password: ' with spaces ',
    authority: '',
  });
  expect(chosenPlace.parse(placeOf('s3', storage))).toMatchObject({
    kind: 's3',
    addressing: 'host',
    folder: 'office/laptops',
    keyId: 'amara',
  });
});
