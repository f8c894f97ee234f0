import { join } from 'node:path';
import { writeUpdateFile } from '../../main/core/updates/sources/writeUpdateFile.ts';
import { retirementNameOf } from '../../shared/updates/keyRetirement.ts';
import {
  manifestNameOf,
  readManifest,
  signatureNameOf,
} from '../../shared/updates/releaseManifest.ts';
import { type Delivery, goodManifest } from './releases.ts';
import { tempFolder } from './tempFolder.ts';

/** A stick with a `.carnet-update` file of a release, good or bad. Its path. */
export async function onStick({ file, release, statements }: Delivery): Promise<string> {
  const name = readManifest(release.text)?.file ?? goodManifest.file;
  const path = join(tempFolder('stick'), `${name}.carnet-update`);
  const part = (partName: string, text: string | Uint8Array) => {
    const bytes = Buffer.from(text);
    return { name: partName, size: bytes.length, bytes: [bytes] };
  };
  const signedPart = (partName: string, each: Delivery['release']) => [
    part(partName, each.text),
    part(signatureNameOf(partName), each.signature),
  ];
  await writeUpdateFile(
    path,
    [
      ...signedPart(manifestNameOf(name), release),
      ...statements.flatMap((each, at) =>
        signedPart(retirementNameOf(String(at).repeat(16)), each),
      ),
      part(name, file ?? ''),
    ],
    0,
  );
  return path;
}
