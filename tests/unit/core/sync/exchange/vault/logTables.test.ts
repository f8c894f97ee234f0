import { expect, test } from 'vitest';
import {
  newPlace,
  type PlaceMemory,
} from '../../../../../../main/core/sync/exchange/placeMemory.ts';
import {
  forgetPut,
  putMemory,
  readMemory,
} from '../../../../../../main/core/sync/exchange/vault/logTables.ts';
import { openStore } from '../../../../../support/plainStore.ts';

test('a vault remembers all of a place; as another laptop it has put nothing and waits for no part', () => {
  const store = openStore();
  const memory: PlaceMemory = {
    shown: new Map([['laptop-ben', 4]]),
    put: {
      segments: 3,
      entries: new Map([['laptop-amara', 2]]),
      head: 3,
      statements: 1,
      pieces: 2,
    },
    pruned: new Map([['laptop-ben', 1]]),
    cleared: ['a snapshot'],
    differing: ['another'],
    parts: new Map([['log/laptop-amara/4', 1_764_000_000_000]]),
    judged: ['a copy'],
    look: {
      at: 1_764_000_000_000,
      heads: new Map([['laptop-ben', 4]]),
      behind: new Map([['laptop-ben laptop-amara', 2]]),
    },
  };
  store.write(({ writer }) => putMemory(writer, 'folder', memory));
  expect(readMemory(store.connection, 'folder')).toEqual(memory);
  expect(readMemory(store.connection, 'elsewhere')).toEqual(newPlace);
  store.write(({ writer }) => forgetPut(writer, ['laptop-amara']));
  const { entries } = memory.put;
  const put = { ...newPlace.put, entries };
  expect(readMemory(store.connection, 'folder')).toEqual({
    ...memory,
    put,
    parts: new Map(),
    look: null,
  });
});
