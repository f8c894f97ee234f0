import { useState } from 'react';
import type { MemberLine } from '../../../shared/contract/members.ts';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { Role } from '../../../shared/records/agency.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useWork } from '../../app/session/CurrentWork.tsx';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { RoleAndPrograms } from './RoleAndPrograms.tsx';
import { useMemberWords } from './useMemberWords.ts';

/** Role and programs of one person: each difference is a step of its own that everybody sees. */
export function ChangeMember({ member, onClose }: { member: MemberLine; onClose: () => void }) {
  const { members, common } = useMessages();
  const { me } = useWork();
  const { nameOf } = useMemberWords();
  const toast = useToast();
  const [role, setRole] = useState<Role>(member.role ?? 'worker');
  const [programs, setPrograms] = useState<readonly string[]>(member.programIds);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);

  async function save() {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const withoutPast = await change(member, role, programs);
      const names = me.programs
        .filter(({ id }) => withoutPast.includes(id))
        .map(({ name }) => name);
      toast({
        message: names.length > 0 ? members.withoutPast(names.join(', ')) : members.changed,
      });
      onClose();
    } catch (failure) {
      setError(asCarnetError(failure));
      setBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={members.changeTitle(nameOf(member))}>
      <Form submitOn="button" onSubmit={() => void save()}>
        <RoleAndPrograms
          role={role}
          onRole={setRole}
          programs={programs}
          onPrograms={setPrograms}
        />
        <p className="hint">{members.changeText}</p>
        <ErrorBanner error={error} />
        <SubmitOrCancel submit={common.save} isDisabled={busy} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Makes the differences so, the role first; gives the programs whose past could not be handed on. */
async function change(
  member: MemberLine,
  role: Role,
  programs: readonly string[],
): Promise<readonly string[]> {
  if (role !== member.role) await call('members.setRole', { member: member.id, role });
  const withoutPast: string[] = [];
  for (const program of programs.filter((id) => !member.programIds.includes(id))) {
    const { past } = await call('members.grant', { member: member.id, program });
    if (!past) withoutPast.push(program);
  }
  for (const program of member.programIds.filter((id) => !programs.includes(id))) {
    await call('members.withdraw', { member: member.id, program });
  }
  return withoutPast;
}
