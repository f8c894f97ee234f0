import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { PrintSheet } from '../../components/PrintSheet.tsx';
import { useProgramName } from '../settings/useProgramName.ts';
import { RecordFacts, type Report } from './RecordFacts.tsx';

/** The record on paper: what Carnet knows, room for what people know, and the names where asked for. */
export function RecordPaper({
  report,
  people,
}: {
  report: Report;
  people: readonly CallOutput<'members.devicePeople'>['people'][number][];
}) {
  const { members } = useMessages();
  const { me } = useWork();
  const programName = useProgramName();
  const program = (id: string) => {
    const found = me.programs.find((one) => one.id === id);
    return found ? programName(found) : '';
  };
  return (
    <PrintSheet agency={me.agency.name}>
      <div className="record-paper">
        <h1>{members.recordTitle}</h1>
        <RecordFacts report={report} heading="h2" />
        <h2>{members.recordByHand}</h2>
        {members.recordBlanks.map((blank) => (
          <div key={blank} className="record-blank">
            {blank}
          </div>
        ))}
        <p>{members.recordKeep}</p>
        {people.length > 0 ? (
          <div className="record-names">
            <h2>{members.recordNamesTitle}</h2>
            <table>
              <tbody>
                {people.map((person) => (
                  <tr key={person.id}>
                    <td className="tabular">{person.fileNumber}</td>
                    <td>
                      <bdi dir="auto">{person.name}</bdi>
                    </td>
                    <td>{program(person.programId)}</td>
                    <td>{person.theirs ? members.recordTheirs : ''}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ) : null}
      </div>
    </PrintSheet>
  );
}
