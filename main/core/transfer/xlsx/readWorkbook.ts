import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { TableCaps } from '../table/tableCaps.ts';
import type { Archive } from './archive.ts';
import { readRelationships } from './relationships.ts';
import { readWholeXml } from './readXml.ts';

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visible: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1904, as old Excel for the Macintosh did. */
  readonly from1904: boolean;
  readonly sharedStringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** What a workbook says about itself: its sheets, and where their strings and styles are. */
export async function readWorkbook(archive: Archive, caps: TableCaps): Promise<Workbook> {
  const ofPackage = await readRelationships(archive, '', caps);
  const part = ofPackage.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!archive.has(part)) throw new CarnetError('import.notATable', { kind: 'archive' });
  const parts = await readRelationships(archive, part, caps);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  await readWholeXml(
    archive.read(part),
    {
      open(tag, attributes) {
        if (tag === 'workbookPr') from1904 = isTrue(attributes['date1904']);
        if (tag !== 'sheet') return;
        const id = attributes['r:id'] ?? relationshipId(attributes);
        const target = parts.find((relationship) => relationship.id === id);
        if (target?.type !== 'worksheet' || !archive.has(target.target)) return;
        const visible = (attributes['state'] ?? 'visible') === 'visible';
        sheets.push({ name: attributes['name'] ?? '', part: target.target, visible });
      },
      text() {},
      close() {},
    },
    caps,
  );
  if (sheets.length === 0) throw new CarnetError('import.empty');
  const partOf = (type: string) => {
    const target = parts.find((relationship) => relationship.type === type)?.target;
    return target !== undefined && archive.has(target) ? target : undefined;
  };
  return {
    sheets,
    from1904,
    sharedStringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
  };
}

/** The namespace prefix is the writer's choice. */
function relationshipId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return name === undefined ? '' : (attributes[name] ?? '');
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
