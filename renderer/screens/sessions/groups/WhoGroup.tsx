import { useMessages } from '../../../app/language/useMessages.ts';
import { TextField } from '../../../components/TextField.tsx';
import { At } from '../fields/At.tsx';
import { ClientField } from '../fields/ClientField.tsx';
import { useSessionForm } from '../form.ts';

/** Who it is, where the session was opened without knowing: a client, or what the caller said. */
export function WhoGroup({ shown }: { shown: boolean }) {
  const { sessions } = useMessages();
  const { body, set, chosen, choose } = useSessionForm();
  if (!shown) return null;
  return (
    <div className="grid-2">
      <At field="personId">
        <ClientField
          label={sessions.who}
          labelNote={sessions.whoNote}
          chosen={chosen}
          onChoose={choose}
        />
      </At>
      {body.personId === null ? (
        <At field="callerName">
          <TextField
            label={sessions.calledThemselves}
            placeholder={sessions.unknownCaller}
            value={body.callerName}
            onValue={(callerName) => set({ callerName })}
          />
        </At>
      ) : null}
    </div>
  );
}
