import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Card } from '../../components/Card.tsx';
import { usePlainName } from '../../components/Name.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';

/** Files that may be of one person, for somebody to look at. */
export function DuplicatesCard({
  duplicates,
}: {
  duplicates: CallOutput<'today.get'>['duplicates'];
}) {
  const { today } = useMessages();
  const plainName = usePlainName();
  const one = (person: (typeof duplicates.first)[number]['first']) =>
    [plainName(person.name), person.birthYear === null ? '' : today.born(person.birthYear)]
      .filter(Boolean)
      .join(', ');
  return (
    <Card
      title={today.duplicates}
      tools={<Tag tone="amber">{duplicates.total}</Tag>}
      action={<Link to="/duplicates">{today.seeAll}</Link>}
    >
      <RowList label={today.duplicates}>
        {duplicates.first.map((pair) => (
          <Row
            key={`${pair.first.id} ${pair.second.id}`}
            to="/duplicates"
            title={today.possiblyOne}
            detail={`${one(pair.first)} · ${one(pair.second)}`}
          />
        ))}
      </RowList>
    </Card>
  );
}
