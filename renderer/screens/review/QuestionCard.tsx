import { type ReactNode, useContext, useId, useState } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Button } from '../../components/Button.tsx';
import { Name, NamesHidden, usePlainName } from '../../components/Name.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import { Tag } from '../../components/Tag.tsx';
import { fillable, type Members, NewValue } from './NewValue.tsx';
import { useCardTitle } from './useFieldLabel.ts';
import { isHeld, membersOf, useFieldWords, useValueWords } from './useValueWords.ts';
import { useWhoWhen } from './useWhoWhen.ts';

export type Choice = CallInput<'review.settle'>['choice'];

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
            <Deletion card={card} what={review.card(title, whom)} busy={busy} onDecide={onDecide} />
          ) : (
            <Values card={card} what={review.card(title, whom)} busy={busy} onDecide={onDecide} />
          )}
        </>
      )}
    </article>
  );
}

interface Asked {
  card: ReviewCard;
  what: string;
  busy: boolean;
  onDecide: (choice: Choice) => void;
}

function Values({ card, what, busy, onDecide }: Asked) {
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

function Deletion({ card, what, busy, onDecide }: Asked) {
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

function Decide({
  card,
  what,
  busy,
  onPress,
}: {
  card: ReviewCard;
  what: string;
  busy: boolean;
  onPress: () => void;
}) {
  const { review } = useMessages();
  if (!card.mayDecide) return <p className="hint">{review.administrator}</p>;
  return (
    <div>
      <Button isDisabled={busy} aria-label={review.decideOf(what)} onPress={onPress}>
        {review.decide}
      </Button>
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

/** What the record is called, where the field alone does not say of what: "204 555 0148". */
function useRecordWords(): (card: ReviewCard) => string {
  const say = useFieldWords();
  return (card) => {
    if (card.kind === 'samePerson') {
      return ['firstId', 'secondId']
        .map((field) => say(card, field, card.record[field]))
        .join(' · ');
    }
    const field = ['value', 'full', 'what', 'name', 'date', 'label'].find(
      (each) => !card.fields.includes(each) && isHeld(card.record[each]),
    );
    return field === undefined || card.path === null ? '' : say(card, field, card.record[field]);
  };
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
