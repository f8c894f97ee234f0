import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../build/paths.ts';

/** One of `tests/fixtures/certificates`, PEM. */
export function certificateText(name: string): string {
  return readFileSync(join(projectRoot, 'tests/fixtures/certificates', `${name}.pem`), 'utf8');
}
