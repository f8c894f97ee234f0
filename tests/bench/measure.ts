/** One figure, printed as one line of JSON. */
export interface Measure {
  readonly bench: string;
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** How many records, or how many runs, the figure stands on. */
  readonly n: number;
  /** The budget of the design, in the same unit, where there is one. */
  readonly budget?: number;
}

/** The value below which `share` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** Runs `work` `times` times, one after the other; milliseconds of each. */
export async function timed(times: number, work: (run: number) => unknown): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    await work(run);
    took.push(performance.now() - start);
  }
  return took;
}

export const rounded = (value: number) => Math.round(value * 1000) / 1000;
