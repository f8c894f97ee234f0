import './twoAnswers.css';
import { createContext, type ReactNode, useContext } from 'react';
import type { ReviewCard } from '../../../shared/contract/review.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { questionKinds } from './questionKinds.ts';
import { useCardTitle } from './useFieldLabel.ts';

const Questions = createContext<readonly ReviewCard[]>([]);

/** Tells the fields below which of them laptops answered differently, of one client. */
export function QuestionsOf({ personId, children }: { personId: string; children: ReactNode }) {
  const { data } = useCall('review.list', { personId, limit: 200 }, { kinds: questionKinds });
  return <Questions value={data?.cards ?? []}>{children}</Questions>;
}

/** "two answers: see", at the field's place; nothing where there is one answer. */
export function TwoAnswers({ id, fields }: { id: string; fields?: readonly string[] }) {
  const { review } = useMessages();
  const title = useCardTitle();
  const card = useContext(Questions).find(
    (each) =>
      each.id === id &&
      (fields === undefined ||
        each.path === null ||
        each.fields.some((one) => fields.includes(one))),
  );
  if (card === undefined) return null;
  return (
    <Link
      to={`/review/${card.id}`}
      className="two-answers"
      aria-label={review.twoAnswersOf(title(card))}
    >
      {review.twoAnswers}
    </Link>
  );
}

/** On top of a client's page: that there is something to decide, wherever in the file it stands. */
export function QuestionsBanner() {
  const { review } = useMessages();
  const go = useGo();
  const questions = useContext(Questions);
  const [first] = questions;
  if (first === undefined) return null;
  return (
    <Banner
      kind={questions.some(({ protects }) => protects) ? 'care' : 'plain'}
      title={review.aboutFile(questions.length)}
      actions={
        <Button size="small" onPress={() => go(`/review/${first.id}`)}>
          {review.see}
        </Button>
      }
    >
      {review.aboutFileText}
    </Banner>
  );
}
