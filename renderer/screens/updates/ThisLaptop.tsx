import type { UpdateStatus } from '../../../shared/contract/updates.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { JobProgress } from '../backups/JobProgress.tsx';
import { useProgressOf } from '../backups/useJob.ts';
import { Offer } from './Offer.tsx';
import { WhatChanged } from './WhatChanged.tsx';
import { WhereItLooks } from './WhereItLooks.tsx';

/** Which Carnet runs here, whether there is a newer one, and what can be done about it. */
export function ThisLaptop({ status }: { status: UpdateStatus }) {
  const { updates } = useMessages();
  const format = useFormat();
  const { state, release, from, waits, problem, onClose } = status;
  const isFetching = state === 'fetching';
  const progress = useProgressOf(isFetching ? 'update' : null);
  const look = useSend('updates.look');
  const fetch = useSend('updates.fetch');
  const allow = useSend('updates.approve');
  // What was refused is kept in the status too, where the next start of this page finds it.
  // What could not be reached is said below, calmly: a laptop may be on the road for weeks.
  const isCalm =
    problem?.code === 'update.unreachable' &&
    status.sources.some(({ reached }) => reached === false);
  const told = problem && !isCalm ? new CarnetError(problem.code, problem.params) : null;
  return (
    <Card
      title={updates.here}
      note={updates.version(status.version)}
      padded
      className="update-here"
    >
      <div className="stack-close">
        <p>
          <StateWords status={status} /> {from === null ? null : updates.from[from]}
          {release !== null && !isFetching && waits !== 'nothing' ? (
            <>
              {' '}
              {waits === 'turn'
                ? updates.waits.turn(format.dayAndTime(status.fetchAt ?? 0))
                : updates.waits[waits]}
            </>
          ) : null}
        </p>
        {release === null ? null : <WhatChanged changes={release.changes} />}
        <ErrorBanner error={told ?? fetch.error ?? look.error ?? allow.error} />
        {isFetching && progress !== null ? (
          <JobProgress
            progress={progress}
            stages={updates.stages}
            label={updates.fetching}
            onCancel={() => void call('updates.cancel', {}).catch(() => undefined)}
          />
        ) : null}
        {state === 'ready' && waits === 'nothing' ? (
          <>
            {onClose && release !== null ? <p>{updates.onClose(release.version)}</p> : null}
            <Offer onClose={onClose} />
          </>
        ) : null}
        {status.newer === '' ? null : <p>{updates.states.found(status.newer)}</p>}
        <div className="cluster">
          {status.newer !== '' || (state === 'found' && waits !== 'hold' && waits !== 'pilots') ? (
            <Button kind="go" isDisabled={fetch.busy} onPress={() => void fetch.send({})}>
              {updates.fetch}
            </Button>
          ) : null}
          {waits === 'administrator' && status.mayDecide && release !== null ? (
            <Button
              isDisabled={allow.busy}
              onPress={() => void allow.send({ sha512: release.sha512 })}
            >
              {updates.allow}
            </Button>
          ) : null}
          {isFetching || state === 'off' || status.sources.length === 0 ? null : (
            <Button icon="sync" isDisabled={look.busy} onPress={() => void look.send({})}>
              {updates.look}
            </Button>
          )}
          {release !== null && state === 'found' ? (
            <span className="dim">{updates.size(format.size(release.size))}</span>
          ) : null}
        </div>
        {state === 'off' ? null : <WhereItLooks status={status} />}
      </div>
    </Card>
  );
}

function StateWords({ status: { state, release } }: { status: UpdateStatus }) {
  const { updates } = useMessages();
  const said = updates.states[state];
  return <>{typeof said === 'string' ? said : said(release?.version ?? '')}</>;
}
