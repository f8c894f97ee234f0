import { createReadStream, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type UpdatePart,
  writeUpdateFile,
} from '../../main/core/updates/sources/writeUpdateFile.ts';
import { isRetirementName } from '../../shared/updates/keyRetirement.ts';
import {
  manifestNameOf,
  readManifest,
  signatureNameOf,
  updateFileNameOf,
} from '../../shared/updates/releaseManifest.ts';
import { filesIn } from './filesIn.ts';

/**
 * Writes beside each of these signed files its `.carnet-update` file, with the retirements that lie
 * in the folder. Returns the names of what it made; one that was there is made again.
 */
export async function packFolder(folder: string, files: readonly string[]): Promise<string[]> {
  const retirements = filesIn(folder).filter(
    (name) => isRetirementName(name) && existsSync(join(folder, signatureNameOf(name))),
  );
  const made: string[] = [];
  for (const file of files) {
    const manifestName = manifestNameOf(file);
    const manifest = readManifest(readFileSync(join(folder, manifestName), 'utf8'));
    if (!manifest) throw new Error(`${manifestName} is no manifest.`);
    const small = [manifestName, ...retirements].flatMap((name) => [name, signatureNameOf(name)]);
    const parts = [
      ...small.map((name): UpdatePart => {
        const bytes = readFileSync(join(folder, name));
        return { name, size: bytes.length, bytes: [bytes] };
      }),
      {
        name: file,
        size: statSync(join(folder, file)).size,
        bytes: createReadStream(join(folder, file)),
      },
    ];
    const target = join(folder, updateFileNameOf(file));
    rmSync(target, { force: true });
    await writeUpdateFile(target, parts, Date.parse(manifest.issued) / 1000);
    made.push(updateFileNameOf(file));
  }
  return made;
}
