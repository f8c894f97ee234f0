import { useMessages } from '../../../app/language/useMessages.ts';
import { MinutesField } from '../../../components/MinutesField.tsx';
import { isChat } from '../body/channelFields.ts';
import { At } from '../fields/At.tsx';
import { useSessionForm } from '../form.ts';
import { StartFields } from './StartFields.tsx';

/** Without a timer, when it was and for how long are said first. */
export function WhenGroup() {
  const { sessions, services } = useMessages();
  const { body, set } = useSessionForm();
  if (body.opening !== 'alreadyHappened' && !isChat(body.channel)) return null;
  return (
    <div className="session-when">
      <StartFields />
      <At field="clientMinutes">
        <MinutesField
          hint={services.minutesHint}
          label={sessions.clientMinutes}
          value={body.clientMinutes}
          onChange={(clientMinutes) => set({ clientMinutes })}
        />
      </At>
    </div>
  );
}
