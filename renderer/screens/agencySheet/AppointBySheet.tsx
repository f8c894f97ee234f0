import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { SheetEntry, useSheetEntry } from './SheetEntry.tsx';

/** With the sheet in hand: who works here becomes an administrator, which everybody sees. */
export function AppointBySheet({ onClose }: { onClose: () => void }) {
  const { agencySheet } = useMessages();
  const toast = useToast();
  const entry = useSheetEntry();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CarnetError | null>(null);

  async function appoint() {
    const typed = entry.take();
    if (!typed || busy) return;
    setBusy(true);
    setError(null);
    try {
      await call('sheet.appointMe', { typed });
      toast({ message: agencySheet.appointed });
      onClose();
    } catch (failure) {
      const said = asCarnetError(failure);
      if (!entry.refuse(said)) setError(said);
      setBusy(false);
    }
  }

  return (
    <Dialog isOpen onClose={onClose} title={agencySheet.appointTitle}>
      <div className="stack-close">
        <p className="start-text">{agencySheet.appointText}</p>
        <Form submitOn="button" onSubmit={() => void appoint()}>
          <SheetEntry entry={entry} />
          <ErrorBanner error={error} />
          <SubmitOrCancel submit={agencySheet.appointDo} isDisabled={busy} onCancel={onClose} />
        </Form>
      </div>
    </Dialog>
  );
}
