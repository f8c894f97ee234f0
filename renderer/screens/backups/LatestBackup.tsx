import type { BackupState } from '../../../shared/contract/backups.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Tag } from '../../components/Tag.tsx';
import { JobProgress } from './JobProgress.tsx';
import { problemOf } from './problemOf.ts';
import { useJob, useProgressOf } from './useJob.ts';

/** When the last good backup was made, and the button that makes another. */
export function LatestBackup({ state }: { state: BackupState }) {
  const { backups } = useMessages();
  const format = useFormat();
  const toast = useToast();
  const job = useJob();
  // One that Carnet makes by itself shows here too; a rehearsal has its own place.
  const daily = state.running?.what === 'make' ? state.running.jobId : null;
  const others = useProgressOf(job.jobId === null ? daily : null);
  const progress = job.progress ?? others;
  const jobId = job.jobId ?? daily;
  const latest = state.lastGood.laptop;

  async function make() {
    if (await job.run((id) => call('backup.make', { jobId: id }))) toast({ message: backups.made });
  }

  return (
    <Card
      title={backups.latest}
      padded
      tools={
        latest ? (
          <Tag tone="spruce" icon="check">
            {backups.checked}
          </Tag>
        ) : null
      }
    >
      <div className="stack-close">
        {latest ? (
          <div>
            <p className="backups-when">{format.dayAndTime(latest.madeAt)}</p>
            <p className="dim">
              {state.changedSince ? backups.changedSince : backups.unchangedSince}
            </p>
          </div>
        ) : (
          <div>
            <p className="backups-when">{backups.noneYet}</p>
            <p className="dim">{backups.noneYetText}</p>
          </div>
        )}
        {job.error ? (
          <ErrorBanner error={job.error} />
        ) : progress === null && state.problem ? (
          <>
            <ErrorBanner error={problemOf(state.problem)} />
            <p className="hint">{backups.lastTry(format.dayAndTime(state.problem.at))}</p>
          </>
        ) : null}
        {job.stopped ? (
          <Banner kind="plain" announce="politely">
            {backups.stopped}
          </Banner>
        ) : null}
        {progress && jobId !== null ? (
          <JobProgress
            key={jobId}
            progress={progress}
            stages={backups.stages}
            label={backups.busyTitle}
            onCancel={() => void call('backup.cancel', { jobId }).catch(() => undefined)}
          />
        ) : (
          <div>
            <Button
              kind="go"
              icon="shield"
              isDisabled={state.running !== null}
              onPress={() => void make()}
            >
              {backups.makeNow}
            </Button>
          </div>
        )}
        <p className="hint">{backups.routine}</p>
      </div>
    </Card>
  );
}
