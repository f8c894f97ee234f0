import type { Evidence } from '../evidence.ts';
import { noEvidence } from '../evidence.ts';
import type { Prepared } from '../prepare.ts';
import { reasonAgainst, reasonFor } from '../reason.ts';
import { oneSlip } from '../typing.ts';

/** A number of two kinds (a passport typed as UCI) counts as the same only when it is long. */
const longEnough = 7;

/**
 * Numbers that an authority gives to one person. Equal, they nearly prove it: 10 digits meet by
 * chance in one of 2^33 pairs, and what remains are numbers of another family member typed into
 * the wrong record (one in 2^16). One slip apart is strong too, but in the last two characters it
 * says little between relatives, whose numbers were issued one after the other. Unequal speaks against: the same
 * authority rarely numbers one person twice.
 */
export function identifierEvidence(a: Prepared, b: Prepared): Evidence {
  let similar: 'slip' | 'neighbours' | undefined;
  let different = false;
  for (const one of a.identifiers) {
    for (const other of b.identifiers) {
      const sameKind = one.kind === other.kind;
      if (one.value === other.value && (sameKind || one.value.length >= longEnough))
        return { same: -1, relatives: -16, strangers: -24, reasons: [reasonFor('sameIdentifier')] };
      if (!sameKind) continue;
      if (one.value.length < 6 || !oneSlip(one.value, other.value)) different = true;
      else if (one.value.slice(0, -2) === other.value.slice(0, -2)) similar ??= 'neighbours';
      else similar = 'slip';
    }
  }
  if (similar)
    return {
      same: similar === 'slip' ? -4.5 : -5.5,
      relatives: similar === 'slip' ? -13 : -7,
      strangers: -14,
      reasons: [reasonFor('similarIdentifier')],
    };
  if (different)
    return {
      same: -4,
      relatives: 0,
      strangers: 0,
      reasons: [reasonAgainst('differentIdentifier')],
    };
  return noEvidence;
}
