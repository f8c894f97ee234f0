import { useState } from 'react';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Button as AriaButton } from 'react-aria-components/Button';
import { emptyFollowUp, FollowUpDialog } from '../followUps/FollowUpDialog.tsx';
import { useSessionForm } from '../form.ts';

/** What comes next: follow-ups that this session makes, and those that wait already. */
export function NextCard() {
  const { sessions } = useMessages();
  const format = useFormat();
  const { body, set, person } = useSessionForm();
  /** Index of the follow-up in hand; the list's length is a new one. */
  const [open, setOpen] = useState<number | null>(null);
  const waiting = (person?.tasks ?? []).filter((task) => task.doneAt === null);
  const day = (dueOn: string | null) =>
    dueOn === null ? sessions.noDay : format.relativeDay(dueOn);

  return (
    <Card small title={sessions.next}>
      <ul className="session-next">
        {body.followUps.map((followUp, index) => (
          // Follow-ups have no id until the note is signed, and never change places.
          <li key={`${index} ${followUp.what}`}>
            <AriaButton className="session-next-button" onPress={() => setOpen(index)}>
              <bdi dir="auto">{followUp.what}</bdi>
              <span className="dim tabular">{day(followUp.dueOn)}</span>
            </AriaButton>
          </li>
        ))}
        {waiting.map((task) => (
          <li key={task.id} className="session-next-waiting">
            <bdi dir="auto">{task.what}</bdi>
            <span className="dim tabular">{day(task.dueOn)}</span>
          </li>
        ))}
      </ul>
      <div data-field="followUps">
        <Button
          kind="quiet"
          size="large"
          className="session-next-add"
          onPress={() => setOpen(body.followUps.length)}
        >
          {sessions.addFollowUp}
        </Button>
      </div>
      {open !== null ? (
        <FollowUpDialog
          isNew={open >= body.followUps.length}
          followUp={body.followUps[open] ?? emptyFollowUp}
          onKeep={(followUp) => {
            set({ followUps: body.followUps.toSpliced(open, 1, followUp) });
            setOpen(null);
          }}
          onRemove={
            open < body.followUps.length
              ? () => {
                  set({ followUps: body.followUps.toSpliced(open, 1) });
                  setOpen(null);
                }
              : undefined
          }
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Card>
  );
}
