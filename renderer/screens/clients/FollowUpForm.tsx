import { useState } from 'react';
import { addDays } from '../../../shared/format/days.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ChipChoice } from '../../components/ChipGroup.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/TextField.tsx';
import { ThreeBoxDate } from '../../components/ThreeBoxDate.tsx';

type Quick = 'today' | 'tomorrow' | 'week' | 'month' | 'other';

const ahead: Record<Exclude<Quick, 'other'>, number> = {
  today: 0,
  tomorrow: 1,
  week: 7,
  month: 28,
};

/** A follow-up in two answers: what, and when. */
export function FollowUpForm({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { clients, common } = useMessages();
  const format = useFormat();
  const { me } = useWork();
  const toast = useToast();
  const { send, busy, error } = useSend('task.save');
  const [what, setWhat] = useState('');
  const [quick, setQuick] = useState<Quick>('tomorrow');
  const [day, setDay] = useState<string | null>(null);

  const dueOn =
    quick === 'other'
      ? day !== null && day.length === 10
        ? day
        : null
      : addDays(format.today(), ahead[quick]);

  async function save() {
    if (what.trim() === '') return;
    if (await send({ personId, what: what.trim(), whoId: me.member.id, dueOn })) {
      toast({ message: clients.followUpSaved });
      onClose();
    }
  }

  return (
    <Form submitOn="enter" onSubmit={() => void save()} className="follow-up-form">
      <ErrorBanner error={error} />
      <TextField
        label={clients.followUpWhat}
        value={what}
        onValue={setWhat}
        autoFocus
        maxLength={500}
      />
      <ChipChoice<Quick>
        label={clients.followUpDay}
        options={[
          { value: 'today', label: common.today },
          { value: 'tomorrow', label: clients.tomorrow },
          { value: 'week', label: clients.inAWeek },
          { value: 'month', label: clients.inAMonth },
          { value: 'other', label: clients.otherDay },
        ]}
        value={quick}
        onChange={setQuick}
      />
      {quick === 'other' ? (
        <ThreeBoxDate label={clients.followUpDay} labelHidden value={day} onChange={setDay} />
      ) : null}
      <div className="form-buttons">
        <Button type="submit" isDisabled={busy || what.trim() === ''}>
          {common.save}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {common.cancel}
        </Button>
      </div>
    </Form>
  );
}
