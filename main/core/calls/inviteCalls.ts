import type { memberCalls as declared } from '../../../shared/contract/members.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { approve } from '../members/joining/approve.ts';
import {
  endInvitation,
  invitationHere,
  type InvitationRow,
  makeInvitation,
  stateOf,
  takeRequest,
  waitingRequest,
} from '../members/joining/invitations.ts';
import { memberName } from '../members/memberLines.ts';
import { roleOf } from '../members/standingHere.ts';
import type { OpenCase } from '../openCase.ts';
import type { Reader } from '../store/sqlite.ts';
import type { Handlers } from './handlers.ts';
import { needProgram } from './memberCalls.ts';
import { agencyName } from '../members/agencyName.ts';

type InviteCalls = Pick<
  typeof declared,
  | 'members.invite'
  | 'members.invitations'
  | 'members.invitationFile'
  | 'members.cancelInvitation'
  | 'members.takeRequest'
  | 'members.asking'
  | 'members.approve'
  | 'members.refuse'
  | 'members.welcomeFile'
>;

/** The administrator's side of a laptop's joining. */
export const inviteCalls: Handlers<InviteCalls> = {
  'members.invite': (open, { forWhom, days }) => {
    const row = open.write((unit) => {
      const made = makeInvitation(unit, {
        forWhom,
        days,
        name: agencyName(unit),
        from: memberName(unit, unit.actor.memberId),
        place: open.members.exchange.placeToInvite(),
      });
      unit.audit('invite', 'invitation', made.id);
      return made;
    });
    open.changed('members', 'members');
    return { id: row.id, expiresAt: row.expiresAt, file: invitationFile(row) };
  },
  'members.invitations': ({ reader, clock }) => ({
    invitations: reader
      .rows<InvitationRow>('SELECT * FROM invitation ORDER BY id DESC LIMIT 500')
      .map((row) => ({
        id: row.id,
        forWhom: row.forWhom,
        madeAt: row.madeAt,
        expiresAt: row.expiresAt,
        state: stateOf(row, clock.now()),
      })),
  }),
  'members.invitationFile': ({ reader, clock }, { id }) => {
    const row = invitationHere(reader, id);
    if (stateOf(row, clock.now()) !== 'open') throw new CarnetError('members.invitationExpired');
    return invitationFile(row);
  },
  'members.cancelInvitation': (open, { id }) => end(open, id, 'cancelled'),
  'members.takeRequest': (open, { text }) => {
    const id = open.write((unit) => takeRequest(unit, text));
    open.changed('members', 'members');
    return { id };
  },
  'members.asking': async (open, { invitation: id }) => {
    const { reader, clock, members } = open;
    const row = invitationHere(reader, id);
    if (row.request === null || stateOf(row, clock.now()) !== 'asked') return { asking: null };
    const { invitation, read } = waitingRequest(reader, id, clock.now());
    const { applicant } = read;
    const words = await members.sixWords(invitation.text.hash, read.text.hash);
    return {
      asking: {
        name: applicant.name,
        label: applicant.label,
        people: applicant.people,
        programs: applicant.programs,
        saysToBe: roleOf(reader, applicant.member) === undefined ? null : applicant.member,
        words: { en: [...words.en], fr: [...words.fr] },
      },
    };
  },
  'members.approve': (open, { invitation: id, ...given }) => {
    for (const program of given.programs) needProgram(open, program);
    const member = open.write((unit) =>
      approve(unit, id, {
        ...given,
        agencyName: agencyName(unit),
        place: open.members.exchange.placeToHand(),
      }),
    );
    open.changed('members', 'members');
    return { member, file: welcomeFile(open.reader, id) };
  },
  'members.refuse': (open, { invitation }) => end(open, invitation, 'refused'),
  'members.welcomeFile': ({ reader }, { invitation }) => welcomeFile(reader, invitation),
};

function end(open: OpenCase, id: string, state: 'refused' | 'cancelled'): Record<string, never> {
  open.write((unit) => {
    endInvitation(unit, id, state);
    unit.audit(state === 'refused' ? 'refuseLaptop' : 'cancelInvitation', 'invitation', id);
  });
  open.changed('members', 'members');
  return {};
}

/**
 * Names tell files apart and no people: a stick lies about. By its ending an invitation opens Carnet
 * (electron-builder.yml); what goes back and forth afterwards is taken in where somebody waits for it.
 */
const invitationFile = ({ id, file }: Pick<InvitationRow, 'id' | 'file'>) => ({
  name: `carnet-invitation-${id.slice(-6)}.carnet-invite`,
  text: file,
});

function welcomeFile(reader: Reader, id: string) {
  const { welcome } = invitationHere(reader, id);
  if (welcome === null) throw new CarnetError('members.notFound');
  return { name: `carnet-welcome-${id.slice(-6)}.txt`, text: welcome };
}
