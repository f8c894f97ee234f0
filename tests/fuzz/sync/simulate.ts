import { sameEachTime } from './sameEachTime.ts';
import assert from 'node:assert/strict';
import type { Change } from '../../../main/core/sync/change.ts';
import { mergeReplicas } from '../../../main/core/sync/merge/replica.ts';
import { membershipOf } from '../../../main/core/sync/membership/membership.ts';
import type { MemoryLog } from '../../support/memoryLog.ts';
import { HostilePlace, storm } from '../../support/hostilePlace.ts';
import { highest, shownHeads } from '../../../main/core/sync/exchange/shownHeads.ts';
import { agency, laptop } from '../../unit/core/sync/laptops.ts';
import { type Random, seeded } from '../random.ts';
import { expectedTexts, heldTexts, shownTexts } from './expected.ts';
import { groundHere } from '../../../main/core/sync/exchange/snapshots/whatStands.ts';
import { isSnapshot } from '../../../main/core/sync/snapshots/statement.ts';
import { horizon } from '../../../main/core/sync/exchange/snapshots/upkeep.ts';
import { readFrame } from '../../../main/core/sync/segments/segmentFrame.ts';
import { readText } from '../../../main/core/sync/signedText.ts';
import { mostWaited } from '../../../main/core/sync/exchange/waitedLong.ts';
import { segmentName } from '../../../main/core/sync/storeNames.ts';
import { sodium } from '../../../main/core/vault/sodium.ts';
import { telling } from './faults.ts';
import { productRules, type Rules } from './rules.ts';
import { admission, founding, type Joining, removal } from './simulatedAgency.ts';
import { Copies, type Told } from './copies.ts';
import { Confirmations } from './confirmations.ts';
import { Floors } from './floors.ts';
import { clearUp } from './losses.ts';
import { type Acknowledged, Crash, SimulatedLaptop } from './simulatedLaptop.ts';

const names = ['amara', 'ben', 'chloe', 'dina', 'emil', 'farah', 'goran', 'hana'];
const programs = ['agency', 'shelter'];
/** In every value: must never be readable in the store. */
const secret = 'hides from her brother';
const began = 1_764_000_000_000;
/** After so long (ms) everybody has said how they stand; for each of the holes one round to see it, one to fill it. */
const longerThanSigns = 73 * 3_600_000;
const roundsOfSigns = 9;

/**
 * 2 to 8 laptops that edit, exchange and crash at random over a place in bad weather, their clocks
 * wrong and jumping; one may join late, one be lost and removed. Afterwards, in quiet, all hold the
 * same; every acknowledged change is current, was overwritten by someone who had seen it, or stands
 * beside; of a laptop that was removed only what lies within its cut counts, on all of them; nothing
 * is readable in the store, and looking for news costs next to nothing.
 * @throws AssertionError with what differs. The same seed does the same.
 */
export function simulate(
  seed: number,
  simulated: Partial<Simulated> = {},
): Promise<Done & { laptops: number; acts: number }> {
  return sameEachTime(seed, () => inTheirWorld(seed, simulated));
}

async function inTheirWorld(
  seed: number,
  {
    rules: given = productRules,
    steps = 90,
    snapshots = true,
    cuts = true,
    losses = true,
  }: Partial<Simulated>,
): Promise<Done & { laptops: number; acts: number }> {
  const random = seeded(seed);
  const troubles = seeded(seed * 41 + 3);
  const isCutting = cuts && troubles.once(2);
  const forgetful = isCutting ? troubles : undefined;
  const clearing = seeded(seed * 43 + 11);
  const isLosing = losses && clearing.once(3);
  // Looking for what is lost makes another history of a seed: only where something may be.
  const rules = isLosing ? given : { ...given, putsBack: false };
  const place = new HostilePlace(seed, { ...storm, cut: isCutting ? 0.3 : 0 });
  const all = names.slice(0, 2 + random.int(4) + random.int(4)).map(
    (name, at): Joining => ({
      laptop: laptop(name),
      programs: at < 2 || random.once(2) ? programs : ['agency'],
      role: at === 1 ? 'supervisor' : 'worker',
    }),
  );
  const [founder, ...others] = all;
  assert(founder);
  // One of them joins later, in every third history of three or more.
  const late = others.length > 1 && random.once(3) ? others.at(-1) : undefined;
  const root = founding(founder.laptop);
  const start = { entries: [root], membership: membershipOf(root.hash, [root]) };
  const keys = new Map(programs.map((program) => [program, [program]]));
  const there = others.filter((each) => each !== late);
  const entries = [root, admission(founder.laptop, start, there, keys)];
  const upkeep = upkeepOf(seed, snapshots, steps);
  // The one who supervises may be false, and make snapshots that are not what is held.
  const forger = upkeep.isForged ? others[0]?.laptop.device : undefined;
  const rulesOf = (device: string) =>
    device === forger ? { ...rules, toLines: withoutValues } : rules;
  const known = { founding: root.hash, entries };
  const opens = ({ laptop: each, programs: own }: Joining, known = entries) =>
    new SimulatedLaptop(
      each,
      own,
      { founding: root.hash, entries: known },
      {
        store: place.viewOf(each.device),
        rules: rulesOf(each.device),
        random,
        forgetful,
        crashes: 25,
        isAlone: (seed + each.device.length) % 2 === 0,
      },
    );
  const first = opens(founder);
  const laptops = [first, ...there.map((each) => opens(each))];
  const skews = new Map(laptops.map((each) => [each, random.int(200_000_000) - 100_000_000]));
  const acknowledged: Told[] = [];
  const copies = new Copies(acknowledged);
  for (const each of laptops) copies.alone(each);
  const floors = new Floors();
  const confirmations = new Confirmations();
  // One of them is lost and removed by the first, in every second history of three or more.
  const lost = laptops.length > 2 && random.once(2) ? laptops[2] : undefined;
  // By its cut it is told what counts of it: it is to keep its name.
  if (lost !== undefined) place.spare(lost.device);
  const removedAt = Math.floor(steps / 3 + random.int(Math.ceil(steps / 3)));
  const joinedAt = Math.floor(random.int(Math.ceil(steps / 2)));
  const away = upkeep.isAway && laptops.length > 2 ? laptops.at(-1) : undefined;
  // A disk is copied in every third history of two or more, and the original may be gone by then.
  const copied = random.once(3)
    ? laptops.findLast((each) => each !== lost && each !== first)
    : undefined;
  const imageAt = random.int(steps);
  const copyAt = imageAt + random.int(steps - imageAt);
  const isLostThen = random.once(2);
  let image: { readonly log: MemoryLog; readonly act: number } | undefined;
  for (let step = 0; step < steps; step += 1) {
    if (late !== undefined && step === joinedAt) {
      // The approval brings what the founder knows.
      const entry = admission(first.laptop, knownBy(first), [late], keys);
      first.keepEntries([entry]);
      const joined = opens(late, [...first.entries()]);
      copies.alone(joined);
      laptops.push(joined);
    }
    if (lost !== undefined && step === removedAt) {
      const anew = programs.map((program) => [program, `${program} 2`] as const);
      first.keepEntries([removal(first, lost.device, new Map(anew))]);
      for (const [program, name] of anew) keys.set(program, [...(keys.get(program) ?? []), name]);
    }
    if (copied !== undefined && step === imageAt) image = { log: copied.clone(), act: copied.act };
    if (copied !== undefined && step === copyAt && image?.log.device === copied.device) {
      const view = place.viewOf(`${copied.device} copy`);
      const copy = new SimulatedLaptop(copied.laptop, copied.programs, known, {
        ...copied.around,
        store: view,
      });
      copy.becomesCopyOf(image.log, 1 + random.int(4000));
      copies.add(copied, copy, image.act);
      skews.set(copy, skews.get(copied) ?? 0);
      if (isLostThen) {
        const put = segmentsIn(place, copied.device);
        const announced = announcedIn(place, copied.device);
        copies.lose(
          copied,
          (program) => copied.lastAct(program, put),
          (program) => copied.lastAct(program, announced),
        );
        laptops.splice(laptops.indexOf(copied), 1);
        if (random.once(2)) copy.restored();
      }
      laptops.push(copy);
    }
    const by = laptops[random.int(laptops.length)] ?? first;
    if (random.once(15)) place.storm(random.once(3));
    if (random.once(20)) skews.set(by, random.int(2_000_000_000) - 1_000_000_000);
    if (upkeep.isFairAt(step)) place.calm();
    const isAway = by === away && step >= upkeep.leftAt;
    // Meanwhile so much time goes by that nobody waits for it.
    const months = away !== undefined && step > upkeep.leftAt + 10 ? 2 * horizon : 0;
    by.now = began + step * 1000 + months + (skews.get(by) ?? 0);
    by.isDue = upkeep.isDue;
    if (random.int(10) < 5) {
      const program = by.programs[random.int(by.programs.length)] ?? 'agency';
      const change = randomChange(random);
      if (!by.isErased(program, change) && !by.isHeldUp(program)) {
        acknowledged.push({ ...by.saves(program, change), by, isVoid: false });
      }
    } else if (!isAway) await outlive(() => by.exchanges());
    // A copy has the name of one that has more; and nobody waits for who was not heard of for months.
    if (copied === undefined && months === 0) floors.check(by, laptops);
    if (copied === undefined) confirmations.check(by, acknowledged);
  }

  place.calm();
  const members = laptops.filter((each) => each !== lost);
  for (const each of laptops) {
    each.around.crashes = 0;
    each.isDue = () => false;
  }
  if (isLosing && copied === undefined) {
    clearUp(place, members, clearing);
    for (let round = 0; round < roundsOfSigns; round += 1) {
      for (const each of members) {
        each.now += longerThanSigns;
        await each.exchanges();
      }
    }
  }
  for (let round = 0; round < laptops.length + (snapshots ? 11 : 7); round += 1) {
    for (const each of laptops) {
      // So long that nobody waits any more for what uploads left, and not so long that signs are owed.
      if (isCutting && round < laptops.length + 4) each.now += mostWaited;
      await each.exchanges();
    }
  }
  for (const program of programs) {
    const cut = lost === undefined ? 0 : acceptedOf(first, lost.device, program);
    const counting = copies.counting((each) => first.vector(each));
    const accepted = counting.filter(
      ({ device, change }) => device !== lost?.device || change.act <= lost.lastAct(program, cut),
    );
    checkProgram(program, members, accepted, rules);
  }
  for (const each of laptops) {
    const isDiffering = each.reported.some(({ about }) => about === 'differs');
    assert.ok(forger !== undefined || !isDiffering, `${each.device} can't confirm what is right`);
    // For one that was removed nobody puts back what the place lost: it asks for it in vain.
    const isAnswered = each !== lost || !isLosing;
    await checkQuiet(each, each === lost, isAnswered);
  }
  checkStore(place);
  return { laptops: laptops.length, acts: acknowledged.length, ...whatWasDone(laptops, place) };
}

interface Simulated {
  readonly rules: Rules;
  readonly steps: number;
  /** False: as seeds were before there were snapshots. */
  readonly snapshots: boolean;
  /** False: as seeds were before uploads were cut off, and puts forgotten, in every second history. */
  readonly cuts: boolean;
  /** False: as seeds were before laptops put back what a place lost. */
  readonly losses: boolean;
}

const withoutValues = telling(({ state, ...record }) => ({
  ...record,
  state: { ...state, values: new Map() },
}));

/** When snapshots are made, by chances of their own: the rest of a seed's history stays what it was. */
function upkeepOf(seed: number, snapshots: boolean, steps: number) {
  const random = seeded(seed * 31 + 7);
  const keeps = snapshots && !random.once(4) ? 1 + random.int(6) : Number.POSITIVE_INFINITY;
  const isForged = random.once(5);
  const [isAway, leftAt] = [random.once(2), random.int(Math.ceil(steps / 3))];
  return {
    isDue: ({ segments }: { segments: number }) => segments >= keeps,
    isForged: isForged && Number.isFinite(keeps),
    isAway: isAway && Number.isFinite(keeps),
    leftAt,
    isFairAt: (step: number) => Number.isFinite(keeps) && random.once(4) && step > 10,
  };
}

/**
 * The last segment that counts of a removed laptop in a program: up to its cut, or up to where logs had
 * ended before the removal was heard of by those who did not wait for whoever removed it.
 */
function acceptedOf(log: SimulatedLaptop, device: string, program: string): number {
  const ground = groundHere(log);
  const within = log
    .statements()
    .filter(isSnapshot)
    .filter(({ hash, act }) => ground.on.has(hash) && act.program === program)
    .map(({ act }) => act.log[device]?.[0] ?? 0);
  const cut = log.peers().get(device)?.removed?.sequence ?? 0;
  return Math.max(cut, ground.log.get(device)?.sequence ?? 0, ...within);
}

/** What a history held, so that a test notices if it holds nothing of it any more. */
interface Done {
  readonly files: number;
  readonly snapshots: number;
  readonly confirmed: number;
  readonly floors: number;
  /** Segments that are gone from the store. */
  readonly pruned: number;
  /** Snapshots that were merged into what a laptop held. */
  readonly takenIn: number;
  /** Of all that the store holds at the end: the same seed, the same bytes. */
  readonly digest: string;
}

function whatWasDone(laptops: readonly SimulatedLaptop[], place: HostilePlace): Done {
  const own = laptops.flatMap((each) =>
    each.statements().filter(({ device }) => device === each.device),
  );
  const count = (does: string) => own.filter(({ act }) => act.does === does).length;
  const sealed = laptops.reduce((sum, each) => sum + each.sealedCount, 0);
  const files = [...place.kept.files.keys()];
  return {
    files: files.length,
    snapshots: count('snapshot'),
    confirmed: count('confirm'),
    floors: count('floor'),
    pruned: sealed - files.filter((name) => name.includes('/log/')).length,
    takenIn: laptops.reduce((sum, each) => sum + each.takenIn, 0),
    digest: digestOf(place),
  };
}

function digestOf(place: HostilePlace): string {
  const files = [...place.kept.files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const all = files.flatMap(([name, bytes]) => [Buffer.from(`${name} ${bytes.length} `), bytes]);
  return sodium.crypto_generichash(32, Buffer.concat(all), null, 'hex');
}

/** Everybody is done, and looking for news costs at most two requests, however many they are. */
async function checkQuiet(
  each: SimulatedLaptop,
  isLost: boolean,
  isAnswered: boolean,
): Promise<void> {
  const { end, work } = await each.exchanges();
  assert.equal(end.state, isLost ? 'removed' : 'done', each.device);
  if (isAnswered)
    assert.ok(work.requests <= 2, `${each.device} asks ${work.requests} times for no news`);
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

/**
 * How far a laptop's log goes there. Several are put at once: one whose predecessor never came, because
 * the disk was lost meanwhile, is nobody's to read.
 */
function segmentsIn(place: HostilePlace, device: string): number {
  const isWhole = (sequence: number) => {
    const file = place.kept.files.get(segmentName(agency, device, sequence));
    return file !== undefined && readFrame(file).state === 'read';
  };
  let through = announcedIn(place, device);
  while (isWhole(through + 1)) through += 1;
  return through;
}

/** How many segments of a laptop its newest head there announces. */
function announcedIn(place: HostilePlace, device: string): number {
  const isWhole = ([, file]: readonly [string, Uint8Array]) => readText(file).state === 'read';
  const heads = [...place.kept.files].filter(([name]) => name.includes(`/heads/${device}.`));
  const whole = heads.filter(isWhole).map(([name]) => name);
  return Math.max(0, highest(shownHeads(agency, whole), device));
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

async function outlive(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
  }
}

function knownBy(laptop: SimulatedLaptop) {
  return { entries: laptop.entries(), membership: laptop.membership() };
}

const sorted = (texts: ReadonlyMap<string, string>) =>
  [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
