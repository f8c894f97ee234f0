import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { SyncProblem, SyncStatus } from '../../../shared/contract/sharing.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useAgo } from '../../app/sharing/useAgo.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { ChooseAgain } from './ChooseAgain.tsx';
import { NowOrLater } from './NowOrLater.tsx';
import { ProblemBanner } from './ProblemBanner.tsx';
import { Refill } from './Refill.tsx';
import { useTellChosen } from './useTellChosen.ts';
import { useSyncProgress } from './useSyncProgress.ts';

/** What can be done here about a problem, besides waiting. */
function WhatToDo({
  status: { mayChange },
  code,
}: {
  status: SyncStatus;
  code: SyncProblem['code'];
}) {
  const { sharing, members } = useMessages();
  const tell = useTellChosen();
  const go = useGo();
  if (code === 'removedHere') {
    return (
      <Button size="small" onPress={() => go('/settings/people')}>
        {members.removedDo}
      </Button>
    );
  }
  if (mayChange && (code === 'emptied' || code === 'rolledBack')) return <Refill />;
  const again = { gone: sharing.reach, denied: sharing.enterAgain };
  if (code !== 'gone' && code !== 'denied') return null;
  return (
    <ChooseAgain
      small
      label={again[code]}
      whose={mayChange ? 'agency' : 'laptop'}
      onChosen={tell}
    />
  );
}

/** What waits, when the others were last heard of, what is wrong; now, pause, go on. */
export function HowItStands({ status }: { status: SyncStatus }) {
  const { sharing } = useMessages();
  const format = useFormat();
  const ago = useAgo();
  const now = useSend('sync.now');
  const pause = useSend('sync.pause');
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<CallOutput<'sync.now'> | null>(null);
  const running = now.busy || status.state === 'running';
  const progress = useSyncProgress(running);
  const { waiting, problem, lastContactAt, next } = status;

  async function sync(anyway: boolean) {
    setAsking(false);
    setDone(null);
    setDone(await now.send({ anyway }));
  }
  const start = () => {
    if (status.metered) setAsking(true);
    else void sync(status.state === 'paused');
  };
  const { state, at } = status.older;
  const older = {
    none: undefined,
    waiting: sharing.olderWaiting,
    differs: sharing.olderDiffers,
    done: sharing.olderDone(at === null ? '' : format.dayAndTime(at)),
  }[state];
  const facts: readonly (readonly [string, string])[] = [
    [
      sharing.waiting,
      waiting.changes === 0 || waiting.oldestAt === null
        ? sharing.waitingNone
        : sharing.waitingSome(
            format.number(waiting.changes),
            waiting.changes === 1,
            format.dayAndTime(waiting.oldestAt),
          ),
    ],
    [sharing.lastContact, lastContactAt === null ? sharing.never : ago(lastContactAt)],
    ...(older === undefined ? [] : [[sharing.older, older] as const]),
    ...(next === null || running ? [] : [[sharing.next, format.dayAndTime(next)] as const]),
  ];
  return (
    <Card title={sharing.now} padded>
      <div className="stack-close">
        {problem && !running ? (
          <ProblemBanner
            problem={problem}
            announce="politely"
            actions={<WhatToDo status={status} code={problem.code} />}
          />
        ) : null}
        {status.state === 'paused' ? (
          <Banner kind="plain">{status.metered ? sharing.meteredText : sharing.pausedText}</Banner>
        ) : null}
        <dl className="settings-facts">
          {facts.map(([label, value]) => (
            <div key={label} className="sharing-fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {done && !running && done.problem === null ? (
          <p role="status">
            {done.sent + done.received === 0
              ? sharing.nothingNew
              : sharing.done(format.number(done.sent), format.number(done.received))}
          </p>
        ) : null}
        <ErrorBanner error={now.error ?? pause.error} />
        {progress ? (
          <JobProgress
            progress={progress}
            stages={sharing.stages}
            label={sharing.syncing}
            onCancel={() => void call('sync.cancel', {}).catch(() => undefined)}
          />
        ) : (
          <div className="cluster">
            <Button icon="sync" onPress={start}>
              {sharing.syncNow}
            </Button>
            {/* What a network that costs money holds back is let go one exchange at a time. */}
            {status.metered ? null : (
              <Button
                kind="quiet"
                isDisabled={pause.busy}
                onPress={() => void pause.send({ on: status.state !== 'paused' })}
              >
                {status.state === 'paused' ? sharing.resume : sharing.pause}
              </Button>
            )}
          </div>
        )}
      </div>
      {asking ? (
        <NowOrLater
          bytes={waiting.bytes}
          onNow={() => void sync(true)}
          onLater={() => setAsking(false)}
        />
      ) : null}
    </Card>
  );
}
