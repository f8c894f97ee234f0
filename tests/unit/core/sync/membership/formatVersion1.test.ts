import { readFileSync } from 'node:fs';
import { blake2b } from '@noble/hashes/blake2.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readEntry } from '../../../../../main/core/sync/membership/entry.ts';
import { membershipOf } from '../../../../../main/core/sync/membership/membership.ts';

// Once a release has written such files, a change that makes this fail needs a new version.
const fixture = new URL('../../../../fixtures/sync/members-version1.json', import.meta.url);
const vectors = z
  .object({
    founding: z.string(),
    files: z.array(z.string()),
    comeTo: z.object({
      members: z.record(z.string(), z.object({ role: z.string(), programs: z.array(z.string()) })),
      devices: z.record(z.string(), z.unknown()),
      refused: z.array(z.string()),
    }),
  })
  .parse(JSON.parse(readFileSync(fixture, 'utf8')));

test('entries of format version 1 come to the members that they came to', () => {
  const entries = vectors.files.map((file) => {
    const result = readEntry(new TextEncoder().encode(file));
    if (result.state !== 'read') throw new Error(result.reason);
    const line = new TextEncoder().encode(file.split('\n')[0]);
    const hash = Buffer.from(blake2b(line, { dkLen: 32 })).toString('hex');
    expect(result.value.hash).toBe(hash);
    return result.value;
  });
  const all = membershipOf(vectors.founding, entries.toReversed());
  const members = [...all.members].map(([name, { role, programs }]) => [
    name,
    { role, programs: [...programs] },
  ]);
  expect(Object.fromEntries(members)).toEqual(vectors.comeTo.members);
  const devices = [...all.devices].map(([name, { removed }]) => [name, removed]);
  expect(Object.fromEntries(devices)).toEqual(vectors.comeTo.devices);
  expect(all.refused.map(({ hash }) => hash)).toEqual(vectors.comeTo.refused);
});
