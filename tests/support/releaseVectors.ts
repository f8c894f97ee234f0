import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../build/paths.ts';

const page = readFileSync(join(projectRoot, 'docs/release-format.md'), 'utf8').replaceAll('\r', '');

/** What docs/release-format.md has under *Vectors*, by the word behind its fence; ends with a line's end. */
export function releaseVector(name: 'pub' | 'manifest' | 'minisig' | 'seckey' | 'seckeypub') {
  const found = new RegExp(`^\`\`\`${name}\\n([^\`]*)^\`\`\`$`, 'mu').exec(page)?.[1];
  if (found === undefined) throw new Error(`No vector is called ${name}.`);
  return found;
}
