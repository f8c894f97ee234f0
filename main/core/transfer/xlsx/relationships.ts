import { posix } from 'node:path';
import type { TableCaps } from '../table/tableCaps.ts';
import type { Archive } from './archive.ts';
import { readWholeXml } from './readXml.ts';

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. */
  readonly type: string;
  /** Path inside the archive. */
  readonly target: string;
}

/** The relationships of a part (ECMA-376 part 2); of the package itself for an empty part name. */
export async function readRelationships(
  archive: Archive,
  part: string,
  caps: TableCaps,
): Promise<Relationship[]> {
  const folder = part === '' ? '' : posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!archive.has(name)) return [];
  const found: Relationship[] = [];
  await readWholeXml(
    archive.read(name),
    {
      open(tag, { Id = '', Type = '', Target = '', TargetMode }) {
        if (tag !== 'Relationship' || TargetMode === 'External') return;
        const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
        found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
      },
      text() {},
      close() {},
    },
    caps,
  );
  return found;
}
