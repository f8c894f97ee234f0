import { setTimeout as wait } from 'node:timers/promises';
import type { OpenCase } from '../openCase.ts';
import { areLeft, mergeParts } from '../store/wordParts.ts';

/** Pages of the index that one commit writes: some 10 ms of work. */
const pagesAtOnce = 24;
/** How often it is looked whether somebody still works, in milliseconds. */
const lookEvery = 1000;

/**
 * Puts the index of words in order after much came in (`leaveParts`), a commit at a time, while nobody
 * works. `isOver`: something else is to be done; what is left is done another time.
 */
export async function orderWords(
  open: Pick<OpenCase, 'reader' | 'write'>,
  given: { readonly isAlone: () => boolean; readonly isOver: () => boolean },
  breathe: () => Promise<unknown>,
): Promise<void> {
  while (!given.isOver() && areLeft(open.reader)) {
    if (given.isAlone()) {
      open.write(({ writer }) => mergeParts(writer, pagesAtOnce));
      await breathe();
    } else await wait(lookEvery, undefined, { ref: false });
  }
}
