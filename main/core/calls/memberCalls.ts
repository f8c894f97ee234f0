import type { memberCalls as declared } from '../../../shared/contract/members.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { role } from '../../../shared/records/agency.ts';
import {
  extendCut,
  grant,
  removeDevice,
  removeMember,
  setRole,
  withdraw,
} from '../members/changeMembers.ts';
import { readAgency } from '../members/agencyIdentity.ts';
import { deviceReport, devicePeople } from '../members/deviceReport.ts';
import { isAdmitted } from '../members/joining/ownJoining.ts';
import { leftPrograms, noteLeftSeen } from '../members/leftPrograms.ts';
import { deviceLabel, memberLines, memberName } from '../members/memberLines.ts';
import { isAdministered, isRemoved } from '../members/standingHere.ts';
import type { OpenCase } from '../openCase.ts';
import { findRecord } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { readTripHere } from '../trips/tripHere.ts';
import { tripsOf } from '../trips/tripLines.ts';
import { sheetAuthor } from '../sync/membership/entry.ts';
import type { Handlers } from './handlers.ts';

type MemberCalls = Pick<
  typeof declared,
  | 'members.list'
  | 'members.news'
  | 'members.newsSeen'
  | 'members.leftPrograms'
  | 'members.leftProgramSeen'
  | 'members.setRole'
  | 'members.grant'
  | 'members.withdraw'
  | 'members.removeDevice'
  | 'members.removeMember'
  | 'members.extendCut'
  | 'members.deviceReport'
  | 'members.devicePeople'
>;

type NewsDoes =
  | 'found'
  | 'appoint'
  | 'grant'
  | 'withdraw'
  | 'device'
  | 'follow'
  | 'removeMember'
  | 'removeDevice'
  | 'cut'
  | 'refused';

interface NewsRow {
  readonly place: number;
  readonly at: number;
  readonly does: NewsDoes;
  readonly author: string;
  readonly member: string | null;
  readonly device: string | null;
  readonly program: string | null;
  readonly role: string | null;
}

/** How many lines Today can take; the rest come when these were seen. */
const mostNews = 50;

/** Who belongs to the agency, and what changed. */
export const memberCalls: Handlers<MemberCalls> = {
  'members.list': ({ reader, actor, members }) => {
    const count = (state: string) =>
      reader.value<number>('SELECT count(*) FROM memberEntry WHERE state = ?', [state]) ?? 0;
    const here = isRemoved(reader, actor.deviceId)
      ? 'removed'
      : isAdmitted(reader, actor.deviceId)
        ? 'belongs'
        : 'notLetIn';
    return {
      ...memberLines(reader, (device) => members.exchange.lastContact(device)),
      here,
      // A travelling laptop knows nobody but its owner.
      isAdministered: readTripHere(reader) !== undefined || isAdministered(reader),
      waiting: count('waiting'),
      refused: count('refused'),
    };
  },
  'members.news': ({ reader, actor }) => ({
    news: reader
      .rows<NewsRow>(
        `SELECT * FROM memberNews WHERE seenAt IS NULL ORDER BY place DESC LIMIT ${mostNews}`,
      )
      .map((row) => {
        const owner = memberOfDevice(reader, row.device);
        const about = row.member ?? owner;
        return {
          place: row.place,
          at: row.at,
          does: row.does,
          author: memberName(reader, memberOfDevice(reader, row.author) ?? ''),
          bySheet: row.author === sheetAuthor,
          member: about === null ? '' : memberName(reader, about),
          device: row.device === null ? '' : deviceLabel(reader, row.device),
          program:
            row.program === null ? '' : (findRecord(reader, 'program', row.program)?.name ?? ''),
          role: role.safeParse(row.role).data ?? null,
          isMe:
            row.device === actor.deviceId || (about === actor.memberId && row.does !== 'follow'),
        };
      }),
  }),
  'members.leftPrograms': ({ reader }) => ({
    programs: leftPrograms(reader)
      .filter(({ stage, seenAt }) => seenAt === null && stage !== 'rereading')
      .map(({ program, at, stage, files, unsent, drafts, incidents }) => ({
        program,
        name: findRecord(reader, 'program', program)?.name ?? '',
        at,
        isGone: stage === 'purged',
        files,
        unsent,
        drafts,
        incidents,
      })),
  }),
  'members.leftProgramSeen': (open, { program }) => {
    open.write(({ writer }) => noteLeftSeen(writer, program, open.clock.now()));
    open.changed('members', 'members');
    return {};
  },
  'members.newsSeen': (open, { through }) => {
    open.write((unit) =>
      unit.writer.run('UPDATE memberNews SET seenAt = ? WHERE seenAt IS NULL AND place <= ?', [
        unit.actor.now(),
        through,
      ]),
    );
    open.changed('members', 'members');
    return {};
  },

  'members.setRole': (open, { member, role: given }) =>
    changing(open, 'changeRole', 'member', member, (unit) => setRole(unit, member, given)),
  'members.grant': (open, { member, program }) => {
    needProgram(open, program);
    return changing(open, 'grantProgram', 'member', member, (unit) => grant(unit, member, program));
  },
  'members.withdraw': (open, { member, program }) =>
    changing(open, 'withdrawProgram', 'member', member, (unit) => withdraw(unit, member, program)),
  'members.removeDevice': (open, { device }) =>
    changing(open, 'removeDevice', 'device', device, (unit) => {
      // It holds the keys of the travelling laptops whose packs it made.
      for (const trip of tripsOf(unit, device)) {
        if (isAdmitted(unit, trip) && !isRemoved(unit, trip))
          removeDevice(unit, trip, lastOf(open));
      }
      return removeDevice(unit, device, lastOf(open));
    }),
  'members.removeMember': (open, { member }) =>
    changing(open, 'removeMember', 'member', member, (unit) =>
      removeMember(unit, member, lastOf(open)),
    ),
  'members.extendCut': (open, { device }) =>
    changing(open, 'extendCut', 'device', device, (unit) =>
      extendCut(unit, device, open.members.exchange.beyondCut(device)),
    ),
  'members.deviceReport': (open, { device }) => {
    const report = deviceReport(open, device);
    open.write((unit) => unit.audit('deviceReport', 'device', device));
    return report;
  },
  'members.devicePeople': (open, { device, offset, limit }) => {
    const people = devicePeople(open, device, offset, limit);
    open.write((unit) => unit.audit('devicePeople', 'device', device));
    return people;
  },
};

/** One step in the members' history, in the log, and told to the windows. */
function changing<Result>(
  open: OpenCase,
  act: string,
  kind: string,
  id: string,
  body: (unit: UnitOfWork) => Result,
): Result {
  const result = open.write((unit) => {
    const done = body(unit);
    unit.audit(act, kind, id);
    return done;
  });
  open.changed('members', 'members');
  // It may have been oneself who was taken off a program.
  open.sync.leavePrograms();
  return result;
}

const lastOf = (open: OpenCase) => (device: string) => open.members.exchange.lastAccepted(device);

function memberOfDevice(reader: OpenCase['reader'], device: string | null): string | null {
  if (device === null) return null;
  return (
    reader.value<string>('SELECT member FROM memberDevice WHERE device = ?', [device]) ??
    (device === readAgency(reader).device ? readAgency(reader).member : null)
  );
}

/** @throws CarnetError `record.notFound` */
export function needProgram(open: OpenCase, program: string): void {
  if (findRecord(open.reader, 'program', program) === undefined) {
    throw new CarnetError('record.notFound', { kind: 'program' });
  }
}
