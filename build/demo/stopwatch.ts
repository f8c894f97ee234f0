export type Stopwatch = <Result>(step: string, work: () => Promise<Result>) => Promise<Result>;

/** Times steps by name, in seconds to the millisecond, into `seconds`. */
export function stopwatch(seconds: Record<string, number>): Stopwatch {
  return async (step, work) => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      seconds[step] = Math.round(performance.now() - start) / 1000;
    }
  };
}
