import assert from 'node:assert/strict';
import type { Change } from '../../../main/core/sync/change.ts';
import { mergeReplicas } from '../../../main/core/sync/merge/replica.ts';
import { chainStart } from '../../../main/core/sync/segments/chain.ts';
import { StoreProblem } from '../../../main/core/sync/targets/syncStore.ts';
import { HostilePlace } from '../../support/hostilePlace.ts';
import { laptop } from '../../unit/core/sync/laptops.ts';
import { type Random, seeded } from '../random.ts';
import { expectedTexts, heldTexts, shownTexts } from './expected.ts';
import { productRules, type Rules } from './rules.ts';
import { type Acknowledged, Crash, SimulatedLaptop } from './simulatedLaptop.ts';

const names = ['amara', 'ben', 'chloe', 'dina', 'emil', 'farah', 'goran', 'hana'];
const programs = ['agency', 'shelter'];
/** In every value: must never be readable in the store. */
const secret = 'hides from her brother';
const start = 1_764_000_000_000;

/**
 * 2 to 8 laptops that edit, push, pull and crash at random over a place in bad weather, their clocks
 * wrong and jumping. Afterwards, in quiet, all hold the same; every acknowledged change is current,
 * was overwritten by someone who had seen it, or stands beside; of a laptop that was removed only
 * what lies within its cut counts, on all of them; nothing is readable in the store.
 * @throws AssertionError with what differs. The same seed does the same.
 */
export async function simulate(
  seed: number,
  { rules = productRules, steps = 90 }: { rules?: Rules; steps?: number } = {},
): Promise<{ laptops: number; acts: number; files: number }> {
  const random = seeded(seed);
  const place = new HostilePlace(seed);
  const keys = names.slice(0, 2 + random.int(4) + random.int(4)).map(laptop);
  const laptops = keys.map((each, at) => {
    const own = at < 2 || random.once(2) ? programs : ['agency'];
    return new SimulatedLaptop(each, own, {
      store: place.viewOf(each.device),
      others: keys.filter((other) => other !== each),
      rules,
      random,
      crashes: 12,
    });
  });
  const skews = new Map(laptops.map((each) => [each, random.int(200_000_000) - 100_000_000]));
  const acknowledged: Acknowledged[] = [];
  const [first, ...rest] = laptops;
  assert(first);
  // One of them is lost and removed by the first, in every second history of three or more.
  const lost = laptops.length > 2 && random.once(2) ? laptops[2] : undefined;
  const removedAt = steps / 3 + random.int(Math.ceil(steps / 3));
  let cut = chainStart;
  for (let step = 0; step < steps; step += 1) {
    if (lost !== undefined && step === Math.floor(removedAt)) {
      cut = first.endOf(lost.device);
      first.hearsOf(lost.device, cut);
    }
    const by = random.pick([first, ...rest]);
    if (random.once(15)) place.storm(random.once(3));
    if (random.once(20)) skews.set(by, random.int(2_000_000_000) - 1_000_000_000);
    const now = start + step * 1000 + (skews.get(by) ?? 0);
    const act = random.int(10);
    if (lost !== undefined && step > removedAt && random.once(30) && by !== lost) {
      by.hearsOf(lost.device, cut);
    }
    if (act < 5) {
      if (by.isRebuilding) continue;
      const program = by.programs[random.int(by.programs.length)] ?? 'agency';
      const change = randomChange(random);
      if (!by.isErased(program, change)) acknowledged.push(by.saves(program, change, now));
    } else await outlive(() => (act < 7 ? by.push() : by.pull()));
  }

  place.calm();
  const members = laptops.filter((each) => each !== lost);
  for (const each of laptops) each.around.crashes = 0;
  if (lost !== undefined) for (const each of members) each.hearsOf(lost.device, cut);
  for (let round = 0; round < laptops.length + 4; round += 1) {
    for (const each of laptops) await outlive(() => each.push());
    for (const each of laptops) await outlive(() => each.pull());
  }
  for (const program of programs) {
    const accepted = acknowledged.filter(
      ({ device, change }) =>
        device !== lost?.device || change.act <= lost.lastAct(program, cut.sequence),
    );
    checkProgram(program, members, accepted, rules);
  }
  checkStore(place);
  return { laptops: laptops.length, acts: acknowledged.length, files: place.kept.files.size };
}

function checkProgram(
  program: string,
  laptops: readonly SimulatedLaptop[],
  acknowledged: readonly Acknowledged[],
  rules: Rules,
): void {
  const expected = expectedTexts(acknowledged, program);
  const readers = laptops.filter((each) => each.programs.includes(program));
  const shown = new Set<string>();
  for (const reader of readers) {
    const replica = reader.replica(program);
    assert.deepEqual(sorted(heldTexts(replica)), sorted(expected), `${reader.device} ${program}`);
    shown.add(shownTexts(replica, rules.shownValue));
    // Copies merge to what they are: a snapshot doubles and loses nothing.
    for (const other of readers.slice(0, 2)) {
      const merged = mergeReplicas(replica, other.replica(program));
      assert.deepEqual(sorted(heldTexts(merged)), sorted(expected), `merged ${program}`);
    }
  }
  assert.ok(shown.size <= 1, `${program} is shown differently on different laptops`);
  for (const outsider of laptops.filter((each) => !each.programs.includes(program))) {
    assert.equal(outsider.replica(program).records.size, 0);
  }
}

function checkStore(place: HostilePlace): void {
  for (const [name, bytes] of place.kept.files) {
    assert.ok(!Buffer.from(bytes).includes(secret), `${name} is readable`);
  }
}

/** Few records, fields and elements, so that laptops meet on them. */
function randomChange(random: Random): Omit<Change, 'act' | 'time'> {
  const id = `r${random.int(3)}`;
  const chance = random.int(30);
  const none = { set: new Map(), add: new Map(), drop: new Map() };
  const kind = random.pick(['person', 'task']);
  if (chance === 0 && random.once(2)) return { kind, id, does: 'erase', ...none };
  if (chance < 3) return { kind, id, does: 'delete', ...none };
  const path = random.pick(['note', 'birth', 'custom/size']);
  const value = `${secret} ${random.int(4)}`;
  const element = random.pick(['ara', 'fra', 'som']);
  const [adds, drops] = [random.once(3), random.once(3)];
  return {
    kind,
    id,
    does: 'edit',
    set: new Map(random.once(3) ? [] : [[path, value]]),
    add: new Map(adds ? [['reads', [element]]] : []),
    drop: new Map(drops && !adds ? [['reads', [element]]] : []),
  };
}

async function outlive(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash) && !(error instanceof StoreProblem)) throw error;
  }
}

const sorted = (texts: ReadonlyMap<string, string>) =>
  [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
