import { type ReactNode, useContext, useId, useState } from 'react';
import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Button } from '../../components/Button.tsx';
import { Name, NamesHidden, usePlainName } from '../../components/Name.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { Choice } from './Decide.tsx';
import { DeletionAsked } from './DeletionAsked.tsx';
import { useCardTitle } from './useFieldLabel.ts';
import { useRecordWords } from './useRecordWords.ts';
import { ValuesAsked } from './ValuesAsked.tsx';

/** One question: what laptops wrote, who, when and where; take one, another, or write a new one. */
export function QuestionCard({
  card,
  busy,
  onDecide,
}: {
  card: ReviewCard;
  busy: boolean;
  onDecide: (choice: Choice) => void;
}) {
  const hidden = useContext(NamesHidden);
  const [revealed, setRevealed] = useState(false);
  return (
    <NamesHidden value={hidden && !revealed}>
      <CardInside
        card={card}
        busy={busy}
        onDecide={onDecide}
        hidden={hidden && !revealed ? <HiddenAnswers onShow={() => setRevealed(true)} /> : null}
      />
    </NamesHidden>
  );
}

function HiddenAnswers({ onShow }: { onShow: () => void }) {
  const { review } = useMessages();
  return (
    <div className="review-body cluster">
      <span className="dim">{review.hidden}</span>
      <Button size="small" icon="eye" onPress={onShow}>
        {review.show}
      </Button>
    </div>
  );
}

function CardInside({
  card,
  busy,
  onDecide,
  hidden,
}: {
  card: ReviewCard;
  busy: boolean;
  onDecide: (choice: Choice) => void;
  hidden: ReactNode;
}) {
  const { review } = useMessages();
  const id = useId();
  const title = useCardTitle()(card);
  const plainName = usePlainName();
  const whom =
    card.person === null
      ? ''
      : card.person.name === null
        ? review.notHereYet
        : plainName(card.person.name);
  const called = useRecordWords()(card);
  return (
    <article className="card review" aria-labelledby={id} data-record={card.id} tabIndex={-1}>
      <header className="review-head">
        <h2 id={id}>
          {title}
          {card.person === null ? null : (
            <>
              {', '}
              {card.person.name === null ? (
                <span className="dim">{whom}</span>
              ) : (
                <Link to={`/clients/${card.person.id}`}>
                  <Name name={card.person.name} />
                </Link>
              )}
            </>
          )}
        </h2>
        {card.protects ? (
          <Tag tone="amber" icon="shield">
            {review.protects}
          </Tag>
        ) : null}
        {called === '' ? null : <p className="dim review-called">{called}</p>}
      </header>
      {hidden ?? (
        <>
          {card.protects ? <p className="review-protects">{review.protectsText}</p> : null}
          {card.path === null ? (
            <DeletionAsked
              card={card}
              what={review.card(title, whom)}
              busy={busy}
              onDecide={onDecide}
            />
          ) : (
            <ValuesAsked
              card={card}
              what={review.card(title, whom)}
              busy={busy}
              onDecide={onDecide}
            />
          )}
        </>
      )}
    </article>
  );
}
