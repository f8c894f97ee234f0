import type { IntakeValues } from '../../../../shared/contract/people.ts';
import { type IntakeConflict, mergeIntake } from '../../../../shared/intake/mergeIntake.ts';
import { settleIntake } from '../../../../shared/intake/settleIntake.ts';

/** A form that could not be saved because the same things were changed elsewhere. */
export interface Quarrel {
  readonly conflicts: readonly IntakeConflict[];
  /** What to save once somebody has chosen. */
  readonly settled: (keepMine: (conflict: IntakeConflict) => boolean) => {
    readonly filledWith: IntakeValues;
    readonly values: IntakeValues;
  };
}

/** What a form and the file, as it is now, disagree about. */
export function quarrelOf(
  filledWith: IntakeValues,
  values: IntakeValues,
  now: IntakeValues,
): Quarrel {
  const { conflicts } = mergeIntake(filledWith, values, now);
  return {
    conflicts,
    settled: (keepMine) => settleIntake(filledWith, values, conflicts, keepMine),
  };
}
