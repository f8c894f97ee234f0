import type { Reason } from './reason.ts';

/**
 * How likely one observation is under each of three hypotheses, as log₂ of a probability:
 * the two records are one person, two relatives (who share a household, a telephone, a day of
 * arrival and a family name) or two strangers.
 *
 * Fellegi and Sunter (1969) have two hypotheses. With two, everything that a family shares counts
 * for a match again and again, and twins become one person; the third makes a shared telephone
 * worth nothing between people who may be relatives.
 */
export interface Evidence {
  readonly same: number;
  readonly relatives: number;
  readonly strangers: number;
  readonly reasons: readonly Reason[];
}

export const noEvidence: Evidence = { same: 0, relatives: 0, strangers: 0, reasons: [] };

export function addEvidence(all: readonly Evidence[]): Evidence {
  let same = 0;
  let relatives = 0;
  let strangers = 0;
  const reasons: Reason[] = [];
  for (const one of all) {
    same += one.same;
    relatives += one.relatives;
    strangers += one.strangers;
    for (const reason of one.reasons) reasons.push(reason);
  }
  return { same, relatives, strangers, reasons };
}
