import { useCallback, useState } from 'react';
import type { RestoreCandidate } from '../../../shared/contract/backups.ts';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Form } from '../../components/Form.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { useJob } from '../backups/useJob.ts';
import { WhileIdle } from '../backups/WhileIdle.tsx';
import { PassphraseChoice } from '../start/PassphraseChoice.tsx';
import { SecretFields } from '../start/SecretFields.tsx';
import { StartLayout } from '../start/StartLayout.tsx';
import { useSecretEntry } from '../start/useSecretEntry.ts';

/** Whose backup it is and of when; then what opens it, and the restore itself. */
export function OpenBackup({
  candidate,
  damaged,
  onBack,
  onRestored,
}: {
  candidate: RestoreCandidate;
  /** The vault that is here can't be read: what is lost was said already. */
  damaged: boolean;
  onBack: () => void;
  onRestored: (restored: CallOutput<'restore.begin'>) => void;
}) {
  const { backups, common, start } = useMessages();
  const format = useFormat();
  const job = useJob();
  const entry = useSecretEntry();
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(false);
  const change = useCallback((next: string | null) => setPassphrase(next), []);
  const name = format.isolate(candidate.ownerName);
  const { jobId } = job;

  async function restore() {
    setTried(true);
    const typed = entry.take();
    if (!typed) return;
    if (typed.kind === 'words' && passphrase === null) return;
    const secret = typed.kind === 'words' ? { ...typed, newPassphrase: passphrase ?? '' } : typed;
    setRefused(false);
    const restored = await job.run(async (id) => {
      try {
        return await call('restore.begin', { sourceId: candidate.sourceId, jobId: id, secret });
      } catch (failure) {
        if (failure instanceof CarnetError && entry.refuse(failure)) setRefused(true);
        throw failure;
      }
    });
    if (!restored) return;
    entry.forget();
    onRestored(restored);
  }

  const running = job.progress !== null && jobId !== null;
  return (
    <StartLayout
      wide
      below={
        running ? undefined : (
          <Button kind="quiet" onPress={onBack}>
            {damaged ? common.back : backups.restoreOther}
          </Button>
        )
      }
    >
      <h1>{backups.found(name)}</h1>
      <p className="start-text">
        {backups.foundMade(format.dayAndTime(candidate.madeAt), format.size(candidate.size))}
      </p>
      {job.progress && jobId !== null ? (
        <div className="restore-progress">
          <JobProgress
            progress={job.progress}
            stages={backups.restoreStages}
            label={backups.restoring}
            onCancel={() => void call('restore.cancel', { jobId }).catch(() => undefined)}
          />
        </div>
      ) : null}
      <WhileIdle running={running}>
        <Form
          submitOn={entry.kind === 'passphrase' ? 'enter' : 'button'}
          onSubmit={() => void restore()}
        >
          {candidate.vaultHere && !damaged ? (
            <Banner kind="care" title={backups.hereTitle(name)}>
              {backups.hereText}
            </Banner>
          ) : null}
          <p className="dim">{backups.secretText}</p>
          <SecretFields entry={entry} autoFocus />
          {entry.kind === 'words' ? (
            <>
              <div>
                <h2>{start.newPassphrase}</h2>
                <p className="hint">{backups.newPassphraseWhy}</p>
              </div>
              <PassphraseChoice about={[candidate.ownerName]} onChange={change} tried={tried} />
            </>
          ) : null}
          {job.stopped ? (
            <Banner kind="plain" announce="politely">
              {backups.restoreStopped}
            </Banner>
          ) : null}
          {refused ? null : <ErrorBanner error={job.error} />}
          <div className="start-buttons">
            <Button kind="go" size="large" type="submit" isDisabled={entry.wait > 0}>
              {backups.restore}
            </Button>
          </div>
        </Form>
      </WhileIdle>
    </StartLayout>
  );
}
