import { isDeliverable } from '../merge/replica.ts';
import { nextSegment } from '../segments/chain.ts';
import { headsFolder } from '../storeNames.ts';
import { StoreProblem } from '../targets/syncStore.ts';
import { namesOurs, WaitingSegments } from './applyWaiting.ts';
import { goOn, partFromFormers } from './goOn.ts';
import { heedWhatIsShown, rememberWhatIsShown } from './heedWhatIsShown.ts';
import type { End, Outcome } from './outcome.ts';
import { leavePrograms } from './leavePrograms.ts';
import { lookAtOwnLog } from './ownLog.ts';
import { firstApart } from './parting.ts';
import { putBackLost } from './putBackLost.ts';
import { putNews } from './putNews.ts';
import { letGoOfCopies, mendForks } from './otherHistories.ts';
import { redoAfterCuts } from './redoAfterCuts.ts';
import { type ExchangeRules, type Given, Run } from './run.ts';
import { shownHeads } from './shownHeads.ts';
import { doubtfulHere } from './snapshots/doubtful.ts';
import { prune } from './snapshots/prune.ts';
import { standOnGround, startFromSnapshots } from './snapshots/stand.ts';
import { resumeTaking } from './snapshots/takeIn.ts';
import { takeStatements } from './snapshots/takeStatements.ts';
import { tidy } from './snapshots/tidy.ts';
import { takeCopies } from './takeCopies.ts';
import { takeHeads } from './takeHeads.ts';
import { takeLogs } from './takeLogs.ts';
import { takeMembers } from './takeMembers.ts';

export const productRules: ExchangeRules = {
  nextSegment,
  isDeliverable,
  namesOurs,
  goOn,
  firstApart,
  mayStartFrom: ({ isConfirmed }) => isConfirmed,
  doubtful: doubtfulHere,
  comparesDigests: true,
  waitsForAll: true,
};

/**
 * Takes from a store what this laptop lacks, then puts there what the others lack. May end at any
 * point, by a failing store, an abort or a kill: doing it again goes on where it was. What it could
 * not do it says; it throws only for what is wrong with this laptop itself (its vault, this program).
 *
 * Without news it costs one request, two where an older head is to be taken away, however many
 * laptops belong; one more segment costs three on each side.
 */
export async function exchange(given: Given): Promise<Outcome> {
  const run = new Run(given);
  return outcomeOf(run, await endOfRun(run, () => pullAndPush(run)));
}

async function pullAndPush(run: Run): Promise<End> {
  const { log, agency } = run;
  await resumeTaking(run);
  const shown = shownHeads(agency, await run.store.list(headsFolder(agency)));
  if (heedWhatIsShown(run, shown) === 'emptied') return { state: 'emptied' };
  let { ownSeen } = await takeHeads(run, shown);
  if (await takeMembers(run, shown)) {
    // Of those who were let in no head was read yet.
    ownSeen = Math.max(ownSeen, (await takeHeads(run, shown)).ownSeen);
  }
  rememberWhatIsShown(run, shown);
  await leavePrograms(run);
  const peer = log.peers().get(log.device);
  const isIn = peer !== undefined && peer.removed === null;
  // What a restored vault did as another laptop can't be told before it belongs.
  if (!isIn && log.formers().length > 0) return { state: 'removed' };
  // They say where logs begin now: also that of a laptop which this one was.
  await takeStatements(run);
  if (isIn) {
    if ((await partFromFormers(run)) === 'later') return { state: 'later' };
    const own = await lookAtOwnLog(run, shown, ownSeen);
    if (own.state === 'later') return { state: 'later' };
    if (own.state === 'forked') return run.rules.goOn(run, ownSeen, own.at);
  }
  const waiting = new WaitingSegments(run);
  await redoAfterCuts(run);
  await mendForks(run);
  await letGoOfCopies(run);
  // A key may have come, or a cut: also what was here may be ready now.
  await waiting.apply();
  await startFromSnapshots(run);
  await takeLogs(run, shown, waiting);
  await redoAfterCuts(run);
  if ((await standOnGround(run)) === 'moved') {
    await waiting.apply();
    await takeLogs(run, shown, waiting);
  }
  await takeCopies(run, shown);

  if (log.peers().get(log.device)?.removed !== null) return { state: 'removed' };
  await tidy(run);
  const put = await putNews(run, shown);
  if (put.state === 'fork') return run.rules.goOn(run, ownSeen, put.at);
  if (put.state === 'put') {
    await prune(run);
    await putBackLost(run);
  }
  return { state: put.state === 'later' ? 'later' : 'done' };
}

/** What work on a store ended with; failures of the store and aborts are ends like others. */
export async function endOfRun(run: Run, work: () => Promise<End>): Promise<End> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreProblem) return { state: 'problem', problem: error.problem };
    if (run.signal.aborted) return { state: 'aborted' };
    throw error;
  }
}

export function outcomeOf({ reports, work }: Run, end: End): Outcome {
  return { end, reports, work: { ...work } };
}
