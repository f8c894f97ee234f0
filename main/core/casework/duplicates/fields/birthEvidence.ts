import type { Evidence } from '../evidence.ts';
import { noEvidence } from '../evidence.ts';
import type { Population } from '../population.ts';
import type { PreparedBirth } from '../prepare.ts';
import { reasonAgainst, reasonFor } from '../reason.ts';
import { oneSlip } from '../typing.ts';

const daysInYear = 8.5; // log₂ 365
/** Some 3 in 100 siblings, and more in registers that know only the year, share a birthday. */
const twins = -5;

/**
 * Dates of birth. A whole date says much, one in a register of 1 January birthdays little.
 * For one person: in about three of four records the dates agree; the rest lost month and day
 * (1 January, year only), were read month-first instead of day-first, or mistyped.
 */
export function birthEvidence(
  a: PreparedBirth | undefined,
  b: PreparedBirth | undefined,
  population: Population,
): Evidence {
  if (!a || !b) return noEvidence;
  const year =
    (Math.log2(population.share('birthYear', String(a.year))) +
      Math.log2(population.share('birthYear', String(b.year)))) /
    2;
  if (a.year === b.year) {
    if (!a.weak && !b.weak && a.month === b.month && a.day === b.day)
      return {
        same: -0.4,
        relatives: twins,
        strangers: year - daysInYear,
        reasons: [reasonFor('sameBirthDate')],
      };
    if (a.weak || b.weak) {
      const alike = a.weak && b.weak;
      // A month that both know and that differs speaks against, softly.
      const months =
        a.month !== undefined &&
        b.month !== undefined &&
        a.month !== b.month &&
        a.month !== 1 &&
        b.month !== 1;
      return {
        same: (alike ? -2.5 : -2.8) - (months ? 3 : 0),
        relatives: alike ? -6.5 : -6,
        strangers: year - (alike ? 2.5 : 1.2),
        reasons: [reasonFor('sameBirthYear')],
      };
    }
    if (a.month === b.day && a.day === b.month)
      return {
        same: -4.5,
        relatives: -12,
        strangers: year - daysInYear,
        reasons: [reasonFor('dayAndMonthSwapped')],
      };
  }
  if (!a.weak && !b.weak && oneSlip(digits(a), digits(b)))
    return {
      same: -5,
      relatives: -8,
      strangers: -9,
      reasons: [reasonFor('similarBirthDate')],
    };
  if ((a.weak || b.weak) && Math.abs(a.year - b.year) <= 2)
    return {
      same: -5,
      relatives: -3.5,
      strangers: -4,
      reasons: [reasonAgainst('differentBirthDate')],
    };
  return {
    same: -5.5,
    relatives: -0.1,
    strangers: -0.1,
    reasons: [reasonAgainst('differentBirthDate')],
  };
}

function digits({ year, month = 0, day = 0 }: PreparedBirth): string {
  return String(year * 10_000 + month * 100 + day).padStart(8, '0');
}
