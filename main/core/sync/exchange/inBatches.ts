interface Started<Result> {
  readonly result: Promise<Result>;
  isThere: boolean;
}

/**
 * As `inOrder`, but gives what is there by now together, the next in turn and those right after it: at
 * least one, and no more than `most` says. Further jobs start once the reader asks for more.
 */
export async function* inBatches<Result>(
  jobs: Iterable<() => Promise<Result>> | AsyncIterable<() => Promise<Result>>,
  atOnce: number,
  most: () => number,
): AsyncGenerator<readonly Result[], void, undefined> {
  const started: Started<Result>[] = [];
  const left =
    Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const fill = async () => {
    while (started.length < atOnce) {
      const next = await left.next();
      if (next.done === true) return;
      const job: Started<Result> = { result: next.value(), isThere: false };
      const isThere = () => {
        job.isThere = true;
      };
      // Whoever fails before its turn is heard at its turn.
      job.result.then(isThere, () => undefined);
      started.push(job);
    }
  };
  try {
    for (;;) {
      await fill();
      const first = started.shift();
      if (first === undefined) return;
      const batch = [await first.result];
      while (batch.length < most() && started[0]?.isThere === true) {
        const next = started.shift();
        if (next !== undefined) batch.push(await next.result);
      }
      yield batch;
    }
  } finally {
    await Promise.allSettled(started.map(({ result }) => result));
  }
}
