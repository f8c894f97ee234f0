import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

export interface WrittenTelephone {
  /** As the list has it, without the words around it. */
  readonly value: string;
  /** E.164 when the number is valid where it says it is (Canada, unless it names a country). */
  readonly e164: string;
  /** What stood beside it: "husband", "cell", "poste 12". */
  readonly note: string;
}

const number = /\+?\(?\d[\d\s().\-–·/]{3,}\d/g;

/** Every number in a cell; a number that is not valid is kept as it is. */
export function readTelephones(cell: string): WrittenTelephone[] {
  const text = cell.trim().replace(/^(\d{7,15})\.0+$/, '$1');
  if (text === '') return [];
  const whole = oneTelephone(text, '');
  if (whole.e164 !== '') return [whole];
  const pieces = text.split(/\s*(?:[;,\n|]|\s\/\s|\/(?=\s*\+?\(?\d{3})|\bor\b|\bou\b)\s*/i);
  const found = pieces.filter((piece) => piece !== '').map(fromPiece);
  return found.length === 0 ? [whole] : found;
}

function fromPiece(piece: string): WrittenTelephone {
  const [written] = piece.match(number) ?? [];
  if (written === undefined) return { value: piece, e164: '', note: '' };
  const note = piece
    .replace(written, ' ')
    .replace(/[():]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return oneTelephone(written.trim(), note);
}

function oneTelephone(value: string, note: string): WrittenTelephone {
  return { value, e164: e164Of(value), note };
}

/** A number in E.164 when it is valid where it says it is (Canada, unless it names a country), else empty. */
export function e164Of(value: string): string {
  const parsed = parsePhoneNumberFromString(value, { defaultCountry: 'CA', extract: false });
  return parsed?.isValid() === true ? parsed.number : '';
}
