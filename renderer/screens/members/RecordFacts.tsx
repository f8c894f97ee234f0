import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useProgramName } from '../settings/useProgramName.ts';

export type Report = CallOutput<'members.deviceReport'>;

/** What Carnet knows of a laptop: whose, since when, last heard, and the records of its programs. */
export function RecordFacts({
  report,
  heading: Heading,
}: {
  report: Report;
  heading: 'h2' | 'h3';
}) {
  const { members, settings } = useMessages();
  const format = useFormat();
  const programName = useProgramName();
  const { device, member, lastContact, removedAt, programs } = report;
  const day = (at: number | null, none: string) =>
    at === null ? none : format.fullDay(format.dayOf(at));
  // In full: the paper is read in years to come.
  const moment = (at: number) => `${format.fullDay(format.dayOf(at))}, ${format.time(at)}`;
  const counts = members.recordCounts;
  const kinds = ['people', 'services', 'sessions', 'notes', 'tasks'] as const;
  return (
    <>
      <Heading>{members.recordFacts}</Heading>
      <dl className="settings-facts">
        <dt>{members.recordLaptop}</dt>
        <dd>
          <bdi dir="auto">{device.label || members.laptopWithoutName}</bdi>
        </dd>
        <dt>{members.recordOwner}</dt>
        <dd>
          <bdi dir="auto">{member.name || members.nameNotHere}</bdi>
          {member.role ? `, ${settings.roles[member.role]}` : null}
        </dd>
        <dt>{members.recordAdded}</dt>
        <dd>{day(device.addedAt, members.recordUnknown)}</dd>
        <dt>{members.recordHeard}</dt>
        <dd>{lastContact === null ? members.recordUnknown : moment(lastContact)}</dd>
        <dt>{members.recordRemoved}</dt>
        <dd>{removedAt === null ? members.recordNotRemoved : moment(removedAt)}</dd>
      </dl>
      <Heading>{members.recordPrograms}</Heading>
      <p>{members.recordProgramsText}</p>
      <div className="record-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{members.recordProgram}</th>
              <th scope="col">{members.recordSince}</th>
              <th scope="col">{members.recordUntil}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className="record-number">
                  {counts[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {programs.map((program) => (
              <tr key={program.id}>
                <th scope="row">{programName(program) || members.recordUnknown}</th>
                <td data-label={members.recordSince}>
                  {day(program.since, members.recordUnknown)}
                </td>
                {/* Empty for as long as it lasts: a line of its own says nothing then. */}
                <td data-label={program.until === null ? undefined : members.recordUntil}>
                  {day(program.until, '')}
                </td>
                {program.counts === null ? (
                  <td colSpan={kinds.length}>{members.recordNotHere}</td>
                ) : (
                  kinds.map((kind) => (
                    <td key={kind} data-label={counts[kind]} className="record-number tabular">
                      {format.number(program.counts?.[kind] ?? 0)}
                    </td>
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>{members.recordKnown(moment(format.now()))}</p>
      <p>{members.recordProtected}</p>
    </>
  );
}
