import { inBatches } from './inBatches.ts';

/**
 * Starts jobs before their turn, at most `atOnce` of them, and gives what they come to in their
 * order. What is under way when the reader stops, or when one fails, is waited for and dropped.
 */
export async function* inOrder<Result>(
  jobs: Iterable<() => Promise<Result>> | AsyncIterable<() => Promise<Result>>,
  atOnce: number,
): AsyncGenerator<Result, void, undefined> {
  for await (const batch of inBatches(jobs, atOnce, () => 1)) yield* batch;
}
