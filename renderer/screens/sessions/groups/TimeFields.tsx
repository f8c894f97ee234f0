import { accountKinds } from '../../../../shared/vocabulary/accountKinds.ts';
import { channelConsents } from '../../../../shared/vocabulary/channelConsent.ts';
import { planning } from '../../../../shared/vocabulary/planning.ts';
import { recordingStates } from '../../../../shared/vocabulary/recordingStates.ts';
import { startedBy } from '../../../../shared/vocabulary/startedBy.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { MinutesField } from '../../../components/MinutesField.tsx';
import { Select } from '../../../components/Select.tsx';
import { isChat } from '../body/channelFields.ts';
import { At } from '../fields/At.tsx';
import { useSessionForm } from '../form.ts';
import { minutesBetween } from '../times/timer.ts';
import { Part } from './Part.tsx';
import { StartFields } from './StartFields.tsx';

/** When, how long for whom, and how it came about. */
export function TimeFields() {
  const { sessions, services } = useMessages();
  const { body, set, hidden } = useSessionForm();
  const plans = useOptions(planning);
  const starters = useOptions(startedBy);
  const consents = useOptions(channelConsents);
  const recordings = useOptions(recordingStates);
  const accounts = useOptions(accountKinds);
  const untimed = body.opening === 'alreadyHappened' || isChat(body.channel);
  const counted = untimed ? null : minutesBetween(body);
  return (
    <Part title={sessions.timesTitle}>
      <div className="grid-3">
        {untimed ? null : <StartFields />}
        {untimed ? null : (
          <At field="clientMinutes">
            <MinutesField
              hint={services.minutesHint}
              label={sessions.clientMinutes}
              labelNote={
                counted !== null && counted === body.clientMinutes ? sessions.fromTimer : ''
              }
              value={body.clientMinutes}
              onChange={(clientMinutes) => set({ clientMinutes })}
            />
          </At>
        )}
        <At field="workerMinutes">
          <MinutesField
            hint={services.minutesHint}
            label={sessions.workerMinutes}
            value={body.workerMinutes}
            onChange={(workerMinutes) => set({ workerMinutes })}
          />
        </At>
        <At field="planned">
          <Select
            label={sessions.planned}
            options={plans}
            value={body.planned}
            onValue={(planned) => set({ planned })}
          />
        </At>
        <At field="startedBy">
          <Select
            label={sessions.startedBy}
            options={starters}
            value={body.startedBy}
            onValue={(value) => set({ startedBy: value })}
          />
        </At>
        {hidden.has('account') ? null : (
          <At field="account">
            <Select
              label={sessions.account}
              options={accounts}
              value={body.account}
              onValue={(account) => set({ account })}
            />
          </At>
        )}
        <At field="channelConsent">
          <Select
            label={sessions.channelConsent}
            options={consents}
            value={body.channelConsent}
            onValue={(channelConsent) => set({ channelConsent })}
          />
        </At>
        {hidden.has('recording') ? null : (
          <At field="recording">
            <Select
              label={sessions.recording}
              options={recordings}
              value={body.recording}
              onValue={(recording) => set({ recording })}
            />
          </At>
        )}
      </div>
    </Part>
  );
}
