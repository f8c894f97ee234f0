import '../start/start.css';
import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { SubmitOrCancel } from '../../components/SubmitOrCancel.tsx';
import { Select } from '../../components/Select.tsx';
import { SecretFields } from '../start/SecretFields.tsx';
import { useSecretEntry } from '../start/useSecretEntry.ts';
import { JobProgress } from './JobProgress.tsx';
import { usePlaceWords } from './KeptBackups.tsx';
import { canOpen } from './keptBackups.ts';
import { useCountsText } from './useCountsText.ts';
import { useJob } from './useJob.ts';
import { WhileIdle } from './WhileIdle.tsx';

type Receipt = CallOutput<'backup.rehearse'>;

/** A backup, what opens it, and the receipt: what a new laptop would get back. */
export function Rehearse({ state, onClose }: { state: BackupState; onClose: () => void }) {
  const { backups } = useMessages();
  const format = useFormat();
  const where = usePlaceWords();
  const job = useJob();
  const entry = useSecretEntry();
  const choices = state.backups.filter(canOpen);
  const nameOf = ({ id, place }: { id: string; place: string }) => `${place} ${id}`;
  const [chosen, setChosen] = useState(() => (choices[0] ? nameOf(choices[0]) : ''));
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const [refused, setRefused] = useState(false);
  const backup = choices.find((one) => nameOf(one) === chosen) ?? choices[0];

  async function open() {
    if (!backup) return;
    const secret = entry.take();
    if (!secret) return;
    setRefused(false);
    const answer = await job.run(async (jobId) => {
      try {
        return await call('backup.rehearse', { jobId, id: backup.id, place: backup.place, secret });
      } catch (failure) {
        if (failure instanceof CarnetError && entry.refuse(failure)) setRefused(true);
        throw failure;
      }
    });
    if (!answer) return;
    entry.forget();
    setReceipt(answer);
  }

  const { jobId } = job;
  return (
    <Dialog
      isOpen
      onClose={() => {
        if (jobId !== null) void call('backup.cancel', { jobId }).catch(() => undefined);
        onClose();
      }}
      title={backups.rehearse}
    >
      {receipt ? (
        <ReceiptShown receipt={receipt} onClose={onClose} />
      ) : (
        <>
          {job.progress && jobId !== null ? (
            <JobProgress
              progress={job.progress}
              stages={backups.rehearseStages}
              label={backups.rehearsing}
              onCancel={() => void call('backup.cancel', { jobId }).catch(() => undefined)}
            />
          ) : null}
          <WhileIdle running={jobId !== null}>
            <Form
              submitOn={entry.kind === 'passphrase' ? 'enter' : 'button'}
              onSubmit={() => void open()}
            >
              <Select
                label={backups.which}
                options={choices.map((one) => ({
                  value: nameOf(one),
                  label: backups.candidateLine(format.dayAndTime(one.madeAt), where([one.place])),
                }))}
                value={chosen}
                onValue={setChosen}
                hint={backup && backup.opensWith !== 'today' ? backups.earlierHint : undefined}
              />
              <SecretFields entry={entry} autoFocus />
              {refused ? null : <ErrorBanner error={job.error} />}
              <SubmitOrCancel
                submit={backups.openIt}
                isDisabled={entry.wait > 0}
                onCancel={onClose}
              />
            </Form>
          </WhileIdle>
        </>
      )}
    </Dialog>
  );
}

function ReceiptShown({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const { backups, common } = useMessages();
  const format = useFormat();
  const countsText = useCountsText();
  return (
    <div className="stack-close">
      <Banner kind="done" title={backups.receiptTitle} announce="politely">
        <div className="backups-receipt">
          <p>{backups.receipt(countsText(receipt.counts), format.dayAndTime(receipt.madeAt))}</p>
          <p>{backups.receiptSafe}</p>
        </div>
      </Banner>
      <div className="form-buttons">
        <Button kind="go" autoFocus onPress={onClose}>
          {common.done}
        </Button>
      </div>
    </div>
  );
}
