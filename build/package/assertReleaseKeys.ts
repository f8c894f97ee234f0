import { extractFile, listPackage } from '@electron/asar';
import { releaseKeyLines } from '../../main/core/updates/releaseKeyLines.ts';

const aKey = /(?<![\w+/=])RW[A-Za-z0-9+/]{54}(?![\w+/=])/g;

/**
 * Fails unless the packaged program believes the keys of the sources, and no others: never those that
 * a build for tests has.
 */
export function assertReleaseKeys(archive: string): void {
  const found = new Set<string>();
  for (const path of listPackage(archive, { isPack: false })) {
    const name = path.replaceAll('\\', '/').replace(/^\//, '');
    if (!name.startsWith('dist/core/') || !name.endsWith('.js')) continue;
    for (const [key] of extractFile(archive, name).toString('utf8').matchAll(aKey)) found.add(key);
  }
  const expected = new Set(releaseKeyLines);
  if (found.size !== expected.size || [...found].some((key) => !expected.has(key))) {
    throw new Error('The package believes other release keys than the sources name.');
  }
}
