import type { ReviewCard, reviewCalls as declared } from '../../../shared/contract/review.ts';
import type { OpenCase } from '../openCase.ts';
import { questionCard } from '../review/questionCard.ts';
import { readQuestions } from '../review/questions.ts';
import { settleQuestion } from '../review/settleQuestion.ts';
import type { Handlers } from './handlers.ts';

/** "Needs review": what laptops wrote differently, and what people decide about it. */
export const reviewCalls: Handlers<typeof declared> = {
  'review.list': (open, { personId, offset, limit }) => {
    const questions = readQuestions(open, personId);
    const cards = questions
      .slice(offset, offset + limit)
      .map((question) => questionCard(open, question));
    noteViews(open, cards);
    return { total: questions.length, cards };
  },
  'review.settle': (open, input) => {
    settleQuestion(open, input);
    return {};
  },
};

const viewed = new WeakMap<OpenCase, Set<string>>();

/** Once for each value that is shown: the page reads itself again with every change. */
function noteViews(open: OpenCase, cards: readonly ReviewCard[]): void {
  const before = viewed.get(open) ?? new Set<string>();
  viewed.set(open, before);
  const unseen = cards.filter(({ kind, id, path, seen }) => {
    const key = `${kind} ${id} ${path ?? ''} ${seen}`;
    return !before.has(key) && before.add(key);
  });
  if (unseen.length === 0) return;
  open.write((unit) => {
    for (const { kind, id, fields } of unseen) unit.audit('view', kind, id, { fields });
  });
}
