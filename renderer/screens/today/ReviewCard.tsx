import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Card } from '../../components/Card.tsx';
import { usePlainName } from '../../components/Name.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useCardTitle } from '../review/useFieldLabel.ts';

type Review = CallOutput<'today.get'>['review'];

/** "Telephone, Olena Kovalenko: changed by you and by Amara": what somebody has to decide. */
export function ReviewCard({ review: { total, first } }: { review: Review }) {
  const { review, today } = useMessages();
  const format = useFormat();
  const plainName = usePlainName();
  const title = useCardTitle();
  const who = (card: Review['first'][number]) => {
    const stamps = [...card.values, ...card.deletedBy, ...card.editedBy];
    const names = stamps.map(({ byMe, memberName }) =>
      byMe ? review.byMe : memberName === '' ? review.someone : format.isolate(memberName),
    );
    return review.todayDetail([...new Set(names)].reduce(review.and));
  };
  return (
    <Card
      title={review.title}
      tools={<Tag tone="amber">{format.number(total)}</Tag>}
      action={<Link to="/review">{today.seeAll}</Link>}
    >
      <RowList label={review.title}>
        {first.map((card) => (
          <Row
            key={`${card.kind} ${card.id} ${card.path ?? ''}`}
            to={`/review/${card.id}`}
            title={review.card(
              title(card),
              card.person === null
                ? ''
                : card.person.name === null
                  ? review.notHereYet
                  : plainName(card.person.name),
            )}
            detail={who(card)}
          />
        ))}
      </RowList>
    </Card>
  );
}
