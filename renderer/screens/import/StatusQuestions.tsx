import { immigrationStatuses } from '../../../shared/vocabulary/immigrationStatuses.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Select } from '../../components/Select.tsx';
import type { QuestionProps } from './questionProps.ts';

/** Every word that the list has for a status, mapped in sight: PR, RP, Permanent resident. */
export function StatusQuestions({ state, choices, onChoices }: QuestionProps) {
  const { imports: words } = useMessages();
  const format = useFormat();
  const options = useOptions(immigrationStatuses);
  if (state.statuses.length === 0) return null;
  const codes = new Map(choices.statuses.map(({ word, code }) => [word, code]));
  const choose = (word: string, code: string) =>
    onChoices({
      ...choices,
      statuses: [...choices.statuses.filter((status) => status.word !== word), { word, code }],
    });
  return (
    <Card title={words.statuses}>
      <div className="import-body stack-close">
        <p className="sub">{words.statusesText}</p>
        <ul className="import-statuses">
          {state.statuses.map(({ word, code, count }) => (
            <li key={word}>
              <span>
                <b>
                  <bdi dir="auto">{word}</bdi>
                </b>{' '}
                <span className="dim tabular">{words.rows(format.number(count))}</span>
              </span>
              <Select
                label={words.statusOf(word)}
                labelHidden
                emptyLabel={words.keepWords}
                options={options}
                value={codes.get(word) ?? code}
                onValue={(chosen) => choose(word, chosen)}
              />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
