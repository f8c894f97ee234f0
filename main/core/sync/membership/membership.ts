import { fromBase64, toBase64 } from '../../vault/base64.ts';
import { textIsSigned } from '../signedText.ts';
import { type Act, type Entry, type Follow, followIn, sheetAuthor } from './entry.ts';
import { bit, type Graph, graphOf, has, headsOf } from './graph.ts';
import { type Members, membersAfter } from './membersAfter.ts';
import { type Author, standingOf } from './standing.ts';

export interface Membership extends Members {
  readonly graph: Graph;
  /** Entries of which what they give counts, as a mask over the graph's. */
  readonly gives: bigint;
  /** Valid entries, as a mask: whoever signed them was an administrator as far as they had seen. */
  readonly valid: bigint;
  /** Reported: signed by nobody who might. They change nothing. */
  readonly refused: readonly Entry[];
}

/**
 * Who belongs to the agency, as a pure function of the set of entries: every laptop that has the same
 * ones says the same, in whatever order they came. No clock decides anything. `verdicts`: those that
 * were reached before, which spares work and changes nothing.
 */
export function membershipOf(
  founding: string,
  set: Iterable<Entry>,
  verdicts: Verdicts = verdictsOf(founding),
): Membership {
  const graph = graphOf(founding, set);
  const places = new Map(graph.entries.map(({ hash }, at) => [hash, at]));
  const authors: (Author | undefined)[] = [];
  let valid = 0n;
  for (const [at, entry] of graph.entries.entries()) {
    const key = verdictKey(entry);
    const before = verdicts.get(key);
    const verdict =
      before === undefined ? judged(graph, at, valid, authors) : placed(places, before);
    if (before === undefined) verdicts.set(key, toHashes(graph, verdict));
    authors.push(verdict.author);
    if (verdict.isValid) valid |= bit(at);
  }
  const { members, gives } = after(graph, valid, authors);
  const refused = graph.entries.filter((_, at) => !has(valid, at));
  return { ...members, graph, valid, gives, refused };
}

/** What the next entry names as its heads. */
export function headsToName({ graph, valid }: Membership): readonly string[] {
  return headsOf(graph, valid);
}

/** By what a verdict is remembered: an entry's hash does not cover its signature. */
export function verdictKey({ hash, text }: Entry): string {
  return hash + toBase64(text.signature);
}

/** An entry's own standing, by its past alone. */
interface Verdict {
  readonly author: Author | undefined;
  readonly isValid: boolean;
}

/** The same, with entries by their hashes: their numbers change as others arrive. */
export interface Remembered {
  readonly author: (Omit<Author, Lists> & Readonly<Record<Lists, readonly string[]>>) | undefined;
  readonly isValid: boolean;
}
type Lists = 'appointedBy' | 'admittedBy';

/**
 * Verdicts that were reached before. An entry's hash covers its whole past, and a verdict follows from
 * that alone: so it never changes, and one more entry costs one more evaluation, not one for each.
 */
export type Verdicts = Map<string, Remembered>;
const remembered = new Map<string, Verdicts>();
const mostFoundings = 4;

/** Those of one agency in this process; whoever kept them adds what is missing. */
export function verdictsOf(founding: string): Verdicts {
  const known = remembered.get(founding) ?? new Map<string, Remembered>();
  remembered.delete(founding);
  remembered.set(founding, known);
  for (const oldest of [...remembered.keys()].slice(0, -mostFoundings)) remembered.delete(oldest);
  return known;
}

function toHashes({ entries }: Graph, { author, isValid }: Verdict): Remembered {
  if (author === undefined) return { author, isValid };
  const hashes = (list: readonly number[]) => list.map((at) => entries[at]?.hash ?? '');
  const { appointedBy, admittedBy } = author;
  return {
    author: { ...author, appointedBy: hashes(appointedBy), admittedBy: hashes(admittedBy) },
    isValid,
  };
}

function placed(places: ReadonlyMap<string, number>, { author, isValid }: Remembered): Verdict {
  if (author === undefined) return { author, isValid };
  const numbers = (list: readonly string[]) => list.map((hash) => places.get(hash) ?? -1);
  const { appointedBy, admittedBy } = author;
  return {
    author: { ...author, appointedBy: numbers(appointedBy), admittedBy: numbers(admittedBy) },
    isValid,
  };
}

function judged(
  graph: Graph,
  at: number,
  valid: bigint,
  authors: readonly (Author | undefined)[],
): Verdict {
  const entry = graph.entries[at];
  if (entry === undefined) return { author: undefined, isValid: false };
  if (at === 0) return { author: undefined, isValid: isFounding(entry) };
  const known = after(graph, valid & (graph.past[at] ?? 0n), authors).members;
  const author = authorOf(graph, entry, known);
  const follow = followIn(entry);
  if (author === undefined) return { author, isValid: isBySheet(graph, entry) };
  const isValid =
    follow === undefined ? mayDo(entry, author, known) : mayFollow(entry, follow, known);
  return { author, isValid };
}

function after(graph: Graph, considered: bigint, authors: readonly (Author | undefined)[]) {
  const standing = standingOf(graph, considered, authors);
  return { members: membersAfter(graph, standing), gives: standing.gives };
}

/** Who signs an entry, as far as the entry itself has seen; a copy's first, the laptop that it follows. */
function authorOf(graph: Graph, entry: Entry, known: Members): Author | undefined {
  // Nobody gets between the sheet and the agency by calling a laptop so.
  if (entry.author === sheetAuthor) return undefined;
  const follow = followIn(entry);
  const signer = follow?.follows ?? entry.author;
  const device = known.devices.get(signer);
  const member = known.members.get(device?.member ?? '');
  if (device === undefined || device.removed !== null || member === undefined) return undefined;
  const [earliest = 0] = member.appointedBy;
  const bySheet = member.appointedBy.find((at) => graph.entries[at]?.author === sheetAuthor);
  const [admitted = 0] = device.admittedBy;
  const hash = (at: number) => graph.entries[at]?.hash ?? '';
  // The sheet is the agency's last word: a stolen laptop of the founder's, which need not admit to
  // having seen anything, must not outrank whom the sheet appoints against it.
  const rank = bySheet === undefined ? (graph.depth[earliest] ?? 0) : -1;
  return {
    member: device.member,
    device: signer,
    // Any member may go on with another laptop; all else is for administrators.
    appointedBy: follow === undefined ? member.appointedBy : member.belongsBy,
    admittedBy: device.admittedBy,
    seniority: [rank, hash(bySheet ?? earliest), graph.depth[admitted] ?? 0, hash(admitted)],
  };
}

function mayDo(entry: Entry, { member, device }: Author, known: Members): boolean {
  const isAdministrator = known.members.get(member)?.role === 'administrator';
  const isOnlyElsewhere = ({ does }: Act) => does === 'found' || does === 'follow';
  if (!isAdministrator || entry.acts.some(isOnlyElsewhere)) return false;
  if (!isSignedBy(entry, known.devices.get(device)?.sign)) return false;
  const administrators = [...known.members].filter(([, { role }]) => role === 'administrator');
  // Somebody must be left who can let others in.
  return !administrators.every(([id]) => entry.acts.some((act) => endsAuthority(act, id)));
}

/**
 * A laptop may say which one goes on for it, of the same member. That gives nobody more than whoever has
 * it open has already.
 */
function mayFollow(entry: Entry, { device, follows, member }: Follow, known: Members): boolean {
  const before = known.devices.get(follows);
  return (
    entry.author === device &&
    entry.sequence === 1 &&
    entry.acts.length === 1 &&
    device !== sheetAuthor &&
    !known.devices.has(device) &&
    before?.member === member &&
    isSignedBy(entry, before.sign)
  );
}

function endsAuthority(act: Act, member: string): boolean {
  if (act.does === 'removeMember') return act.member === member;
  return act.does === 'appoint' && act.member === member && act.role !== 'administrator';
}

function isFounding(entry: Entry): boolean {
  const [act, ...more] = entry.acts;
  return (
    act?.does === 'found' &&
    more.length === 0 &&
    entry.heads.length === 0 &&
    entry.author === act.device &&
    act.device !== sheetAuthor &&
    isSignedBy(entry, act.sign)
  );
}

/** The sheet may appoint one administrator, with a laptop for them to begin with; nothing else. */
function isBySheet(graph: Graph, entry: Entry): boolean {
  const [founding] = graph.entries[0]?.acts ?? [];
  if (entry.author !== sheetAuthor || founding?.does !== 'found') return false;
  const [appoint, device, ...more] = entry.acts;
  return (
    appoint?.does === 'appoint' &&
    appoint.role === 'administrator' &&
    (device === undefined || (device.does === 'device' && device.member === appoint.member)) &&
    more.length === 0 &&
    isSignedBy(entry, founding.sheet)
  );
}

function isSignedBy(entry: Entry, publicKey: string | undefined): boolean {
  const key = fromBase64(publicKey ?? '', 32);
  return key !== undefined && textIsSigned('entry', entry.text, key);
}
