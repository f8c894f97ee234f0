import type { Role } from '../../../../shared/records/agency.ts';
import type { Act, Cut, Follow } from './entry.ts';
import { type Graph, has } from './graph.ts';
import type { Standing } from './standing.ts';

export interface Member {
  readonly role: Role;
  /** Besides "agency", which is everyone's. */
  readonly programs: ReadonlySet<string>;
  /** Entries by which they belong. */
  readonly belongsBy: readonly number[];
  /** Those by which they are an administrator; empty for others. */
  readonly appointedBy: readonly number[];
}

export interface Device {
  readonly member: string;
  /** Base64. */
  readonly sign: string;
  readonly box: string;
  readonly admittedBy: readonly number[];
  /** The laptop that it goes on for, and where that one's log was left; null for others. */
  readonly follows: Pick<Follow, 'follows' | 'apart' | 'entries'> | null;
  /** When it was removed: its last segment that is accepted. What it wrote beyond is refused. */
  readonly removed: Omit<Cut, 'device'> | null;
}

export interface Members {
  readonly members: ReadonlyMap<string, Member>;
  readonly devices: ReadonlyMap<string, Device>;
}

const none = { sequence: 0, hash: '0'.repeat(64) };
const rank: Readonly<Record<Role, number>> = { worker: 0, supervisor: 1, administrator: 2 };

/** An act, and the entry that it stands in. */
interface Placed {
  readonly at: number;
  readonly act: Act;
}

/** Who belongs to the agency, by what counts. A removal ends what it had not seen, and what it had. */
export function membersAfter(graph: Graph, { gives, takes }: Standing): Members {
  const given = acts(graph, (at) => has(gives, at));
  const taken = [...takes].flatMap(([at, all]) => all.map((act) => ({ at, act })));
  const givenTo = Map.groupBy(given, ({ act }) => memberOf(act));
  const takenFrom = Map.groupBy(taken, ({ act }) => memberOf(act));
  const members = new Map<string, Member>();
  for (const [member, all] of givenTo) {
    const known = memberAfter(graph, all, takenFrom.get(member) ?? []);
    if (known !== undefined) members.set(member, known);
  }
  return { members, devices: devicesAfter(graph, given, taken, takenFrom) };
}

/** One member, by the acts that are about them; undefined for who is none. */
function memberAfter(
  graph: Graph,
  given: readonly Placed[],
  taken: readonly Placed[],
): Member | undefined {
  const appointments = given.flatMap(({ at, act }) => {
    const role = roleGiven(act);
    return role !== undefined && holds(graph, at, taken, removesMember) ? [{ at, role }] : [];
  });
  if (appointments.length === 0) return undefined;
  const demotions = taken.flatMap(({ at, act }) => {
    const role = roleGiven(act);
    return role === undefined ? [] : [{ at, role }];
  });
  const said = [...appointments, ...demotions];
  const last = said.filter(({ at }) => !said.some((other) => isAfter(graph, other.at, at)));
  const [lowest] = last.map(({ role }) => role).toSorted((a, b) => rank[a] - rank[b]);
  const programs = given.flatMap(({ at, act }) => {
    if (act.does !== 'grant') return [];
    const ends = (each: Act) =>
      removesMember(each) || (each.does === 'withdraw' && each.program === act.program);
    return holds(graph, at, taken, ends) ? [act.program] : [];
  });
  const appointedBy = appointments.filter(
    ({ at, role }) =>
      role === 'administrator' &&
      !said.some((other) => other.role !== 'administrator' && isAfter(graph, other.at, at)),
  );
  return {
    role: lowest ?? 'worker',
    programs: new Set(programs),
    belongsBy: appointments.map(({ at }) => at),
    appointedBy: lowest === 'administrator' ? appointedBy.map(({ at }) => at) : [],
  };
}

function devicesAfter(
  graph: Graph,
  given: readonly Placed[],
  taken: readonly Placed[],
  takenFrom: ReadonlyMap<string, readonly Placed[]>,
): ReadonlyMap<string, Device> {
  const devices = new Map<string, Device>();
  for (const { at, act } of given) {
    if (act.does !== 'found' && act.does !== 'device' && act.does !== 'follow') continue;
    const { device, member, sign, box } = act;
    const before = devices.get(device);
    if (before === undefined) {
      const follows = act.does === 'follow' ? act : null;
      devices.set(device, { member, sign, box, admittedBy: [at], follows, removed: null });
      continue;
    }
    // Entries come in the graph's order: whoever was first has the id, with these keys.
    const isSame = before.member === member && before.sign === sign && before.box === box;
    if (isSame) devices.set(device, { ...before, admittedBy: [...before.admittedBy, at] });
  }
  const lost = new Set(taken.map(({ act }) => (act.does === 'removeDevice' ? act.device : '')));
  for (const [device, known] of devices) {
    const against = takenFrom.get(known.member) ?? [];
    const isGone =
      lost.has(device) || !known.admittedBy.some((at) => holds(graph, at, against, removesMember));
    if (isGone) devices.set(device, { ...known, removed: cutOf(graph, device, given, taken) });
  }
  return devices;
}

/** The last word on where a removed laptop's log ends; of several that had not seen each other, the least. */
function cutOf(graph: Graph, device: string, given: readonly Placed[], taken: readonly Placed[]) {
  const said = [...taken, ...given].flatMap(({ at, act }) => {
    if (act.does === 'removeMember' || act.does === 'removeDevice') {
      return act.cuts.filter((each) => each.device === device).map((each) => ({ at, cut: each }));
    }
    return act.does === 'cut' && act.device === device ? [{ at, cut: act }] : [];
  });
  const last = said.filter(({ at }) => !said.some((other) => isAfter(graph, other.at, at)));
  const [least] = last
    .map(({ cut }) => ({ sequence: cut.sequence, hash: cut.hash }))
    .toSorted((a, b) => a.sequence - b.sequence || (a.hash < b.hash ? -1 : 1));
  return least ?? none;
}

/** Whether nothing that ends it stands, but what it had already seen. */
function holds(
  graph: Graph,
  at: number,
  taken: readonly Placed[],
  ends: (act: Act) => boolean,
): boolean {
  return taken.every((each) => !ends(each.act) || isAfter(graph, at, each.at));
}

const isAfter = ({ past }: Graph, later: number, earlier: number) =>
  has(past[later] ?? 0n, earlier);

const removesMember = (act: Act) => act.does === 'removeMember';

/** The member whom an act is about; none for acts about laptops and keys. */
function memberOf(act: Act): string {
  return 'member' in act && act.does !== 'device' && act.does !== 'follow' ? act.member : '';
}

function roleGiven(act: Act): Role | undefined {
  if (act.does === 'found') return 'administrator';
  return act.does === 'appoint' ? act.role : undefined;
}

function acts(graph: Graph, counts: (at: number) => boolean): readonly Placed[] {
  return graph.entries.flatMap((entry, at) =>
    counts(at) ? entry.acts.map((act) => ({ at, act })) : [],
  );
}
