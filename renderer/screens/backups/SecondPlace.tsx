import { useState } from 'react';
import type { BackupState } from '../../../shared/contract/backups.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ForgetPlace } from './ForgetPlace.tsx';
import { JobProgress } from './JobProgress.tsx';
import { PlaceTrouble } from './PlaceTrouble.tsx';
import { usePickPlace } from './usePickPlace.ts';

/** The stick or folder that keeps a copy when the laptop is lost: which, whether it is there, what to do. */
export function SecondPlace({ state }: { state: BackupState }) {
  const { backups } = useMessages();
  const format = useFormat();
  const toast = useToast();
  const place = usePickPlace();
  const [asking, setAsking] = useState(false);
  const { secondPlace } = state;
  const { second } = state.lastGood;
  const { jobId } = place;

  async function pick() {
    if (await place.pick()) toast({ message: backups.placed });
  }

  return (
    <Card
      title={backups.second}
      padded
      tools={
        secondPlace ? (
          secondPlace.reachable ? (
            <Tag tone="spruce" icon="check">
              {backups.secondReady}
            </Tag>
          ) : (
            <Tag tone="amber" icon="warning">
              {backups.secondAway}
            </Tag>
          )
        ) : (
          <Tag tone="amber">{backups.secondNone}</Tag>
        )
      }
    >
      <div className="stack-close">
        {secondPlace ? (
          <>
            <div>
              <p>
                <bdi dir="auto">
                  <b>{secondPlace.label}</b>
                </bdi>
              </p>
              {secondPlace.folder === secondPlace.label ? null : (
                <p className="dim backups-folder">
                  <bdi dir="ltr">{secondPlace.folder}</bdi>
                </p>
              )}
              <p className="dim">
                {second
                  ? backups.secondLast(format.dayAndTime(second.madeAt))
                  : backups.secondNothing}
              </p>
            </div>
            <PlaceTrouble place={secondPlace} />
          </>
        ) : (
          <p className="dim">{backups.secondWhy}</p>
        )}
        <ErrorBanner error={place.error} />
        {place.progress && jobId !== null ? (
          <JobProgress
            progress={place.progress}
            stages={backups.stages}
            label={backups.placing}
            onCancel={() => void call('backup.cancel', { jobId }).catch(() => undefined)}
          />
        ) : (
          <div className="cluster">
            <Button onPress={() => void pick()}>
              {secondPlace ? backups.chooseAnother : backups.choosePlace}
            </Button>
            {secondPlace ? (
              <Button kind="quiet" onPress={() => setAsking(true)}>
                {backups.forget}
              </Button>
            ) : null}
          </div>
        )}
      </div>
      {asking && secondPlace ? (
        <ForgetPlace folder={secondPlace.folder} onClose={() => setAsking(false)} />
      ) : null}
    </Card>
  );
}
