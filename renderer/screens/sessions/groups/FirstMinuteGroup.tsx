import { identityChecks, identityResults } from '../../../../shared/vocabulary/identityChecks.ts';
import { othersPresent } from '../../../../shared/vocabulary/othersPresent.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { AnswerField, yesNoNotAsked } from '../../../components/AnswerField.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { At } from '../fields/At.tsx';
import { PickSeveral } from '../fields/PickSeveral.tsx';
import { useSessionForm } from '../form.ts';
import { InterpreterGroup } from './InterpreterGroup.tsx';

/** Who is it, can they talk, where are they, who else is there: asked before anything is said. */
export function FirstMinuteGroup() {
  const { sessions } = useMessages();
  const { body, set, hidden } = useSessionForm();
  const checks = useOptions(identityChecks).filter((one) => one.value !== 'notChecked');
  const results = useOptions(identityResults);
  const others = useOptions(othersPresent).filter((one) => one.value !== 'notAsked');
  const notChecked = results.find((one) => one.value === 'notChecked')?.label ?? '';
  const answer = body.canTalk;

  function check(identityCheck: string[]) {
    const was = body.identityResult;
    // Checked and nothing else said: it was who they said. Not checked any more: no result.
    const identityResult =
      identityCheck.length === 0 ? 'notChecked' : was === 'notChecked' ? 'confirmed' : was;
    set({ identityCheck, identityResult });
  }

  return (
    <div className="grid-3">
      <At field="identityCheck">
        <PickSeveral
          label={sessions.identityCheck}
          options={checks}
          values={body.identityCheck}
          onChange={check}
          emptyLabel={notChecked}
        />
      </At>
      <At field="canTalk">
        <AnswerField
          label={sessions.canTalk}
          hint={answer === 'no' ? sessions.canTalkNo : sessions.canTalkHint}
          answers={yesNoNotAsked}
          value={answer === 'yes' || answer === 'no' ? answer : 'notAsked'}
          onChange={(canTalk) => set({ canTalk })}
        />
      </At>
      <At field="location">
        <TextField
          label={sessions.location}
          value={body.location}
          onValue={(location) => set({ location })}
        />
      </At>
      {body.identityCheck.length > 0 ? (
        <At field="identityResult">
          <Select
            label={sessions.identityResult}
            options={results}
            value={body.identityResult}
            onValue={(identityResult) => set({ identityResult })}
          />
        </At>
      ) : null}
      {hidden.has('callBack') ? null : (
        <At field="callBack">
          <TextField
            label={sessions.callBack}
            inputMode="tel"
            dir="ltr"
            value={body.callBack}
            onValue={(callBack) => set({ callBack })}
          />
        </At>
      )}
      {hidden.has('othersPresent') ? null : (
        <>
          <At field="othersPresent">
            <PickSeveral
              label={sessions.othersPresent}
              options={others}
              alone={['alone']}
              values={body.othersPresent}
              onChange={(next) => set({ othersPresent: next })}
            />
          </At>
          {body.othersPresent.some((one) => one !== 'alone') ? (
            <At field="othersWho">
              <TextField
                label={sessions.othersWho}
                value={body.othersWho}
                onValue={(othersWho) => set({ othersWho })}
              />
            </At>
          ) : null}
        </>
      )}
      <InterpreterGroup />
    </div>
  );
}
