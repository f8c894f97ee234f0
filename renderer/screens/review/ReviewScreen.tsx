import '../../components/card.css';
import './review.css';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'wouter';
import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { TopBarActions } from '../../app/layout/TopBarActions.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { questionKinds } from './questionKinds.ts';
import type { Choice } from './Decide.tsx';
import { QuestionCard } from './QuestionCard.tsx';

const step = 20;
const most = 500;

/** Everything that laptops wrote differently, card by card, until somebody decides. */
export default function ReviewScreen() {
  const { common, review } = useMessages();
  const format = useFormat();
  const go = useGo();
  const toast = useToast();
  const { recordId } = useParams<{ recordId?: string }>();
  const [limit, setLimit] = useState(recordId === undefined ? step : most);
  const list = useCall('review.list', { offset: 0, limit }, { kinds: questionKinds });
  const settle = useSend('review.settle');
  const box = useRef<HTMLUListElement>(null);
  const cards = list.data?.cards ?? [];
  const left = (list.data?.total ?? 0) - cards.length;
  const arrived = list.data !== undefined;

  // From a client's page: the question that was pressed there.
  useEffect(() => {
    if (!arrived || recordId === undefined) return;
    const card = [...(box.current?.querySelectorAll<HTMLElement>('[data-record]') ?? [])].find(
      (each) => each.dataset['record'] === recordId,
    );
    card?.scrollIntoView({ block: 'center' });
    card?.focus({ preventScroll: true });
  }, [arrived, recordId]);

  async function decide(card: ReviewCard, choice: Choice, index: number) {
    const { kind, id, path, seen } = card;
    const answer = await settle.send({ kind, id, question: path, seen, choice });
    list.reload();
    if (!answer) return;
    toast({
      message: { take: review.decided, keep: review.kept, delete: review.deleted }[choice.does],
    });
    // The card leaves the list: the focus goes to the one that takes its place.
    setTimeout(() => {
      const all = box.current?.querySelectorAll<HTMLElement>('[data-record]');
      (all?.[Math.min(index, all.length - 1)] ?? document.getElementById('main'))?.focus();
    }, 120);
  }

  return (
    <Page title={review.title} sub={review.sub} narrow>
      <TopBarActions>
        <Button onPress={() => go('/sessions/new')}>{common.newSession}</Button>
        <Button onPress={() => go('/intake')}>{common.newClient}</Button>
      </TopBarActions>
      <p className="dim tabular review-count" role="status">
        {list.data && list.data.total > 0
          ? review.count(list.data.total, format.number(list.data.total))
          : ''}
      </p>
      <ErrorBanner error={list.error ?? settle.error} />
      {list.data && cards.length === 0 ? (
        <div className="card">
          <EmptyState title={review.empty}>{review.emptyText}</EmptyState>
        </div>
      ) : (
        <ul className="stack" ref={box} aria-label={review.title}>
          {cards.map((card, index) => (
            <li key={`${card.kind} ${card.id} ${card.path ?? ''} ${card.seen}`}>
              <QuestionCard
                card={card}
                busy={settle.busy}
                onDecide={(choice) => void decide(card, choice, index)}
              />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && limit < most ? (
        <div className="review-more">
          <Button kind="quiet" onPress={() => setLimit((old) => Math.min(most, old + step))}>
            {review.more(format.number(left))}
          </Button>
        </div>
      ) : null}
    </Page>
  );
}
