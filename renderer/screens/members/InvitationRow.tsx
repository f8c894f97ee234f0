import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Row } from '../../components/Row.tsx';
import { Tag, type Tone } from '../../components/Tag.tsx';

type Invitation = CallOutput<'members.invitations'>['invitations'][number];

const tones: Readonly<Record<Invitation['state'], Tone>> = {
  open: 'neutral',
  asked: 'amber',
  approved: 'spruce',
  refused: 'neutral',
  cancelled: 'neutral',
  expired: 'neutral',
};

/** One invitation: for whom, until when, what became of it; its file again, or its withdrawal. */
export function InvitationRow({
  invitation: { id, forWhom, expiresAt, state },
  onAgain,
}: {
  invitation: Invitation;
  onAgain: (file: { id: string; is: 'invitation' | 'welcome' }) => void;
}) {
  const { members } = useMessages();
  const format = useFormat();
  const { send, busy, error } = useSend('members.cancelInvitation');
  const whom =
    forWhom === '' ? members.invitationForNobody : members.invitationFor(format.isolate(forWhom));
  return (
    <Row
      title={whom}
      detail={
        state === 'open' ? members.goodUntil(format.fullDay(format.dayOf(expiresAt))) : undefined
      }
      end={
        <>
          <Tag tone={tones[state]}>{members.states[state]}</Tag>
          {state === 'open' ? (
            <>
              <Button
                size="small"
                kind="quiet"
                aria-label={`${members.theFile}: ${whom}`}
                onPress={() => onAgain({ id, is: 'invitation' })}
              >
                {members.theFile}
              </Button>
              <Button
                size="small"
                kind="quiet"
                aria-label={members.withdrawNamed(format.isolate(forWhom))}
                isDisabled={busy}
                onPress={() => void send({ id })}
              >
                {members.withdraw}
              </Button>
            </>
          ) : null}
          {state === 'approved' ? (
            <Button
              size="small"
              kind="quiet"
              aria-label={`${members.theAnswer}: ${whom}`}
              onPress={() => onAgain({ id, is: 'welcome' })}
            >
              {members.theAnswer}
            </Button>
          ) : null}
          <ErrorBanner error={error} />
        </>
      }
    />
  );
}
