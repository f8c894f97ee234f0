import { z } from 'zod';
import { line } from '../records/record.ts';
import { defineCall } from './call.ts';
import { done, nothing } from './common.ts';
import { uiLanguage } from './vault.ts';

/** A practice agency: invented people in a vault that ends at the next lock (ADR 16). */
export const practiceCalls = {
  /**
   * Makes one and leaves it open; ends any that was there before. Throws `vault.alreadyOpen` while
   * another vault is open.
   */
  'practice.start': defineCall({
    input: z.strictObject({ language: uiLanguage }),
    output: done,
    needs: 'anyone',
  }),
  /**
   * Writes the invented client list to import, as a file of the practice agency that goes with it.
   * Throws `practice.onlyThere` in a vault of one's own.
   */
  'practice.writeList': defineCall({
    input: nothing,
    output: z.object({ path: line }),
    needs: 'worker',
    door: 'shell',
  }),
};
