import type { Role } from '../../../../shared/records/agency.ts';
import type { Act, Cut } from './entry.ts';
import { type Graph, has } from './graph.ts';
import type { Standing } from './standing.ts';

export interface Member {
  readonly role: Role;
  /** Besides "agency", which is everyone's. */
  readonly programs: ReadonlySet<string>;
  /** Entries by which they are an administrator; empty for others. */
  readonly appointedBy: readonly number[];
}

export interface Device {
  readonly member: string;
  /** Base64. */
  readonly sign: string;
  readonly box: string;
  readonly admittedBy: readonly number[];
  /** When it was removed: its last segment that is accepted. What it wrote beyond is refused. */
  readonly removed: Omit<Cut, 'device'> | null;
}

export interface Members {
  readonly members: ReadonlyMap<string, Member>;
  readonly devices: ReadonlyMap<string, Device>;
}

const none = { sequence: 0, hash: '0'.repeat(64) };
const rank: Readonly<Record<Role, number>> = { worker: 0, supervisor: 1, administrator: 2 };

/** Who belongs to the agency, by what counts. A removal ends what it had not seen, and what it had. */
export function membersAfter(graph: Graph, { gives, takes }: Standing): Members {
  const given = acts(graph, (at) => has(gives, at));
  const taken = [...takes].flatMap(([at, all]) => all.map((act) => ({ at, act })));
  const isAfter = (later: number, earlier: number) => has(graph.past[later] ?? 0n, earlier);
  /** Whether nothing that takes it stands, but what it had already seen. */
  const holds = (at: number, takesIt: (act: Act) => boolean) =>
    taken.every((each) => !takesIt(each.act) || isAfter(at, each.at));
  const removes = (member: string) => (act: Act) =>
    act.does === 'removeMember' && act.member === member;

  const members = new Map<string, Member>();
  for (const member of new Set(given.map(({ act }) => appointed(act)?.member ?? ''))) {
    const appointments = given.flatMap(({ at, act }) => {
      const as = appointed(act);
      return as?.member === member && holds(at, removes(member)) ? [{ at, role: as.role }] : [];
    });
    if (appointments.length === 0) continue;
    const demotions = taken.flatMap(({ at, act }) =>
      act.does === 'appoint' && act.member === member ? [{ at, role: act.role }] : [],
    );
    const said = [...appointments, ...demotions];
    const last = said.filter(({ at }) => !said.some((other) => isAfter(other.at, at)));
    const lowest = last.toSorted((a, b) => rank[a.role] - rank[b.role])[0]?.role ?? 'worker';
    const programs = given.flatMap(({ at, act }) =>
      act.does === 'grant' &&
      act.member === member &&
      holds(at, removes(member)) &&
      holds(at, (each) => withdraws(each, member, act.program))
        ? [act.program]
        : [],
    );
    const appointedBy = appointments.filter(
      ({ at, role }) =>
        role === 'administrator' &&
        !said.some((other) => other.role !== 'administrator' && isAfter(other.at, at)),
    );
    members.set(member, {
      role: lowest,
      programs: new Set(programs),
      appointedBy: lowest === 'administrator' ? appointedBy.map(({ at }) => at) : [],
    });
  }
  return { members, devices: devicesAfter(graph, given, taken, holds) };
}

type Placed = { readonly at: number; readonly act: Act };

function devicesAfter(
  graph: Graph,
  given: readonly Placed[],
  taken: readonly Placed[],
  holds: (at: number, takesIt: (act: Act) => boolean) => boolean,
): ReadonlyMap<string, Device> {
  const devices = new Map<string, Device>();
  for (const { at, act } of given) {
    if (act.does !== 'found' && act.does !== 'device') continue;
    const { device, member, sign, box } = act;
    const before = devices.get(device);
    if (before !== undefined) {
      // Entries come in the graph's order: whoever was first has the id, with these keys.
      const isSame = before.member === member && before.sign === sign && before.box === box;
      if (isSame) devices.set(device, { ...before, admittedBy: [...before.admittedBy, at] });
      continue;
    }
    devices.set(device, { member, sign, box, admittedBy: [at], removed: null });
  }
  for (const [device, known] of devices) {
    const isGone =
      taken.some(({ act }) => act.does === 'removeDevice' && act.device === device) ||
      known.admittedBy.every(
        (at) => !holds(at, (act) => act.does === 'removeMember' && act.member === known.member),
      );
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
  const last = said.filter(({ at }) => !said.some((other) => has(graph.past[other.at] ?? 0n, at)));
  const [least] = last
    .map(({ cut }) => ({ sequence: cut.sequence, hash: cut.hash }))
    .toSorted((a, b) => a.sequence - b.sequence || (a.hash < b.hash ? -1 : 1));
  return least ?? none;
}

/** Whom an act makes a member, and as what. */
function appointed(act: Act): { member: string; role: Role } | undefined {
  if (act.does === 'found') return { member: act.member, role: 'administrator' };
  return act.does === 'appoint' ? act : undefined;
}

function withdraws(act: Act, member: string, program: string): boolean {
  return act.does === 'withdraw' && act.member === member && act.program === program;
}

function acts(graph: Graph, counts: (at: number) => boolean): readonly Placed[] {
  return graph.entries.flatMap((entry, at) =>
    counts(at) ? entry.acts.map((act) => ({ at, act })) : [],
  );
}
