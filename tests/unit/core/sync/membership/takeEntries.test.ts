import { expect, test } from 'vitest';
import { canonicalText } from '../../../../../main/core/sync/canonicalText.ts';
import type { Entry } from '../../../../../main/core/sync/membership/entry.ts';
import { membershipOf } from '../../../../../main/core/sync/membership/membership.ts';
import { everyone, takeEntries } from '../../../../../main/core/sync/membership/takeEntries.ts';
import { entryName } from '../../../../../main/core/sync/storeNames.ts';
import { MemoryStore } from '../../../../../main/core/sync/targets/memoryStore.ts';
import { toBase64 } from '../../../../../main/core/vault/base64.ts';
import { HostilePlace } from '../../../../support/hostilePlace.ts';
import { seedOfRun } from '../../../../support/seeded.ts';
import { insist } from '../../../../stores/storeContract.ts';
import { agency } from '../laptops.ts';
import { administrators, membersOf, Office, removal, told } from './office.ts';

const fileOf = ({ text }: Entry) =>
  new TextEncoder().encode(`${canonicalText(text.value)}\n${toBase64(text.signature)}\n`);
const nameOf = ({ author, sequence }: Entry) => entryName(agency, author, sequence);

/** Two administrators, each removing the other and granting others, and a worker who looks on. */
function quarrel(): Office {
  const o = new Office('amara');
  o.admits('amara', 'ben', 'administrator');
  o.admits('amara', 'dina', 'worker');
  o.meet('amara', 'ben');
  o.does('ben', removal('amara'));
  o.admits('ben', 'emil', 'administrator');
  o.meet('ben', 'emil');
  o.does('emil', { does: 'grant', member: 'dina', program: 'shelter' });
  o.does('amara', removal('ben'));
  o.admits('amara', 'farah', 'administrator');
  o.meet('amara', 'farah');
  o.does('farah', { does: 'grant', member: 'dina', program: 'school' });
  return o;
}

test('two administrators remove each other over a place in bad weather: every laptop ends with the same members', async () => {
  const seed = seedOfRun();
  console.log(`entries over a hostile place: CARNET_SEED=${seed}`);
  for (let round = 0; round < 4; round += 1) {
    const o = quarrel();
    const place = new HostilePlace(seed + round);
    for (const entry of o.everything.values()) {
      const view = place.viewOf(entry.author);
      await insist(() => view.put(nameOf(entry), fileOf(entry)));
    }
    const ends = new Set<string>();
    for (const name of ['amara', 'ben', 'dina', 'emil', 'farah']) {
      place.storm(false);
      // What each has made itself, or got with its invitation.
      let entries = [...(o.views.get(name) ?? o.everything).values()];
      for (let look = 0; look < 10; look += 1) {
        const view = place.viewOf(`laptop-${name}`);
        entries = [...(await takeEntries(view, agency, o.founding, entries, everyone)).entries];
      }
      place.calm();
      const last = await takeEntries(place.viewOf(name), agency, o.founding, entries, everyone);
      expect(last).toMatchObject({ refused: [], problem: null });
      const all = membershipOf(o.founding, last.entries);
      expect(membersOf(all)).toEqual(['amara', 'dina', 'farah']);
      expect(administrators(all)).toEqual(['amara', 'farah']);
      expect(all.members.get('dina')?.programs).toEqual(new Set(['school']));
      ends.add(told(all));
    }
    expect(ends.size, `seed ${seed + round}`).toBe(1);
  }
});

test('a store that swaps an entry for a forged or another one delays, and changes nothing', async () => {
  const o = quarrel();
  const store = new MemoryStore();
  const [founding, ...rest] = [...o.everything.values()];
  for (const entry of rest) await store.put(nameOf(entry), fileOf(entry));
  const start = founding === undefined ? [] : [founding];
  const honest = await takeEntries(store, agency, o.founding, start, everyone);
  const removing = [...o.everything.values()].find(
    (entry) =>
      entry.author === 'laptop-amara' && entry.acts.some((act) => act.does === 'removeMember'),
  );
  if (removing === undefined) throw new Error('no removal');
  const name = nameOf(removing);
  const real = store.files.get(name) ?? new Uint8Array();
  const bens = rest.find(({ author }) => author === 'laptop-ben');
  const text = new TextDecoder().decode(real);
  for (const [swapped, reason] of [
    [new TextEncoder().encode(text.replace('"ben"', '"eve"')), 'signature'],
    [bens === undefined ? real : fileOf(bens), 'signature'],
    [fileOf(rest[0] as Entry), 'misplaced'],
    [new TextEncoder().encode('<!doctype html>\n\n'), 'malformed'],
  ] as const) {
    store.files.set(name, swapped);
    const deceived = await takeEntries(store, agency, o.founding, start, everyone);
    expect(deceived.refused).toEqual([{ name, reason }]);
    expect(administrators(membershipOf(o.founding, deceived.entries))).not.toContain('eve');
    store.files.set(name, real);
    const again = await takeEntries(store, agency, o.founding, deceived.entries, everyone);
    expect(told(membershipOf(o.founding, again.entries))).toBe(
      told(membershipOf(o.founding, honest.entries)),
    );
  }
});
