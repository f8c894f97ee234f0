import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { RowChunks } from '../table/rowChunks.ts';
import type { TableCaps } from '../table/tableCaps.ts';
import { type CellContext, cellText } from './cellText.ts';
import type { XmlListener } from './readXml.ts';

/** Turns a worksheet's XML into rows. Nothing is allocated for cells or rows that the file skips. */
export function sheetRows(rows: RowChunks, context: CellContext, caps: TableCaps): XmlListener {
  let at = 0;
  let cells: string[] = [];
  let column = -1;
  let rowLength = 0;
  let type: string | undefined;
  let style = 0;
  let value = '';
  let inValue = false;
  let inPhonetic = false;

  const place = (text: string) => {
    if (text === '') return;
    if (column >= caps.columns) {
      throw new CarnetError('import.tooManyColumns', { limit: caps.columns, row: at });
    }
    // Before the row is whole: one shared string may fill a thousand cells of it.
    rowLength += text.length;
    if (rowLength > caps.rowLength) {
      throw new CarnetError('import.cellTooLong', { limit: caps.rowLength, row: at });
    }
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };

  return {
    open(tag, attributes) {
      if (tag === 'row') {
        const stated = Number(attributes['r']);
        at = Number.isInteger(stated) && stated > 0 ? stated : at + 1;
        cells = [];
        rowLength = 0;
        column = -1;
      } else if (tag === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        type = attributes['t'];
        style = Number(attributes['s'] ?? 0);
        value = '';
      } else if (tag === 'rPh') inPhonetic = true;
      else if (tag === 'v' || tag === 't') inValue = !inPhonetic;
    },
    text(text) {
      if (!inValue) return;
      value += text;
      if (value.length > caps.cellLength) {
        throw new CarnetError('import.cellTooLong', { limit: caps.cellLength, row: at });
      }
    },
    close(tag) {
      if (tag === 'v' || tag === 't') inValue = false;
      else if (tag === 'rPh') inPhonetic = false;
      else if (tag === 'c') place(value === '' ? '' : cellText(type, style, value, context));
      else if (tag === 'row') rows.add(at, cells);
    },
  };
}

/** "BC12" → 54, counted from 0; undefined when the reference is absent or nonsense. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
