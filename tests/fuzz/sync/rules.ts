import { applyBody, isDeliverable } from '../../../main/core/sync/merge/replica.ts';
import { leftOf } from '../../../main/core/sync/merge/leftOf.ts';
import { shownValue } from '../../../main/core/sync/merge/shownValue.ts';
import { nextSegment } from '../../../main/core/sync/segments/chain.ts';

/** By which a simulated laptop works: the product's own, unless a fault is planted. */
export const productRules = {
  applyBody,
  isDeliverable,
  leftOf,
  shownValue,
  nextSegment,
  /** What it wrote is sealed before anything from others is applied. */
  sealsBeforeApplying: true,
  /** What was applied and how far the log was read are one commit. */
  commitsTogether: true,
  /** What was sealed is kept, and put again after a crash. */
  keepsSealed: true,
  /** What is not there yet is waited for. */
  waits: true,
  /** What a removed laptop wrote beyond its cut is refused, and taken back where it was applied. */
  heedsCuts: true,
};
export type Rules = typeof productRules;
