import { useState } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Joining } from '../joining/Joining.tsx';

/** The way in with an invitation. It outlives the reason for its card: the last page says how it went. */
export function JoinDialog({ isAgain, onClose }: { isAgain: boolean; onClose: () => void }) {
  const { members, joining, common } = useMessages();
  // As it was when it began: at its end this laptop belongs.
  const [again] = useState(isAgain);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={again ? joining.againTitle : members.joinOther}
      size="wide"
    >
      <div className="sheet-dialog">
        <Joining heading={2} onDone={onClose} instead={{ label: common.cancel, run: onClose }} />
      </div>
    </Dialog>
  );
}
