import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signerOf } from '../../main/core/updates/believedKeys.ts';
import type { PublicKey } from '../../main/core/updates/minisign/publicKey.ts';
import { isSignedBy, parseSignature } from '../../main/core/updates/minisign/signature.ts';
import { isRetirementName } from '../../shared/updates/keyRetirement.ts';
import {
  manifestNameOf,
  readManifest,
  signatureNameOf,
} from '../../shared/updates/releaseManifest.ts';
import { digestOf } from './digestOf.ts';
import { filesIn } from './filesIn.ts';
import { releaseFile } from './releaseFile.ts';

export interface Verified {
  /** Files that are what their signed manifests say. */
  readonly good: readonly string[];
  /** Sentences about the rest. */
  readonly bad: readonly string[];
}

const manifestEnding = manifestNameOf('');

/** Checks each installer in a folder, and that every manifest and signature there belongs to one. */
export async function verifyFolder(folder: string, key: PublicKey): Promise<Verified> {
  const names = new Set(filesIn(folder));
  const good: string[] = [];
  const bad: string[] = [];
  const files = [...names].filter(
    (name) => releaseFile(name) !== undefined || names.has(manifestNameOf(name)),
  );
  for (const file of files) {
    const problem = await problemOf(folder, file, names, key);
    if (problem === undefined) good.push(file);
    else bad.push(`${file}: ${problem}`);
  }
  for (const name of names) {
    const about = name.replace(/\.minisig$/u, '');
    if (!about.endsWith(manifestEnding)) continue;
    if (!names.has(about.slice(0, -manifestEnding.length)))
      bad.push(`${name}: its file is not here.`);
  }
  for (const name of names) {
    if (!isRetirementName(name)) continue;
    const signature = names.has(signatureNameOf(name))
      ? readFileSync(join(folder, signatureNameOf(name)), 'utf8')
      : '';
    const statement = { text: readFileSync(join(folder, name), 'utf8'), signature };
    if (signerOf(statement, [key])) good.push(name);
    else bad.push(`${name}: this key did not sign it.`);
  }
  const versions = new Set(good.flatMap((file) => releaseFile(file)?.version ?? []));
  if (versions.size > 1) bad.push('These are files of several versions.');
  if (files.length === 0) bad.push(`There is no installer of Carnet in ${folder}.`);
  return { good, bad };
}

async function problemOf(
  folder: string,
  file: string,
  names: ReadonlySet<string>,
  key: PublicKey,
): Promise<string | undefined> {
  const manifestName = manifestNameOf(file);
  const signatureName = signatureNameOf(manifestName);
  if (!names.has(manifestName)) return 'it has no manifest.';
  if (!names.has(signatureName)) return 'its manifest is not signed.';
  const bytes = readFileSync(join(folder, manifestName));
  const signature = parseSignature(readFileSync(join(folder, signatureName), 'utf8'));
  if (!signature) return 'its signature can’t be read.';
  if (!isSignedBy(bytes, signature, key)) return 'its manifest was not signed by this key.';
  const manifest = readManifest(bytes.toString('utf8'));
  if (!manifest) return 'its manifest can’t be read.';
  const named = releaseFile(file);
  if (manifest.file !== file) return `its manifest is about ${manifest.file}.`;
  const fits = (['version', 'platform', 'arch'] as const).every(
    (member) => named?.[member] === manifest[member],
  );
  if (!fits) return 'its name says something else than its manifest.';
  const { size, sha512 } = await digestOf(join(folder, file));
  if (size !== manifest.size) return `it has ${size} bytes, not ${manifest.size}.`;
  if (sha512 !== manifest.sha512) return 'its bytes are not those of its manifest.';
  return undefined;
}
