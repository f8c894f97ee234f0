import type { ReviewCard } from '../../../shared/contract/review.ts';
import { isHeld, useFieldWords } from './useValueWords.ts';

/** What the record is called, where the field alone does not say of what: "204 555 0148". */
export function useRecordWords(): (card: ReviewCard) => string {
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
