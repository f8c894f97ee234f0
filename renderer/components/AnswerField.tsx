import { useMessages } from '../app/language/useMessages.ts';
import type { FieldWords } from './Field.tsx';
import { Segmented } from './Segmented.tsx';

export type AnswerCode = 'notAsked' | 'yes' | 'no' | 'doesNotKnow' | 'declined';

const all: readonly AnswerCode[] = ['yes', 'no', 'notAsked', 'doesNotKnow', 'declined'];
export const yesNoNotAsked = ['yes', 'no', 'notAsked'] as const satisfies readonly AnswerCode[];

/**
 * A question with its four kinds of answer: a value (yes or no), not asked, doesn't know, declined.
 * `answers` leaves out what can't be said to this question.
 */
export function AnswerField<V extends AnswerCode>({
  value,
  onChange,
  answers,
  ...words
}: FieldWords & {
  value: V;
  onChange: (value: V) => void;
  answers?: readonly V[];
}) {
  const { common } = useMessages();
  const options = (answers ?? (all as readonly V[])).map((code) => ({
    value: code,
    label: common[code],
  }));
  return <Segmented {...words} options={options} value={value} onChange={onChange} />;
}
