import { useState } from 'react';
import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { RadioList } from '../../components/RadioList.tsx';
import { type Asked, Decide } from './Decide.tsx';
import { useCardTitle } from './useFieldLabel.ts';
import { isHeld, membersOf, useFieldWords } from './useValueWords.ts';
import { useWhoWhen } from './useWhoWhen.ts';

/** Deleted on one laptop while somebody worked on it on another: keep it, or delete it after all. */
export function DeletionAsked({ card, what, busy, onDecide }: Asked) {
  const { review } = useMessages();
  const whoWhen = useWhoWhen();
  const [chosen, setChosen] = useState<'keep' | 'delete' | null>(null);
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <div className="review-body stack-close">
      <p>
        {card.deletedBy.map((each) => review.deletedBy(whoWhen(each))).join(' · ')}
        <br />
        {card.editedBy.map((each) => review.editedBy(whoWhen(each))).join(' · ')}
      </p>
      <RecordNow card={card} />
      <RadioList
        label={review.deletedOrEdited}
        error={error}
        options={[
          { value: 'keep' as const, label: review.keep },
          ...(card.mayDelete
            ? [{ value: 'delete' as const, label: review.delete, hint: review.deleteHint }]
            : []),
        ]}
        hint={card.mayDecide && !card.mayDelete ? review.onlyAuthor : undefined}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          setError(undefined);
        }}
      />
      <Decide
        card={card}
        what={what}
        busy={busy}
        onPress={() => (chosen === null ? setError(review.choose) : onDecide({ does: chosen }))}
      />
    </div>
  );
}

/** What a deletion would take, in words: fields that hold something. */
function RecordNow({ card }: { card: ReviewCard }) {
  const { review } = useMessages();
  const say = useFieldWords();
  const title = useCardTitle();
  const held = Object.entries(card.record).filter(
    ([field, value]) => isHeld(value) && !silent.has(field) && membersOf(value) === null,
  );
  return (
    <dl className="review-record" aria-label={review.itSays}>
      {held.slice(0, 12).map(([field, value]) => (
        <div key={field}>
          <dt>{title({ kind: card.kind, path: field, fields: [field] })}</dt>
          <dd dir="auto">{say(card, field, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

const silent = new Set([
  'personId',
  'e164',
  'script',
  'importId',
  'createdAt',
  'togetherId',
  'given',
  'family',
  'kind',
  'firstId',
  'secondId',
  'score',
  'reasons',
  'custom',
]);
