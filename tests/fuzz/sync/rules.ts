import { productRules as exchangeRules } from '../../../main/core/sync/exchange/exchange.ts';
import { shownValue } from '../../../main/core/sync/merge/shownValue.ts';
import { productLogRules } from '../../support/memoryLog.ts';

/** By which a simulated laptop works: the product's own, unless a fault is planted. */
export const productRules = {
  ...exchangeRules,
  ...productLogRules,
  shownValue,
  /** Own acts that wait are sealed before anything from others is applied. */
  sealsBeforeApplying: true,
  /** What was sealed is kept before it is put. */
  keepsSealed: true,
  /** What is not there yet is waited for. */
  waits: true,
};
export type Rules = typeof productRules;
