import type { RecordKind } from '../../../../shared/records/records.ts';
import { records } from '../../../../shared/records/records.ts';
import { rankOf, type Right, rights } from '../../../../shared/records/rights.ts';
import { isGenuine } from '../../casework/signedNote.ts';
import { fromBase64 } from '../../vault/base64.ts';
import type { Change } from '../change.ts';
import { goesOnFor } from '../membership/goesOnFor.ts';
import type { Membership } from '../membership/membership.ts';
import { everHeld, mayWriteIn } from './everHeld.ts';

/** Why a change is not taken from another laptop. Reported to administrators; nothing else changes. */
export type Refusal =
  /** Its laptop was never let in, or its member never belonged to the program. */
  | 'program'
  /** The member's role does not reach. */
  | 'role'
  /** Kinds that only their author and supervisors may see are not taken in under a program's key. */
  | 'confidential'
  /** It says that somebody else made it, or takes back what somebody else made. */
  | 'notTheirs'
  /** A signed record is written once. */
  | 'signed'
  /** A signed record whose signature is not its author's laptop's. */
  | 'forged'
  /** A field that stays what it was when the record was made. */
  | 'fixed';

/** What the receiving laptop holds of the record. */
export interface RecordFacts {
  readonly exists: boolean;
  /** A field's value as the record's schema has it; undefined when the record is not here. */
  field(name: string): unknown;
}

/** A change, where it was written and by which laptop. The laptop's signature is already verified. */
export interface Written {
  readonly program: string;
  readonly device: string;
  readonly change: Change;
}

/**
 * The same table of roles and rules as the calls of the contract (`rights`), for a change of another
 * laptop. Undefined: it may be applied. Kinds that are not known here are kept for a later version.
 * Consent and safety answers are no reason to refuse anything: concurrent ones become the stricter, and
 * what belongs to somebody who was erased is erased where it arrives.
 */
export function mayApply(
  { program, device, change }: Written,
  membership: Membership,
  facts: RecordFacts,
): Refusal | undefined {
  const author = membership.devices.get(device);
  if (author === undefined || !mayWriteIn(membership, device, program)) return 'program';
  if (!isKind(change.kind)) return undefined;
  const right: Right = rights[change.kind];
  const definition = records[change.kind];
  if (definition.confidential || right.writes === 'nobody') return 'confidential';
  const reaches = hasRole(membership, author.member, right.writes);
  if (!reaches && !isOwn(right, change, facts, author.member)) return 'role';
  if (saysOther(right, change, author.member)) return 'notTheirs';
  if (change.does === 'delete' && right.deletes === 'author') {
    const maker = facts.exists ? facts.field(right.author ?? '') : author.member;
    if (maker !== author.member) return 'notTheirs';
  }
  if (facts.exists && definition.fixed.some((field: string) => change.set.has(field)))
    return 'fixed';
  if (definition.signed && change.does !== 'erase') {
    if (facts.exists || change.does === 'delete') return 'signed';
    if (change.kind === 'note' && !isSignedBy(change, device, membership)) return 'forged';
  }
  return undefined;
}

/** The same as `applySegment` wants it: the reason to leave a change out, for one segment's changes. */
export function admitting(
  membership: Membership,
  { program, device }: Omit<Written, 'change'>,
  factsOf: (kind: string, id: string) => RecordFacts,
): (change: Change, held?: RecordFacts) => Refusal | undefined {
  return (change, held) =>
    mayApply({ program, device, change }, membership, held ?? factsOf(change.kind, change.id));
}

function isKind(kind: string): kind is RecordKind {
  return Object.hasOwn(rights, kind);
}

function hasRole(
  membership: Membership,
  member: string,
  needed: Exclude<Right['writes'], 'nobody'>,
) {
  const held = everHeld(membership).get(member);
  return held !== undefined && rankOf[held.role] >= rankOf[needed];
}

/** What is about oneself: one's name, one's laptop. A record that is not here yet says itself whose it is. */
function isOwn({ own }: Right, change: Change, facts: RecordFacts, member: string): boolean {
  if (own === undefined || change.does !== 'edit') return false;
  if (own === 'id') return change.id === member;
  const said = change.set.get(own);
  const before = facts.exists ? facts.field(own) : said;
  return before === member && (said === undefined || said === member);
}

/** Whether a change puts somebody else's name where its maker's stands. */
function saysOther({ author }: Right, change: Change, member: string): boolean {
  const said = author === undefined ? undefined : change.set.get(author);
  return said !== undefined && said !== member;
}

/** Signed by its author's laptop, or by one that this laptop goes on for. */
function isSignedBy(change: Change, device: string, { devices }: Membership): boolean {
  const note = records.note.schema.safeParse(Object.fromEntries(change.set)).data;
  // Who wrote it stands in what was signed.
  if (note === undefined || note.authorId !== devices.get(device)?.member) return false;
  for (const each of goesOnFor(devices, device)) {
    const key = fromBase64(devices.get(each)?.sign ?? '', 32);
    if (note.deviceId === each && key !== undefined) return isGenuine(change.id, note, key);
  }
  return false;
}
