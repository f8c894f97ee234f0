import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';

/** Goes over to an agency with an invitation: from an agency of one, or again after a removal. */
export function JoinCard({ isAgain, onOpen }: { isAgain: boolean; onOpen: () => void }) {
  const { members, joining } = useMessages();
  const { data } = useCall('join.state', {}, { kinds: ['members'] });
  const waits = data !== undefined && data.state !== 'none';
  return (
    <Card title={isAgain ? joining.againTitle : members.joinOther} padded>
      <div className="stack-close">
        {isAgain ? null : <p className="start-text">{members.joinOtherText}</p>}
        <div>
          <Button onPress={onOpen}>
            {waits ? joining.askedTitle(data.agencyName) : members.haveInvitation}
          </Button>
        </div>
      </div>
    </Card>
  );
}
