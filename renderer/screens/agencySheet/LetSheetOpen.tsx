import { call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { PassphraseForm } from '../start/PassphraseForm.tsx';

/** A vault from before the agency's sheet: its passphrase lets the sheet open it too. */
export function LetSheetOpen({ onClose }: { onClose: () => void }) {
  const { agencySheet, common } = useMessages();
  return (
    <Dialog isOpen onClose={onClose} title={agencySheet.slotDue} size="small">
      <p className="start-text">{agencySheet.slotDueText}</p>
      <PassphraseForm
        doIt={agencySheet.slotDo}
        doing={agencySheet.slotDo}
        send={async (passphrase) => {
          await call('sheet.openThisVault', { passphrase });
          onClose();
        }}
      >
        <Button kind="quiet" onPress={onClose}>
          {common.cancel}
        </Button>
      </PassphraseForm>
    </Dialog>
  );
}
