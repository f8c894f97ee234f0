import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Row, RowList } from '../../components/Row.tsx';

/**
 * What was written down about this client before; without one, all that one may see. Days and
 * authors only: what was said is not for whoever looks over a shoulder. Empty, it is not there.
 */
export function WrittenList({ personId }: { personId: string | null }) {
  const { crisis } = useMessages();
  const format = useFormat();
  const { data } = useCall('incident.list', personId === null ? {} : { personId }, {
    kinds: ['incident'],
  });
  if (!data || data.incidents.length === 0) return null;
  const title = personId === null ? crisis.writtenAll : crisis.written;
  return (
    <Card title={title} note={data.total}>
      <RowList label={title}>
        {data.incidents.map((incident) => (
          <Row
            key={incident.id}
            to={`/crisis/incident/${incident.id}`}
            title={crisis.line(
              format.dayAndTime(incident.happenedAt ?? incident.savedAt),
              format.isolate(incident.authorName),
            )}
            detail={
              incident.nextCheckOn === null
                ? null
                : crisis.checkOn(format.relativeDay(incident.nextCheckOn))
            }
          />
        ))}
      </RowList>
    </Card>
  );
}
