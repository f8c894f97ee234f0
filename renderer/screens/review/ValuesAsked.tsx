import { useState } from 'react';
import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { RadioList } from '../../components/RadioList.tsx';
import { type Asked, Decide } from './Decide.tsx';
import { fillable, type Members, NewValue } from './NewValue.tsx';
import { membersOf, useValueWords } from './useValueWords.ts';
import { useWhoWhen } from './useWhoWhen.ts';

/** Values that laptops wrote without knowing of each other: take one, or write another. */
export function ValuesAsked({ card, what, busy, onDecide }: Asked) {
  const { review } = useMessages();
  const say = useValueWords();
  const whoWhen = useWhoWhen();
  const first = card.values[0]?.value;
  const [chosen, setChosen] = useState<string | null>(null);
  const [members, setMembers] = useState<Members>(() => startOf(card, first));
  const [error, setError] = useState<string | undefined>(undefined);
  const mayWrite = fillable(card, members).length > 0;
  const options = card.values.map((each, place) => ({
    value: String(place),
    label: (
      <span className="review-value" dir="auto">
        {say(card, each.value)}
      </span>
    ),
    hint: (
      <>
        {whoWhen(each)}
        {each.stands ? <b> · {review.standsNow}</b> : null}
        {declines(card, each.value) ? <div>{review.declinedHint}</div> : null}
      </>
    ),
  }));
  function decide() {
    if (chosen === null) return setError(review.choose);
    if (chosen !== 'new') {
      return onDecide({ does: 'take', value: card.values[Number(chosen)]?.value });
    }
    const value = valueOf(card, members);
    if (value === undefined) return setError(review.writeFirst);
    onDecide({ does: 'take', value: value });
  }
  return (
    <div className="review-body stack-close">
      <RadioList
        label={review.answers}
        error={error}
        options={[...options, ...(mayWrite ? [{ value: 'new', label: review.another }] : [])]}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          setError(undefined);
        }}
      />
      {mayWrite ? null : <p className="hint">{review.noOtherHere}</p>}
      {chosen === 'new' ? (
        <NewValue
          card={card}
          members={members}
          onChange={(next) => {
            setMembers(next);
            setError(undefined);
          }}
        />
      ) : null}
      <Decide card={card} what={what} busy={busy} onPress={decide} />
    </div>
  );
}

/** Somebody declined that a file be kept: to take that erases what identifies them. */
function declines(card: ReviewCard, value: unknown): boolean {
  const answer = membersOf(value)?.['answer'];
  return card.kind === 'consent' && card.record['purpose'] === 'keepFile' && answer === 'no';
}

/** The form begins with what stands. */
function startOf(card: ReviewCard, value: unknown): Members {
  const [field = ''] = card.fields;
  return card.fields.length > 1 ? { ...membersOf(value) } : { [field]: value };
}

/** What was written, as the card's value; undefined while there is nothing. */
function valueOf(card: ReviewCard, members: Members): unknown {
  if (card.fields.length === 1) return members[card.fields[0] ?? ''];
  const held = Object.entries(members).filter(([, value]) => value !== null && value !== undefined);
  return held.length === 0 ? undefined : Object.fromEntries(held);
}
