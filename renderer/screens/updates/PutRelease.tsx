import { useState } from 'react';
import type { UpdateOffer } from '../../../shared/records/agency.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { RadioList } from '../../components/RadioList.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { useProgressOf } from '../backups/useJob.ts';
import { useSystemWords } from './useSystemWords.ts';

/** A release goes into the shared place: for whom, then from which file. */
export function PutRelease({ onClose, onPut }: { onClose: () => void; onPut: () => void }) {
  const { updates, common } = useMessages();
  const toast = useToast();
  const system = useSystemWords();
  const pick = useSend('shell.pickUpdate');
  const put = useSend('updates.put');
  const [offer, setOffer] = useState<UpdateOffer>('pilots');
  const progress = useProgressOf(put.busy ? 'update' : null);
  async function choose() {
    put.clearError();
    const picked = await pick.send({});
    if (!picked?.file) return;
    const answer = await put.send({ fileId: picked.file.fileId, offer });
    if (answer === null) return;
    toast({ message: updates.putDone(answer.version, system(answer)) });
    onPut();
  }
  return (
    <Dialog
      isOpen
      size="small"
      mustAnswer={put.busy}
      onClose={onClose}
      title={updates.putTitle}
      footer={
        <>
          <Button isDisabled={put.busy} onPress={onClose}>
            {common.cancel}
          </Button>
          <Button kind="go" isDisabled={put.busy} onPress={() => void choose()}>
            {updates.putChoose}
          </Button>
        </>
      }
    >
      <div className="stack-close">
        <p>{updates.putText}</p>
        <RadioList
          label={updates.putWhom}
          options={(['pilots', 'all', 'hold'] as const).map((value) => ({
            value,
            label: updates.offers[value],
          }))}
          value={offer}
          onChange={setOffer}
        />
        <ErrorBanner error={pick.error ?? put.error} />
        {progress === null ? null : (
          <JobProgress
            progress={progress}
            stages={updates.stages}
            label={updates.stages.checking}
          />
        )}
      </div>
    </Dialog>
  );
}
