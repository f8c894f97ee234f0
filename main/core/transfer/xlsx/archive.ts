import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { Deadline } from '../table/deadline.ts';
import type { TableCaps } from '../table/tableCaps.ts';

/** The files inside a spreadsheet, after its archive was found to be what it claims. */
export interface Archive {
  has(name: string): boolean;
  /** Inflated size in bytes, as the reading before found it to be true. */
  size(name: string): number;
  /** Inflated bytes, under the same caps once more; throws `import.damagedFile` when missing. */
  read(name: string): AsyncGenerator<Buffer>;
  close(): void;
}

/**
 * Opens an archive only after inflating every file in it once, keeping nothing, and counting what
 * really comes out: the sizes that an archive states are the sizes its author wants us to believe.
 * Refuses encryption, archives within the archive, and too much of anything.
 */
export async function openArchive(
  path: string,
  caps: TableCaps,
  deadline: Deadline,
): Promise<Archive> {
  const zip = await openPromise(path, { autoClose: false });
  const entries = new Map<string, Entry>();
  try {
    if (zip.entryCount > caps.entries) refuse('entries', caps.entries);
    let count = 0;
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > caps.entries) refuse('entries', caps.entries);
      if (entry.isEncrypted()) throw new CarnetError('import.passwordProtected');
      if (entry.fileName.endsWith('/')) continue;
      if (entries.has(entry.fileName)) refuse('doubleEntry', 1);
      entries.set(entry.fileName, entry);
    }
    refuseOtherDocuments(entries);
    for (const entry of entries.values()) {
      for await (const bytes of inflate(zip, entry, caps, deadline)) {
        inflated += bytes.length;
        if (inflated > caps.inflatedBytes) refuse('inflated', caps.inflatedBytes);
      }
    }
  } catch (error) {
    zip.close();
    throw error;
  }
  return {
    has: (name) => entries.has(name),
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    async *read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw new CarnetError('import.damagedFile');
      yield* inflate(zip, entry, caps, deadline);
    },
    close: () => zip.close(),
  };
}

async function* inflate(
  zip: ZipFile,
  entry: Entry,
  caps: TableCaps,
  deadline: Deadline,
): AsyncGenerator<Buffer> {
  let count = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    deadline.check();
    const bytes: Buffer = chunk;
    if (count === 0 && bytes.subarray(0, 4).equals(localHeader)) refuse('nested', 0);
    count += bytes.length;
    if (count > caps.entryBytes) refuse('inflated', caps.entryBytes);
    yield bytes;
  }
}

const localHeader = Buffer.from('PK\x03\x04', 'latin1');

/** Documents that share the archive format, each with the sentence that helps. */
function refuseOtherDocuments(entries: ReadonlyMap<string, Entry>): void {
  if (entries.has('xl/workbook.bin')) throw new CarnetError('import.oldExcel');
  const names = [...entries.keys()];
  if (names.some((name) => name.startsWith('xl/'))) return;
  if (entries.has('content.xml') || entries.has('META-INF/manifest.xml')) {
    throw new CarnetError('import.openDocument');
  }
  if (entries.has('Index/Document.iwa') || names.some((name) => name.endsWith('.iwa'))) {
    throw new CarnetError('import.notATable', { kind: 'numbers' });
  }
  if (names.some((name) => name.startsWith('word/'))) {
    throw new CarnetError('import.notATable', { kind: 'word' });
  }
  if (names.some((name) => name.startsWith('ppt/'))) {
    throw new CarnetError('import.notATable', { kind: 'slides' });
  }
  // Some programs write a workbook elsewhere; its content types say so.
  if (!entries.has('[Content_Types].xml')) {
    throw new CarnetError('import.notATable', { kind: 'archive' });
  }
}

function refuse(reason: string, limit: number): never {
  throw new CarnetError('import.suspicious', { reason, limit });
}
