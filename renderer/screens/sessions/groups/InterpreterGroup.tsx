import { interpreterKinds } from '../../../../shared/vocabulary/interpreterKinds.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { AnswerField, yesNoNotAsked } from '../../../components/AnswerField.tsx';
import { Banner } from '../../../components/Banner.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { hasInterpreter } from '../body/blanks.ts';
import { At } from '../fields/At.tsx';
import { useSessionForm } from '../form.ts';

/** Who interprets, by name or number, and whether they keep it to themselves. A child warns and asks why. */
export function InterpreterGroup() {
  const { sessions } = useMessages();
  const { body, set } = useSessionForm();
  const kinds = useOptions(interpreterKinds);
  const there = hasInterpreter(body);
  const answer = body.interpreterConfidential;
  return (
    <>
      <At field="interpreterKind">
        <Select
          label={sessions.interpreter}
          options={kinds}
          value={body.interpreterKind}
          onValue={(interpreterKind) => set({ interpreterKind })}
        />
      </At>
      {there ? (
        <>
          <At field="interpreterName">
            <TextField
              label={sessions.interpreterName}
              value={body.interpreterName}
              onValue={(interpreterName) => set({ interpreterName })}
            />
          </At>
          <At field="interpreterConfidential">
            <AnswerField
              label={sessions.interpreterConfidential}
              answers={yesNoNotAsked}
              value={answer === 'yes' || answer === 'no' ? answer : 'notAsked'}
              onChange={(interpreterConfidential) => set({ interpreterConfidential })}
            />
          </At>
        </>
      ) : null}
      {body.interpreterKind === 'child' ? (
        <Banner kind="care" announce="politely" title={sessions.interpreterChildTitle}>
          <p>{sessions.interpreterChildText}</p>
          <At field="interpreterChildReason" className="session-child-reason">
            <TextField
              label={sessions.interpreterChildReason}
              value={body.interpreterChildReason}
              onValue={(interpreterChildReason) => set({ interpreterChildReason })}
            />
          </At>
        </Banner>
      ) : null}
    </>
  );
}
