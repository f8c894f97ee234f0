import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { TableCaps } from '../table/tableCaps.ts';
import type { Archive } from './archive.ts';
import { readWholeXml } from './readXml.ts';
import { StringTable } from './stringTable.ts';

/** The strings that cells refer to by number. Runs of one string are joined; phonetic guides are not text. */
export async function readSharedStrings(
  archive: Archive,
  part: string | undefined,
  caps: TableCaps,
): Promise<StringTable> {
  const strings = new StringTable();
  if (part === undefined) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  let total = 0;
  await readWholeXml(
    archive.read(part),
    {
      open(tag) {
        if (tag === 'si') current = '';
        else if (tag === 'rPh') inPhonetic = true;
        else if (tag === 't') inText = !inPhonetic;
      },
      text(text) {
        if (!inText) return;
        current += text;
        total += text.length;
        if (current.length > caps.cellLength) {
          throw new CarnetError('import.cellTooLong', { limit: caps.cellLength });
        }
        if (total > caps.sharedLength) {
          throw new CarnetError('import.tooLarge', { limit: caps.sharedLength });
        }
      },
      close(tag) {
        if (tag === 't') inText = false;
        else if (tag === 'rPh') inPhonetic = false;
        else if (tag === 'si') {
          strings.add(current);
          // Each string costs its place too, however short it is.
          total += 16;
        }
      },
    },
    caps,
  );
  return strings;
}
