import { type ReactNode, useEffect, useRef, useState } from 'react';
import { channels } from '../../../../shared/vocabulary/channels.ts';
import type { SessionBody } from '../../../../shared/contract/work.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { draftWindow } from '../../../app/drafts/draftWindow.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { useWork } from '../../../app/session/CurrentWork.tsx';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Form } from '../../../components/Form.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { DayField } from '../fields/DayField.tsx';
import { TimeField } from '../fields/TimeField.tsx';

export type FollowUp = SessionBody['followUps'][number];
export const emptyFollowUp: FollowUp = {
  what: '',
  whoId: null,
  channel: '',
  dueOn: null,
  dueAt: null,
};

/** A follow-up: what, who, channel, when. Enter keeps it. */
export function FollowUpDialog({
  followUp,
  isNew,
  whom,
  onTyped,
  onKeep,
  onRemove,
  onClose,
}: {
  followUp: FollowUp;
  isNew: boolean;
  /** A further field: whom it is for, where that is not known from the place. */
  whom?: ReactNode;
  /** Told with each letter, for a draft to keep. */
  onTyped?: (followUp: FollowUp) => void;
  onKeep: (followUp: FollowUp) => void;
  onRemove?: (() => void) | undefined;
  onClose: () => void;
}) {
  const { sessions, common } = useMessages();
  const { me } = useWork();
  const channelOptions = useOptions(channels);
  const [values, setValues] = useState(followUp);
  const [unread, setUnread] = useState(false);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<FollowUp>) => {
    const next = { ...values, ...part };
    setValues(next);
    onTyped?.(next);
  };
  const missing = tried && values.what.trim() === '';

  // Over another dialog, that one's hold on the focus ends only after this one has been drawn.
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => first.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  function keep() {
    setTried(true);
    if (values.what.trim() === '' || unread) return;
    onKeep({ ...values, whoId: values.whoId ?? me.member.id });
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isNew ? sessions.followUpNew : sessions.followUpEdit}
      footer={
        <>
          {onRemove ? (
            <Button size="large" kind="quiet" onPress={onRemove}>
              {common.remove}
            </Button>
          ) : null}
          <span className="grow" />
          <Button size="large" onPress={onClose}>
            {common.cancel}
          </Button>
          <Button size="large" kind="go" onPress={keep}>
            {common.save}
          </Button>
        </>
      }
    >
      <div {...draftWindow}>
        <Form submitOn="enter" onSubmit={keep} className="follow-up-form">
          <div ref={first} data-field="followUp.what">
            <TextField
              label={sessions.what}
              error={missing ? sessions.whatMissing : undefined}
              value={values.what}
              onValue={(what) => change({ what })}
            />
          </div>
          {whom}
          <div className="grid-2">
            <div data-field="followUp.dueOn">
              <DayField
                label={sessions.when}
                hint={sessions.whenHint}
                lean="future"
                emptyAllowed
                day={values.dueOn}
                onChange={(dueOn) => change({ dueOn })}
                onUnread={setUnread}
              />
            </div>
            <div data-field="followUp.dueAt">
              <TimeField
                label={sessions.whenTime}
                minute={values.dueAt}
                onChange={(dueAt) => change({ dueAt })}
              />
            </div>
            <div data-field="followUp.channel">
              <Select
                label={sessions.how}
                options={channelOptions}
                emptyLabel={sessions.noChannel}
                value={values.channel}
                onValue={(channel) => change({ channel })}
              />
            </div>
            <div data-field="followUp.whoId">
              <Select
                label={sessions.whoDoes}
                options={me.members.map((member) => ({
                  value: member.id,
                  label: member.id === me.member.id ? sessions.whoDoesMe(member.name) : member.name,
                }))}
                value={values.whoId ?? me.member.id}
                onValue={(whoId) => change({ whoId })}
              />
            </div>
          </div>
          {/* Enter in any field keeps it: a form needs a submit button for that. */}
          <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        </Form>
      </div>
    </Dialog>
  );
}
