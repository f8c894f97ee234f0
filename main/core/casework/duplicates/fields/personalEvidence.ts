import { addEvidence, type Evidence, noEvidence } from '../evidence.ts';
import type { Prepared } from '../prepare.ts';
import { reasonAgainst } from '../reason.ts';

/**
 * Language and gender. Agreement says next to nothing, since the names told most of it; people
 * speak several languages, and a wrong tick is easily made, so that difference says little more.
 */
export function personalEvidence(a: Prepared, b: Prepared): Evidence {
  return addEvidence([language(a.language, b.language), gender(a.gender, b.gender)]);
}

function language(a: string, b: string): Evidence {
  if (a === '' || b === '') return noEvidence;
  return a === b
    ? { same: -0.1, relatives: -0.1, strangers: -0.5, reasons: [] }
    : { same: -3, relatives: -2.5, strangers: -0.4, reasons: [reasonAgainst('differentLanguage')] };
}

function gender(a: string, b: string): Evidence {
  if (a === '' || b === '') return noEvidence;
  return a === b
    ? { same: -0.1, relatives: -1, strangers: -1, reasons: [] }
    : { same: -4.5, relatives: -1, strangers: -1, reasons: [reasonAgainst('differentGender')] };
}
