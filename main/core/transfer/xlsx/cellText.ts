import { serialToIso } from './serialDate.ts';
import type { NumberStyle } from './readStyles.ts';
import type { StringTable } from './stringTable.ts';

export interface CellContext {
  readonly strings: StringTable;
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
}

/** A cell's value as text: dates as ISO, numbers as they would be typed, everything else as it is. */
export function cellText(
  type: string | undefined,
  style: number,
  value: string,
  context: CellContext,
): string {
  switch (type) {
    case 's':
      return context.strings.get(Number(value)) ?? '';
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      // #N/A and its kin: the cell has no value.
      return '';
    case 'd':
      return value.replace(/T00:00:00(\.0+)?Z?$/, '');
    case undefined:
    case 'n':
      return numberText(value, context.styles[style], context.from1904);
    default:
      return value;
  }
}

function numberText(value: string, style: NumberStyle | undefined, from1904: boolean): string {
  const trimmed = value.trim();
  const number = Number(trimmed);
  if (trimmed === '' || !Number.isFinite(number)) return value;
  if (style?.kind === 'date') return serialToIso(number, from1904) ?? plainNumber(number);
  const text = plainNumber(number);
  if (style?.kind === 'padded' && /^\d+$/.test(text)) return text.padStart(style.digits, '0');
  return text;
}

/** Excel keeps 15 digits; what lies beyond is noise of the binary fraction. */
function plainNumber(number: number): string {
  if (Number.isInteger(number)) {
    return Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  }
  return String(Number(number.toPrecision(15)));
}
