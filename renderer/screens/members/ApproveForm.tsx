import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { fold } from '../../../shared/format/fold.ts';
import type { Role } from '../../../shared/records/agency.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { Select } from '../../components/Select.tsx';
import { AsksAs } from './AsksAs.tsx';
import type { Asking } from './Deciding.tsx';
import { RoleAndPrograms } from './RoleAndPrograms.tsx';
import { useMemberWords } from './useMemberWords.ts';

/** Who it is, and for somebody new what they may do: then they are let in. */
export function ApproveForm({
  invitation,
  asking,
  onApproved,
  onBack,
}: {
  invitation: string;
  asking: Asking;
  onApproved: (answer: CallOutput<'members.approve'>) => void;
  onBack: () => void;
}) {
  const { members } = useMessages();
  const { nameOf } = useMemberWords();
  const list = useCall('members.list', {}, { kinds: [] });
  const { send, busy, error } = useSend('members.approve');
  const known = list.data?.members ?? [];
  const [member, setMember] = useState(asking.saysToBe ?? '');
  const [role, setRole] = useState<Role>('worker');
  const [programs, setPrograms] = useState<readonly string[]>([]);
  const says = known.find(({ id }) => id === asking.saysToBe);
  // A second laptop of somebody makes no second person, unless somebody says so.
  const namesake = known.find(({ name }) => name !== '' && fold(name) === fold(asking.name));

  async function approve() {
    const answer = await send({
      invitation,
      member: member === '' ? null : member,
      role,
      programs: [...programs],
    });
    if (answer) onApproved(answer);
  }

  return (
    <Form submitOn="button" onSubmit={() => void approve()}>
      <AsksAs asking={asking} />
      {says ? <Banner kind="plain">{members.saysToBe(nameOf(says))}</Banner> : null}
      <Select
        label={members.who}
        autoFocus
        emptyLabel={members.somebodyNew}
        options={known.map((one) => ({ value: one.id, label: members.furtherOf(nameOf(one)) }))}
        value={member}
        onValue={setMember}
      />
      {member === '' && namesake ? (
        <Banner kind="care">{members.sameName(nameOf(namesake))}</Banner>
      ) : null}
      {member === '' ? (
        <RoleAndPrograms
          role={role}
          onRole={setRole}
          programs={programs}
          onPrograms={setPrograms}
        />
      ) : null}
      <ErrorBanner error={error ?? list.error} />
      <div className="form-buttons">
        <Button kind="go" type="submit" isDisabled={busy}>
          {members.approve}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {members.back}
        </Button>
      </div>
    </Form>
  );
}
