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
  const { body, set, person, inHand } = useSessionForm();
  /** Index of the follow-up in hand; the list's length is a new one. */
  const [open, setOpen] = useState(inHand?.is === 'followUp' ? inHand.index : null);
  const kept = inHand?.is === 'followUp' && inHand.index === open ? inHand.values : undefined;
  const [begun, setBegun] = useState(kept);
  const openAt = (index: number) => {
    setBegun(undefined);
    setOpen(index);
  };
  const close = () => {
    setOpen(null);
    set({ inHand: null });
  };
  const waiting = (person?.tasks ?? []).filter((task) => task.doneAt === null);
  const day = (dueOn: string | null) =>
    dueOn === null ? sessions.noDay : format.relativeDay(dueOn);

  return (
    <Card small title={sessions.next}>
      <ul className="session-next">
        {body.followUps.map((followUp, index) => (
          // Follow-ups have no id until the note is signed, and never change places.
          <li key={`${index} ${followUp.what}`}>
            <AriaButton className="session-next-button" onPress={() => openAt(index)}>
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
          onPress={() => openAt(body.followUps.length)}
        >
          {sessions.addFollowUp}
        </Button>
      </div>
      {open !== null ? (
        <FollowUpDialog
          isNew={open >= body.followUps.length}
          followUp={begun ?? body.followUps[open] ?? emptyFollowUp}
          onTyped={(values) => set({ inHand: { is: 'followUp', index: open, values } })}
          onKeep={(followUp) => {
            set({ followUps: body.followUps.toSpliced(open, 1, followUp) });
            close();
          }}
          onRemove={
            open < body.followUps.length
              ? () => {
                  set({ followUps: body.followUps.toSpliced(open, 1) });
                  close();
                }
              : undefined
          }
          onClose={close}
        />
      ) : null}
    </Card>
  );
}
