import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Joining } from '../joining/Joining.tsx';

/** Goes over to an agency with an invitation: from an agency of one, or again after a removal. */
export function JoinCard({
  isAgain,
  isOpen: open,
  onOpen: setOpen,
}: {
  isAgain: boolean;
  /** Its dialog outlives the reason for this card: the last page says how it went. */
  isOpen: boolean;
  onOpen: (open: boolean) => void;
}) {
  const { members, joining, common } = useMessages();
  const { data } = useCall('join.state', {}, { kinds: ['members'] });
  const close = () => setOpen(false);
  const waits = data !== undefined && data.state !== 'none';
  const title = isAgain ? joining.againTitle : members.joinOther;
  return (
    <Card title={title} padded>
      <div className="stack-close">
        {isAgain ? null : <p className="start-text">{members.joinOtherText}</p>}
        <div>
          <Button onPress={() => setOpen(true)}>
            {waits ? joining.askedTitle(data.agencyName) : members.haveInvitation}
          </Button>
        </div>
      </div>
      {open ? (
        <Dialog isOpen onClose={close} title={title} size="wide">
          <div className="sheet-dialog">
            <Joining heading={2} onDone={close} instead={{ label: common.cancel, run: close }} />
          </div>
        </Dialog>
      ) : null}
    </Card>
  );
}
