import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import type { QuestionProps } from './questionProps.ts';

type Order = 'dayFirst' | 'monthFirst' | 'leaveEmpty';

/** "348 rows read day-first, 12 could be either": one question a column that has such rows. */
export function DateQuestions({ state, choices, onChoices }: QuestionProps) {
  const { imports: words } = useMessages();
  const { number } = useFormat();
  const open = state.dateSurveys.filter((survey) => survey.either > 0);
  return open.map((survey) => {
    const heading = state.columns[survey.column]?.heading ?? '';
    const facts = [
      survey.dayFirst > 0 ? words.datesDayFirst(number(survey.dayFirst)) : '',
      survey.monthFirst > 0 ? words.datesMonthFirst(number(survey.monthFirst)) : '',
      words.datesEither(number(survey.either)),
      survey.unreadable > 0 ? words.datesUnreadable(number(survey.unreadable)) : '',
    ].filter((fact) => fact !== '');
    const chosen = choices.dates.find((date) => date.column === survey.column)?.order ?? null;
    const choose = (order: Order) =>
      onChoices({
        ...choices,
        dates: [
          ...choices.dates.filter((date) => date.column !== survey.column),
          { column: survey.column, order },
        ],
      });
    return (
      <Card key={survey.column} title={words.dates(heading)}>
        <div className="import-body stack-close">
          <p>{facts.join(' · ')}</p>
          <RadioList<Order>
            label={words.dates(heading)}
            labelHidden
            value={chosen}
            onChange={choose}
            options={[
              { value: 'dayFirst', label: words.dayFirst, hint: words.dayFirstHint },
              { value: 'monthFirst', label: words.monthFirst, hint: words.monthFirstHint },
              { value: 'leaveEmpty', label: words.leaveEmpty, hint: words.leaveEmptyHint },
            ]}
          />
        </div>
      </Card>
    );
  });
}
