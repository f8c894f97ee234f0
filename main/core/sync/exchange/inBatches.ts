import { setTimeout as wait } from 'node:timers/promises';

/** So long, in milliseconds, a batch waits for one more that is read ahead: what a disk takes, not a network. */
const patience = 2;

interface Started<Result> {
  readonly result: Promise<Result>;
  isThere: boolean;
}

/**
 * As `inOrder`, but gives what is there by now together, the next in turn and those right after it: at
 * least one, and no more than `most` says. Further jobs start once the reader asks for more, and with
 * `ahead` while it works on a batch: so many wait for it, done or under way.
 */
export async function* inBatches<Result>(
  jobs: Iterable<() => Promise<Result>> | AsyncIterable<() => Promise<Result>>,
  atOnce: number,
  most: () => number,
  ahead = 0,
): AsyncGenerator<readonly Result[], void, undefined> {
  const started: Started<Result>[] = [];
  let underWay = 0;
  const left =
    Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const fill = async () => {
    while (started.length < atOnce + ahead && underWay < atOnce) {
      const next = await left.next();
      if (next.done === true) return;
      const job: Started<Result> = { result: next.value(), isThere: false };
      underWay += 1;
      const isThere = () => {
        job.isThere = true;
        underWay -= 1;
      };
      // Whoever fails before its turn is heard at its turn.
      job.result.then(isThere, () => undefined);
      started.push(job);
    }
  };
  const isNextThere = async () => {
    const [next] = started;
    if (next === undefined || next.isThere || ahead === 0) return next?.isThere === true;
    await Promise.race([next.result.catch(() => undefined), wait(patience)]);
    return next.isThere;
  };
  try {
    for (;;) {
      await fill();
      const first = started.shift();
      if (first === undefined) return;
      const batch = [await first.result];
      while (batch.length < most() && (await isNextThere())) {
        const next = started.shift();
        if (next !== undefined) batch.push(await next.result);
      }
      if (ahead > 0) await fill();
      yield batch;
    }
  } finally {
    await Promise.allSettled(started.map(({ result }) => result));
  }
}
