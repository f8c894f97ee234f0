import { factWords } from '../../../shared/vocabulary/remarkFacts.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useTypedText } from '../../components/TypedText.tsx';
import { Card } from '../../components/Card.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import type { QuestionProps } from './questionProps.ts';

/** Phrases of the remarks that became proposed facts, each with its count; the rest stays a note. */
export function RemarkQuestions({ state, choices, onChoices }: QuestionProps) {
  const { imports: words } = useMessages();
  const format = useFormat();
  const typedText = useTypedText();
  if (state.remarks.length === 0) return null;
  const accepted = new Set(choices.acceptedFacts);
  const accept = (fact: string, yes: boolean) =>
    onChoices({
      ...choices,
      acceptedFacts: yes
        ? [...choices.acceptedFacts, fact]
        : choices.acceptedFacts.filter((other) => other !== fact),
    });
  return (
    <Card title={words.remarks}>
      <div className="import-body stack-close">
        <p className="sub">{words.remarksText}</p>
        <ul className="import-facts">
          {state.remarks.map(({ fact, count, samples }) => (
            <li key={fact}>
              <Checkbox
                label={
                  <>
                    {factWords(fact, format.locale.language, format.timeOfDay)}{' '}
                    <span className="dim tabular">{words.rows(format.number(count))}</span>
                  </>
                }
                hint={[...new Set(samples.map(typedText))]
                  .map((sample) => `“${sample}”`)
                  .join(' · ')}
                checked={accepted.has(fact)}
                onValue={(yes) => accept(fact, yes)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
