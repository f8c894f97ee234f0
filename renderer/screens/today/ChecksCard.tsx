import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';

/** "Something to check, 3 pm": no name and no kind, for whoever looks over a shoulder. */
export function ChecksCard({
  checks,
  today: day,
}: {
  checks: CallOutput<'today.get'>['checks'];
  today: string;
}) {
  const { today } = useMessages();
  const format = useFormat();
  return (
    <Card title={today.toCheck} note={checks.length}>
      <RowList label={today.toCheck}>
        {checks.map(({ id, dueOn, dueAt }) => (
          <Row
            key={id}
            to={`/crisis/incident/${id}`}
            lead={
              dueOn < day
                ? format.relativeDay(dueOn)
                : dueAt === null
                  ? today.anyTime
                  : format.timeOfDay(dueAt)
            }
            title={today.somethingToCheck}
            end={dueOn < day ? <Tag tone="brick">{today.late}</Tag> : null}
          />
        ))}
      </RowList>
    </Card>
  );
}
