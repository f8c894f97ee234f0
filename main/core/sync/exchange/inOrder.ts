/**
 * Starts jobs before their turn, at most `atOnce` of them, and gives what they come to in their
 * order. What is under way when the reader stops, or when one fails, is waited for and dropped.
 */
export async function* inOrder<Result>(
  jobs: Iterable<() => Promise<Result>> | AsyncIterable<() => Promise<Result>>,
  atOnce: number,
): AsyncGenerator<Result, void, undefined> {
  const started: Promise<Result>[] = [];
  const left =
    Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
  const fill = async () => {
    while (started.length < atOnce) {
      const next = await left.next();
      if (next.done === true) return;
      const job = next.value();
      // Whoever fails before its turn is heard at its turn.
      job.catch(() => undefined);
      started.push(job);
    }
  };
  try {
    for (;;) {
      await fill();
      const first = started.shift();
      if (first === undefined) return;
      yield await first;
    }
  } finally {
    await Promise.allSettled(started);
  }
}
