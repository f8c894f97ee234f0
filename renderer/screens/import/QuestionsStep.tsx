import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { DateQuestions } from './DateQuestions.tsx';
import type { QuestionProps } from './questionProps.ts';
import { RemarkQuestions } from './RemarkQuestions.tsx';
import { StatusQuestions } from './StatusQuestions.tsx';

/** What the file leaves open: never guessed silently, asked once for the whole list. */
export function QuestionsStep({
  state,
  targets,
  choices,
  onChoices,
  busy,
  onBack,
  onNext,
}: QuestionProps & {
  targets: readonly string[];
  busy: boolean;
  onBack: () => void;
  onNext: () => void;
}) {
  const { imports: words } = useMessages();
  const asked = { state, choices, onChoices };
  const families = targets.includes('familyNumber');
  const none =
    !families &&
    state.statuses.length === 0 &&
    state.remarks.length === 0 &&
    state.dateSurveys.every((survey) => survey.either === 0);
  return (
    <div className="stack">
      <p className="sub">{none ? words.noQuestions : words.questionsText}</p>
      <DateQuestions {...asked} />
      <RemarkQuestions {...asked} />
      <StatusQuestions {...asked} />
      {families ? (
        <Card title={words.householdsTitle}>
          <div className="import-body">
            <Checkbox
              label={words.households}
              checked={choices.households}
              onValue={(households) => onChoices({ ...choices, households })}
            />
          </div>
        </Card>
      ) : null}
      <div className="form-buttons">
        <Button onPress={onBack}>{words.back}</Button>
        <Button kind="go" isDisabled={busy} onPress={onNext}>
          {words.toCheck}
        </Button>
      </div>
    </div>
  );
}
