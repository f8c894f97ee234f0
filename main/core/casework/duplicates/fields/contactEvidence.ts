import { addEvidence, type Evidence, noEvidence } from '../evidence.ts';
import { dateKey, type Population } from '../population.ts';
import type { PartialDate, Prepared } from '../prepare.ts';
import { reasonAgainst, reasonFor } from '../reason.ts';
import { oneSlip } from '../typing.ts';

/**
 * What people of one household share: telephone, household number, day of arrival, address.
 * Between one person and two relatives it decides nothing (the likelihoods are about equal), so
 * that alone it never makes a pair; it tells both from strangers.
 */
export function contactEvidence(a: Prepared, b: Prepared, population: Population): Evidence {
  return addEvidence([
    telephoneEvidence(a.telephones, b.telephones, population),
    householdEvidence(a.household, b.household, population),
    arrivalEvidence(a.arrived, b.arrived, population),
    addressEvidence(a, b, population),
  ]);
}

function telephoneEvidence(
  a: readonly string[],
  b: readonly string[],
  population: Population,
): Evidence {
  if (a.length === 0 || b.length === 0) return noEvidence;
  const shared = a.find((number) => b.some((other) => sameLine(number, other)));
  if (shared !== undefined)
    return {
      same: -0.7,
      relatives: -0.6,
      strangers: Math.log2(population.share('telephone', shared)),
      reasons: [reasonFor('sameTelephone')],
    };
  if (a.some((number) => b.some((other) => oneSlip(number, other))))
    return {
      same: -4,
      relatives: -4.5,
      strangers: -9,
      reasons: [reasonFor('similarTelephone')],
    };
  // People change their number often.
  return {
    same: -1.5,
    relatives: -1,
    strangers: 0,
    reasons: [reasonAgainst('differentTelephone')],
  };
}

/** With and without area code. */
function sameLine(a: string, b: string): boolean {
  return a === b || (a.length !== b.length && (a.endsWith(b) || b.endsWith(a)));
}

function householdEvidence(a: string, b: string, population: Population): Evidence {
  if (a === '' || b === '') return noEvidence;
  if (a === b)
    return {
      same: -0.3,
      relatives: -0.3,
      strangers: Math.log2(population.share('household', a)),
      reasons: [reasonFor('sameHousehold')],
    };
  return {
    same: -3,
    relatives: -2.5,
    strangers: 0,
    reasons: [reasonAgainst('differentHousehold')],
  };
}

function arrivalEvidence(
  a: PartialDate | undefined,
  b: PartialDate | undefined,
  population: Population,
): Evidence {
  if (!a || !b) return noEvidence;
  const whole = a.day !== undefined && b.day !== undefined;
  if (a.year === b.year && a.month === b.month && a.day === b.day) {
    const share = population.share('arrived', dateKey(a));
    const floor = a.day !== undefined ? 0 : a.month !== undefined ? 1 / 120 : 1 / 10;
    return {
      same: -0.3,
      relatives: -0.5,
      strangers: Math.log2(Math.max(share, floor)),
      reasons: [reasonFor('sameArrival')],
    };
  }
  if (
    a.year === b.year &&
    (!whole || (a.month === b.day && a.day === b.month) || a.month === b.month)
  ) {
    const months = a.month !== undefined && b.month !== undefined;
    if (!months || a.month === b.month || whole)
      return {
        same: whole ? -5 : -3,
        relatives: whole ? -5 : -3.5,
        strangers: months ? -6 : -4,
        reasons: [reasonFor('similarArrival')],
      };
  }
  // The day of landing is on a document that both workers saw.
  return { same: -4.5, relatives: -2, strangers: 0, reasons: [reasonAgainst('differentArrival')] };
}

function addressEvidence(a: Prepared, b: Prepared, population: Population): Evidence {
  const found: Evidence[] = [];
  const streets = streetLikeness(a.street, b.street);
  if (streets !== undefined) {
    if (streets >= 0.99)
      found.push({
        same: -1,
        relatives: -0.8,
        strangers: -10,
        reasons: [reasonFor('sameAddress')],
      });
    else if (streets >= 0.5)
      found.push({ same: -2, relatives: -2, strangers: -7, reasons: [reasonFor('sameAddress')] });
    else
      found.push({
        same: -2,
        relatives: -2,
        strangers: 0,
        reasons: [reasonAgainst('differentAddress')],
      });
  }
  if (a.postalCode !== '' && b.postalCode !== '') {
    if (a.postalCode === b.postalCode)
      found.push({
        same: -0.4,
        relatives: -0.4,
        strangers: Math.log2(population.share('postalCode', a.postalCode)),
        reasons: [reasonFor('samePostalCode')],
      });
    else if (oneSlip(a.postalCode, b.postalCode))
      found.push({ same: -3.5, relatives: -3.5, strangers: -5, reasons: [] });
    else found.push({ same: -1.8, relatives: -2, strangers: -0.1, reasons: [] });
  }
  if (a.locality !== '' && b.locality !== '') {
    if (a.locality === b.locality)
      found.push({
        same: -0.6,
        relatives: -0.6,
        strangers: Math.log2(population.share('locality', a.locality)),
        reasons: [],
      });
    else if (!oneSlip(a.locality, b.locality))
      found.push({ same: -1.8, relatives: -2, strangers: -0.1, reasons: [] });
  }
  return addEvidence(found);
}

/** Share of the words of a street address that agree, one slip of the hand forgiven. */
function streetLikeness(a: readonly string[], b: readonly string[]): number | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.join('') === b.join('')) return 1;
  const onlyA = a.filter((word) => !b.includes(word));
  const onlyB = b.filter((word) => !a.includes(word));
  const agreeing = a.length - onlyA.length + Math.min(slips(onlyA, onlyB), slips(onlyB, onlyA));
  return (2 * agreeing) / (a.length + b.length);
}

function slips(words: readonly string[], others: readonly string[]): number {
  return words.filter((word) =>
    others.some((other) => Math.max(word.length, other.length) >= 4 && oneSlip(word, other)),
  ).length;
}
