import { useState } from 'react';
import type { MemberLine } from '../../../shared/contract/members.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { NewPassword } from './NewPassword.tsx';
import { useMemberWords } from './useMemberWords.ts';

export type Removal =
  | { readonly is: 'member'; readonly member: MemberLine }
  | {
      readonly is: 'laptop';
      readonly member: MemberLine;
      readonly laptop: MemberLine['devices'][number];
    };

/**
 * What a removal does and what can't be recalled; then the question once more, by name; then the
 * record of the laptop, while somebody remembers what happened.
 */
export function RemoveDialog({
  removal,
  onClose,
  onRecord,
}: {
  removal: Removal;
  onClose: () => void;
  onRecord: (device: string) => void;
}) {
  const { members, common } = useMessages();
  const { nameOf, labelOf } = useMemberWords();
  const device = useSend('members.removeDevice');
  const person = useSend('members.removeMember');
  const [step, setStep] = useState<'what' | 'sure' | 'done'>('what');
  // As it was when the question was asked: the list changes below it.
  const [{ is, member }] = useState(removal);
  const name = nameOf(member);
  const label = removal.is === 'laptop' ? labelOf(removal.laptop) : '';
  const laptops =
    removal.is === 'laptop' ? [removal.laptop] : member.devices.filter(({ removed }) => !removed);

  async function remove() {
    const done =
      removal.is === 'laptop'
        ? await device.send({ device: removal.laptop.id })
        : await person.send({ member: member.id });
    if (done) setStep('done');
  }

  if (step === 'done') {
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={
          is === 'laptop' ? members.removedLaptopDone(label, name) : members.removedMemberDone(name)
        }
      >
        <div className="stack-close">
          <Banner kind="done" announce="politely">
            {members.removedDoneText}
          </Banner>
          <NewPassword />
          <div className="form-buttons">
            {laptops.map((laptop, index) => (
              <Button
                key={laptop.id}
                kind={index === 0 ? 'go' : 'plain'}
                autoFocus={index === 0}
                onPress={() => onRecord(laptop.id)}
              >
                {members.recordNamed(labelOf(laptop), name)}
              </Button>
            ))}
            <Button kind="quiet" onPress={onClose}>
              {common.done}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={is === 'laptop' ? members.removeLaptopTitle(label) : members.removeMemberTitle(name)}
      mustAnswer
    >
      <div className="stack-close">
        {step === 'what' ? (
          <ul className="members-plain">
            <li>
              {is === 'laptop' ? members.removeThen : members.removeMemberThen(laptops.length)}
            </li>
            <li>
              <strong>{members.removeStays}</strong>
            </li>
            <li>{members.removeKept}</li>
            <li>{members.removePlace}</li>
          </ul>
        ) : (
          <Banner
            kind="wrong"
            announce="now"
            title={
              is === 'laptop'
                ? members.removeSureLaptop(label, name)
                : members.removeSureMember(name)
            }
          >
            {members.removeSureText}
          </Banner>
        )}
        <ErrorBanner error={device.error ?? person.error} />
        <div className="form-buttons">
          {step === 'what' ? (
            <Button key="go" onPress={() => setStep('sure')}>
              {members.removeGoOn}
            </Button>
          ) : (
            <Button
              key="yes"
              kind="danger"
              isDisabled={device.busy || person.busy}
              onPress={() => void remove()}
            >
              {members.removeYes(is === 'laptop' ? `${label} · ${name}` : name)}
            </Button>
          )}
          {/* A new one at each question, so that Enter twice removes nobody. */}
          <Button key={`keep ${step}`} kind="quiet" autoFocus onPress={onClose}>
            {members.keep}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
