import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Deciding } from './Deciding.tsx';

/** Laptops that ask to be let in, first on the page: somebody waits at the other end. */
export function WaitingCard() {
  const { members } = useMessages();
  const format = useFormat();
  const { data } = useCall('members.invitations', {}, { kinds: ['members'] });
  const [deciding, setDeciding] = useState<string | null>(null);
  const asked = (data?.invitations ?? []).filter(({ state }) => state === 'asked');
  // The dialog stays to hand the answer over, though nobody waits any more.
  if (asked.length === 0 && deciding === null) return null;
  const whom = (forWhom: string) =>
    forWhom === '' ? members.invitationForNobody : members.invitationFor(format.isolate(forWhom));
  return (
    <>
      {asked.length > 0 ? (
        <Card title={members.waiting} note={asked.length}>
          <RowList label={members.waiting}>
            {asked.map(({ id, forWhom, madeAt }) => (
              <Row
                key={id}
                title={whom(forWhom)}
                detail={members.invitedOn(format.fullDay(format.dayOf(madeAt)))}
                end={
                  <Button
                    kind="go"
                    size="small"
                    aria-label={members.compareNamed(whom(forWhom))}
                    onPress={() => setDeciding(id)}
                  >
                    {members.compare}
                  </Button>
                }
              />
            ))}
          </RowList>
        </Card>
      ) : null}
      {deciding !== null ? (
        <Dialog isOpen onClose={() => setDeciding(null)} title={members.decideTitle} size="wide">
          <Deciding invitation={deciding} onClose={() => setDeciding(null)} />
        </Dialog>
      ) : null}
    </>
  );
}
