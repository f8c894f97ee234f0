import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Role } from '../../../../shared/records/agency.ts';
import type { UnitOfWork } from '../../store/unitOfWork.ts';
import type { Act } from '../../sync/membership/entry.ts';
import { commonProgram } from '../../sync/membership/epochs.ts';
import type { Membership } from '../../sync/membership/membership.ts';
import { sodium } from '../../vault/sodium.ts';
import { readAgency } from '../agencyIdentity.ts';
import { deviceKeys } from '../deviceKeys.ts';
import { devicesOf } from '../devicesOf.ts';
import { programsOf } from '../epochKeys.ts';
import { giveProgram } from '../giveProgram.ts';
import { newEpochAct } from '../newEpoch.ts';
import { entriesHere, membershipHere } from '../storedEntries.ts';
import { writeEntries } from '../writeEntry.ts';
import { invitationHere, stateOf, waitingRequest } from './invitations.ts';
import { sealWelcome } from './welcome.ts';

export interface Approval {
  /** A member whose further laptop it is; null: somebody new. */
  readonly member: string | null;
  readonly role: Role;
  readonly programs: readonly string[];
  readonly agencyName: string;
  /** Where the agency's files lie, with what is needed to get at them. */
  readonly place: string;
}

/**
 * Lets the laptop in that asked with an invitation: appointment, admission, programs and keys in the
 * members' history, and the file that tells the laptop so. All in the unit's transaction. Gives the
 * id of its member.
 * @throws CarnetError `members.notFound`, `members.invitationExpired`, `members.notAllowed`,
 *   `members.notARequest` for one that brings a program under an id that is taken here;
 *   `members.hasRecords` for a known member's laptop that brings clients: its records say another worker
 */
export function approve(unit: UnitOfWork, id: string, given: Approval): string {
  const row = invitationHere(unit, id);
  const now = unit.actor.now();
  if (row.state === 'approved') throw new CarnetError('members.notFound');
  if (stateOf(row, now) !== 'asked') throw new CarnetError('members.invitationExpired');
  const { invitation, read } = waitingRequest(unit, id, now);
  const { body, applicant } = read;
  const membership = membershipHere(unit);
  const known = given.member === null ? undefined : membership.members.get(given.member);
  if (given.member !== null && known === undefined) throw new CarnetError('members.notFound');
  const isTheirs = given.member === null || applicant.member === given.member;
  if (!isTheirs && (applicant.people > 0 || applicant.programs.length > 0)) {
    throw new CarnetError('members.hasRecords');
  }
  const member = given.member ?? freshMember(membership, applicant.member, unit.actor.newId);
  const laptop = { device: body.device, box: body.box };
  // Somebody new is given programs; a known member's laptop reads what the member reads.
  const programs = known ? [...known.programs] : given.programs;
  const brought = applicant.programs.map((program) => program.id);
  // Whoever brings a program under the id of one that is here would be let into that one.
  const taken = new Set([commonProgram, ...programsOf(membership)]);
  if (brought.some((program) => taken.has(program))) throw new CarnetError('members.notARequest');
  const mine = devicesOf(membership, unit.actor.memberId);
  const acts: Act[] = [
    ...(known ? [] : [{ does: 'appoint' as const, member, role: given.role }]),
    { does: 'device', device: body.device, member, sign: body.sign, box: body.box },
    ...(known ? [] : programs.map((program) => ({ does: 'grant' as const, member, program }))),
    // Who approves belongs to what is brought: somebody must be able to let others in.
    ...brought.flatMap((program) => [
      { does: 'grant' as const, member, program },
      { does: 'grant' as const, member: unit.actor.memberId, program },
      newEpochAct(membership, program, new Set(), [laptop, ...mine]),
    ]),
    ...[commonProgram, ...programs].flatMap(
      (program) => giveProgram(unit, membership, program, [laptop]).acts,
    ),
  ];
  writeEntries(unit, acts);
  const { agency, founding } = readAgency(unit);
  const welcome = sealWelcome(
    {
      invitation: id,
      agency,
      founding,
      request: sodium.to_hex(read.text.hash),
      device: body.device,
      member,
      entries: entriesHere(unit),
      handed: {
        agencyName: given.agencyName,
        memberName: applicant.name,
        place: given.place,
      },
      box: body.box,
    },
    deviceKeys(unit).sign.privateKey,
  );
  unit.writer.run(
    `UPDATE invitation SET state = 'approved', welcome = ?, decidedAt = ?, memberName = ?,
       deviceLabel = ? WHERE id = ?`,
    [welcome, now, applicant.name, applicant.label, id],
  );
  unit.audit('approveLaptop', 'member', member, { fields: [invitation.body.id] });
  return member;
}

/** The id that the applicant has at home, unless somebody here has or had it: nobody says to be another. */
function freshMember({ graph }: Membership, wanted: string, newId: () => string): string {
  const isTaken = graph.entries.some(({ acts }) =>
    acts.some((act) => 'member' in act && act.member === wanted),
  );
  return isTaken ? newId() : wanted;
}
