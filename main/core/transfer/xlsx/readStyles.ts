import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { TableCaps } from '../table/tableCaps.ts';
import type { Archive } from './archive.ts';
import { readWholeXml } from './readXml.ts';

/** What a number in a cell of this style is shown as. */
export type NumberStyle =
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  /** A format of zeros only (`00000`): leading zeros belong to the value, as in file numbers. */
  | { readonly kind: 'padded'; readonly digits: number };

const plain: NumberStyle = { kind: 'number' };
const date: NumberStyle = { kind: 'date' };
const maxStyles = 100_000;

/** Styles by the index that cells name (ECMA-376 part 1, 18.8). */
export async function readStyles(
  archive: Archive,
  part: string | undefined,
  caps: TableCaps,
): Promise<readonly NumberStyle[]> {
  const styles: NumberStyle[] = [];
  if (part === undefined) return styles;
  const formats = new Map<string, string>();
  let inCellFormats = false;
  await readWholeXml(
    archive.read(part),
    {
      open(tag, { numFmtId = '0', formatCode = '' }) {
        if (tag === 'numFmt') formats.set(numFmtId, formatCode);
        else if (tag === 'cellXfs') inCellFormats = true;
        else if (tag === 'xf' && inCellFormats) {
          styles.push(numberStyle(Number(numFmtId), formats.get(numFmtId)));
        }
        if (styles.length + formats.size > maxStyles) {
          throw new CarnetError('import.suspicious', { reason: 'styles' });
        }
      },
      text() {},
      close(tag) {
        if (tag === 'cellXfs') inCellFormats = false;
      },
    },
    caps,
  );
  return styles;
}

/** 14–22 and 45–47 are dates and times everywhere, 27–36 and 50–58 in East Asian versions. */
export function numberStyle(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    const isDate =
      (id >= 14 && id <= 22) ||
      (id >= 27 && id <= 36) ||
      (id >= 45 && id <= 47) ||
      (id >= 50 && id <= 58);
    return isDate ? date : plain;
  }
  if (/^0{2,15}$/.test(code)) return { kind: 'padded', digits: code.length };
  const letters = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return /general/i.test(letters) || !/[dmyhs]/i.test(letters) ? plain : date;
}
