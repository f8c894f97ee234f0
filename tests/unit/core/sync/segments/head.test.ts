import { describe, expect, test } from 'vitest';
import { readHead, sealHead } from '../../../../../main/core/sync/segments/head.ts';
import { sealText } from '../../../../../main/core/sync/signedText.ts';
import { headName, newestHeads } from '../../../../../main/core/sync/storeNames.ts';
import { agency, laptop } from '../laptops.ts';

const amara = laptop('amara');
const said = {
  agency,
  device: amara.device,
  sequence: 7,
  hash: new Uint8Array(32).fill(9),
  entries: 2,
  statements: 3,
  seen: new Map([['laptop-ben', 12]]),
  hour: 490_000,
};
const named = { agency, device: amara.device, sequence: 7, signPublicKey: amara.sign.publicKey };
const file = sealHead(said, amara.sign.privateKey);
const spoilt = (from: string, to: string) =>
  new TextEncoder().encode(new TextDecoder().decode(file).replace(from, to));

describe('a head', () => {
  test('says how far a laptop’s log goes and what it has seen of others', () => {
    expect(readHead(file, named)).toEqual({ state: 'read', value: said });
  });

  test('that arrived in part is not there yet, wherever it ends', () => {
    for (let length = 0; length < file.length; length += 1) {
      expect(readHead(file.subarray(0, length), named).state, `${length} bytes`).toBe('notYet');
    }
    expect(readHead(new Uint8Array(300), named).state).toBe('notYet');
    expect(readHead(file.slice().fill(0, 200), named).state).toBe('notYet');
  });

  test.each([
    ['under another number', file, { ...named, sequence: 8 }, 'misplaced'],
    ['under another device', file, { ...named, device: 'laptop-ben' }, 'misplaced'],
    ['of another agency', file, { ...named, agency: 'other' }, 'misplaced'],
    [
      'with another number',
      spoilt('"sequence":7', '"sequence":8'),
      { ...named, sequence: 8 },
      'signature',
    ],
    ['by another laptop', sealHead(said, laptop('ben').sign.privateKey), named, 'signature'],
    ['in another spelling', spoilt('"sequence":7', '"sequence": 7'), named, 'malformed'],
    ['with one more line', spoilt('=\n', '=\n\n'), named, 'malformed'],
    [
      'that speaks of itself',
      sealHead({ ...said, seen: new Map([[amara.device, 1]]) }, amara.sign.privateKey),
      named,
      'malformed',
    ],
    [
      'that is an entry of the members’ log',
      sealText(
        'entry',
        JSON.parse(new TextDecoder().decode(file).split('\n')[0] ?? ''),
        amara.sign.privateKey,
      ),
      named,
      'signature',
    ],
    ['that is a web page', new TextEncoder().encode('<!doctype html>\n\n'), named, 'malformed'],
  ])('%s is refused', (_, bytes, name, reason) => {
    expect(readHead(bytes, name)).toEqual({ state: 'refused', reason });
  });

  test('of a newer Carnet waits for the update', () => {
    expect(readHead(spoilt('"version":1', '"version":2'), named)).toEqual({
      state: 'notYet',
      reason: 'newer',
    });
  });

  test('counts by the highest number in one listing; copies and scraps hide nothing', () => {
    const name = (rest: string) => headName(agency, 'laptop-ben', 0).replace('laptop-ben.0', rest);
    const names = [
      name('laptop-ben.0'),
      name('laptop-ben.9'),
      name('laptop-ben.12'),
      name('laptop-ben.12 (conflicted copy 2026-11-22)'),
      name('laptop-ben.0013'),
      name('laptop-ben.99.tmp'),
      name('laptop-amara.3'),
      headName('other', 'laptop-ben', 50),
      'carnet/v1/desktop.ini',
    ];
    expect(newestHeads(agency, names)).toEqual(
      new Map([
        ['laptop-ben', 12],
        ['laptop-amara', 3],
      ]),
    );
  });
});
