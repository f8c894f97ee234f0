import { expect, test } from 'vitest';
import type { Act, Entry } from '../../../../../main/core/sync/membership/entry.ts';
import { has } from '../../../../../main/core/sync/membership/graph.ts';
import {
  membershipOf,
  type Verdicts,
} from '../../../../../main/core/sync/membership/membership.ts';
import { seeded, seedOfRun } from '../../../../support/seeded.ts';
import { laptop } from '../laptops.ts';
import { administrators, Office, publicKeys, removal, told } from './office.ts';

const names = ['amara', 'ben', 'chloe', 'dina', 'emil'];
const first = seedOfRun();
const seeds = 20;
console.log(`histories of members: CARNET_SEED=${first}`);

/** Administrators who act on what they have seen, and meet by chance. */
function history(seed: number) {
  const random = seeded(seed);
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  const office = new Office('amara');
  for (const name of names.slice(1)) {
    if (random() < 0.8) office.admits('amara', name, random() < 0.8 ? 'administrator' : 'worker');
    office.meet('amara', name);
  }
  for (let step = 0; step < 14; step += 1) {
    if (random() < 0.35) {
      office.meet(pick(names) ?? '', pick(names) ?? '');
      continue;
    }
    const by = pick(names) ?? '';
    const seen = office.seenBy(by);
    const device = seen.devices.get(`laptop-${by}`);
    if (device?.removed !== null || !administrators(seen).includes(by)) continue;
    const member = pick(names.filter((name) => name !== by)) ?? '';
    const acts: Act[] = [];
    const chance = random();
    if (chance < 0.35) acts.push(removal(member));
    else if (chance < 0.45) {
      acts.push({ does: 'removeDevice', device: `laptop-${member}`, cuts: [] });
    } else if (chance < 0.7) {
      const role = random() < 0.6 ? 'administrator' : 'worker';
      acts.push({ does: 'appoint', member, role });
      const fresh = laptop(`${member}-${step}`);
      acts.push({ does: 'device', device: fresh.device, member, ...publicKeys(fresh) });
    } else if (chance < 0.85) acts.push({ does: 'grant', member, program: 'shelter' });
    else acts.push({ does: 'withdraw', member, program: 'shelter' });
    office.does(by, ...acts);
  }
  return { office, random };
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** Members and laptops that a valid act removes, and the entry that does. */
function removals(entries: readonly Entry[], valid: bigint) {
  return entries.flatMap((entry, at) =>
    has(valid, at)
      ? entry.acts.flatMap((act) => {
          if (act.does === 'removeMember') return [{ at, entry, member: act.member, device: '' }];
          return act.does === 'removeDevice' ? [{ at, entry, member: '', device: act.device }] : [];
        })
      : [],
  );
}

test('any order of arrival, any repetition, and any way of meeting give the same members', () => {
  for (let seed = first; seed < first + seeds; seed += 1) {
    const { office, random } = history(seed);
    const entries = [...office.everything.values()];
    const expected = told(membershipOf(office.founding, entries, new Map()));
    for (let order = 0; order < 3; order += 1) {
      const arrived = shuffled([...entries, ...entries.slice(0, 5)], random);
      expect(told(membershipOf(office.founding, arrived, new Map())), `seed ${seed}`).toBe(
        expected,
      );
      // With what earlier arrivals were found to be, a part of them first, it is the same.
      const some = arrived.slice(0, Math.ceil(arrived.length / 2));
      const verdicts: Verdicts = new Map();
      membershipOf(office.founding, some, verdicts);
      expect(told(membershipOf(office.founding, arrived, verdicts)), `seed ${seed}`).toBe(expected);
    }
  }
});

test('nobody who acted on what they had seen is refused, and somebody always administers', () => {
  for (let seed = first; seed < first + seeds; seed += 1) {
    const { office } = history(seed);
    const all = membershipOf(office.founding, office.everything.values(), new Map());
    expect(all.refused, `seed ${seed}`).toEqual([]);
    expect(administrators(all).length, `seed ${seed}`).toBeGreaterThan(0);
  }
});

test('no removal is undone, but by whoever had seen it, or in a circle by a senior who is removed too', () => {
  let undone = 0;
  for (let seed = first; seed < first + seeds; seed += 1) {
    const { office } = history(seed);
    const all = membershipOf(office.founding, office.everything.values(), new Map());
    const { graph } = all;
    const isOut = (device: string) => {
      const known = all.devices.get(device);
      return known === undefined || known.removed !== null || !all.members.has(known.member);
    };
    const cameBack = (member: string, at: number) =>
      graph.entries.some(
        ({ acts }, later) =>
          has(graph.past[later] ?? 0n, at) &&
          acts.some((act) => act.does === 'appoint' && act.member === member),
      );
    for (const { at, entry, member, device } of removals(graph.entries, all.valid)) {
      if (device !== '' && isOut(device)) continue;
      if (member !== '' && (!all.members.has(member) || cameBack(member, at))) continue;
      undone += 1;
      const signer = all.devices.get(entry.author);
      const isSignerOut =
        isOut(entry.author) || all.members.get(signer?.member ?? '')?.role !== 'administrator';
      const signerCameBack = graph.entries.some(
        ({ acts }, later) =>
          later > at && acts.some((act) => act.does === 'appoint' && act.member === signer?.member),
      );
      expect(isSignerOut || signerCameBack, `seed ${seed}: ${member}${device}`).toBe(true);
    }
  }
  console.log(`${undone} removals gave way to a senior's`);
});

test('entries by people who may not make them change nothing', () => {
  for (let seed = first; seed < first + 10; seed += 1) {
    const { office } = history(seed);
    const before = membershipOf(office.founding, office.everything.values(), new Map());
    const worker = [...before.members].find(([, { role }]) => role === 'worker')?.[0];
    for (const intruder of ['eve', worker ?? 'eve']) {
      office.views.set(intruder, new Map(office.everything));
      office.does(intruder, removal('amara'));
      office.does(intruder, { does: 'appoint', member: 'eve', role: 'administrator' });
    }
    const after = membershipOf(office.founding, office.everything.values(), new Map());
    const people = (of: typeof after) =>
      [...of.members].map(([name, { role }]) => `${name} ${role}`).toSorted();
    expect(people(after), `seed ${seed}`).toEqual(people(before));
    expect(after.refused.length).toBe(4);
  }
});
