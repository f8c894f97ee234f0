import type { ReactNode } from 'react';
import type { IncidentPage } from '../../../shared/contract/crisis.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';

/** When it was, danger, who was told, when to look again. */
export function IncidentFacts({ incident }: { incident: IncidentPage }) {
  const { crisis, common } = useMessages();
  const format = useFormat();
  const join = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(', ');
  const when = (at: number | null) => (at === null ? null : format.dayAndTime(at));
  const supervisor = [
    common[incident.supervisorTold],
    incident.supervisorWho === '' ? null : format.isolate(incident.supervisorWho),
    when(incident.supervisorAt),
  ];
  const check =
    incident.nextCheckOn === null
      ? crisis.noCheck
      : join([
          format.relativeDay(incident.nextCheckOn),
          incident.nextCheckAt === null ? null : format.timeOfDay(incident.nextCheckAt),
          incident.nextCheckDoneAt === null
            ? crisis.notDone
            : crisis.checkDone(format.dayAndTime(incident.nextCheckDoneAt)),
        ]);
  return (
    <dl className="crisis-facts">
      <Fact label={crisis.happened}>{when(incident.happenedAt) ?? common.notAsked}</Fact>
      <Fact label={crisis.danger}>{common[incident.danger]}</Fact>
      <Fact label={crisis.told}>
        {incident.told.length === 0 ? (
          crisis.nobodyTold
        ) : (
          <ul>
            {incident.told.map((row, index) => (
              <li key={`${index} ${row.who}`}>
                {join([
                  format.isolate(row.who),
                  when(row.at),
                  row.reference === '' ? null : crisis.reference(format.isolate(row.reference)),
                ])}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact label={crisis.supervisor}>{join(supervisor)}</Fact>
      <Fact label={crisis.nextCheck}>{check}</Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
