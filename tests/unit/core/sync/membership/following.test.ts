import { expect, test } from 'vitest';
import type { Act, Entry } from '../../../../../main/core/sync/membership/entry.ts';
import { readEntry, sealEntry } from '../../../../../main/core/sync/membership/entry.ts';
import {
  headsToName,
  type Membership,
  membershipOf,
} from '../../../../../main/core/sync/membership/membership.ts';
import { agency, laptop } from '../laptops.ts';
import { Office, publicKeys, removal } from './office.ts';

/** An entry by which a laptop goes on for another, by whose key it is told. */
function following(
  seen: Membership,
  { signer = 'ben', member = 'ben', more = [], sequence = 1, device = 'ben-2' } = {} as {
    signer?: string;
    member?: string;
    more?: Act[];
    sequence?: number;
    device?: string;
  },
): Entry {
  const next = laptop(device);
  const act: Act = {
    does: 'follow',
    device: next.device,
    follows: 'laptop-ben',
    member,
    ...publicKeys(next),
    apart: null,
    entries: [],
  };
  const heads = [...headsToName(seen)];
  const body = { agency, author: next.device, sequence, heads, acts: [act, ...more] };
  const read = readEntry(sealEntry({ ...body, at: [1, 0] }, laptop(signer).sign.privateKey));
  if (read.state !== 'read') throw new Error(read.reason);
  return read.value;
}

function office(): Office {
  const o = new Office('amara');
  o.admits('amara', 'ben', 'worker');
  o.meet('amara', 'ben');
  return o;
}

const after = (o: Office, ...more: Entry[]) =>
  membershipOf(o.founding, [...o.everything.values(), ...more], new Map());

test('a worker’s laptop says by its own key which one goes on for it, and nobody has to be asked', () => {
  const o = office();
  const { devices, refused } = after(o, following(o.seenBy('ben')));
  expect(refused).toEqual([]);
  expect(devices.get('laptop-ben-2')).toMatchObject({
    member: 'ben',
    removed: null,
    follows: { follows: 'laptop-ben' },
  });
  expect(devices.get('laptop-ben')?.removed).toBeNull();
});

test('it says nothing else: by no other key, for no other member, with nothing more, under no known id', () => {
  const o = office();
  const seen = o.seenBy('ben');
  const grant: Act = { does: 'grant', member: 'ben', program: 'shelter' };
  for (const entry of [
    following(seen, { signer: 'ben-2' }),
    following(seen, { signer: 'amara' }),
    following(seen, { member: 'amara' }),
    following(seen, { more: [grant] }),
    following(seen, { sequence: 2 }),
    following(seen, { device: 'amara' }),
  ]) {
    const { devices, refused, members } = after(o, entry);
    expect(refused).toEqual([entry]);
    expect(devices.size).toBe(2);
    expect(members.get('ben')?.programs.size).toBe(0);
  }
});

test('a lost laptop that is removed takes with it what it lets in that nobody had seen', () => {
  const o = office();
  const entry = following(o.seenBy('ben'));
  o.does('amara', { does: 'removeDevice', device: 'laptop-ben', cuts: [] });
  expect(after(o, entry).devices.has('laptop-ben-2')).toBe(false);
  // Neither does one that was removed let another in.
  expect(after(o, following(o.seenBy('amara'))).refused).toHaveLength(1);
});

test('a member who is removed has no laptop left, whichever goes on for which', () => {
  const o = office();
  const entry = following(o.seenBy('ben'));
  o.does('amara', removal('ben'));
  const { devices, members } = after(o, entry);
  expect(members.has('ben')).toBe(false);
  expect(devices.get('laptop-ben-2')?.removed ?? 'none').not.toBeNull();
});
