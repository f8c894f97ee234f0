import { zip, type ZipPart } from './zip.ts';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export interface WorkbookParts {
  /** Rows of the first sheet: the XML inside `sheetData`. */
  readonly rows?: string;
  readonly workbookProperties?: string;
  readonly strings?: string;
  readonly styles?: string;
  /** Further sheets, by name, with their state. */
  readonly sheets?: readonly { name: string; rows: string; state?: string }[];
  /** Takes the place of a part, or comes in addition. */
  readonly parts?: readonly ZipPart[];
}

/** A workbook whose XML is written by hand, for what no well-behaved library writes. */
export function workbook(options: WorkbookParts): Uint8Array {
  const sheets = [{ name: 'List', rows: options.rows ?? '' }, ...(options.sheets ?? [])];
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', data: `${xml}<Types/>` },
    {
      name: '_rels/.rels',
      data: `${xml}<Relationships ${packageRels}>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${xml}<workbook ${main} xmlns:r="${office}">${options.workbookProperties ?? ''}<sheets>${sheets
        .map(({ name, ...sheet }, index) => {
          const state = 'state' in sheet && sheet.state ? ` state="${sheet.state}"` : '';
          return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="s${index + 1}"/>`;
        })
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${xml}<Relationships ${packageRels}>${sheets
        .map((_, index) =>
          relation(`s${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
        )
        .join(
          '',
        )}${relation('t1', 'sharedStrings', 'sharedStrings.xml')}${relation('t2', 'styles', '/xl/styles.xml')}</Relationships>`,
    },
    ...sheets.map(({ rows }, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      data: sheetXml(rows),
    })),
    { name: 'xl/sharedStrings.xml', data: `${xml}<sst ${main}>${options.strings ?? ''}</sst>` },
    {
      name: 'xl/styles.xml',
      data: `${xml}<styleSheet ${main}>${options.styles ?? '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'}</styleSheet>`,
    },
  ];
  const replaced = new Map(parts.map((part) => [part.name, part]));
  for (const part of options.parts ?? []) replaced.set(part.name, part);
  return zip([...replaced.values()]);
}

export function sheetXml(rows: string): string {
  return `${xml}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
}
