import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bundles, licencesFile } from '../bundle/bundles.ts';
import { distFolder, projectRoot } from '../paths.ts';

/** A package of which something is in the program. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX has it. */
  readonly licence: string;
  /** Its licence's words; empty where the package brings none (NOTICE has them). */
  readonly text: string;
  /** Its checksum as the lockfile has it: `sha512-` and base64. */
  readonly integrity: string;
}

const entry = z.object({ name: z.string(), version: z.string() });
const about = z.object({ version: z.string(), license: z.string() });
const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
});

/** Fonts come into the bundles by style sheets, which the list of modules does not name. */
const fonts = /@import "((?:@[\w-]+\/)?[\w-]+)\/[\w.-]+\.css"/gu;
/** Not in a bundle: the database, installed beside them, and what everything runs on. */
const besideTheBundles = ['better-sqlite3-multiple-ciphers', 'electron'];

/** All that is in a package, once each, by name. The bundles must have been made. */
export function shippedPackages(): readonly ShippedPackage[] {
  const inBundles = bundles.flatMap(({ name }) =>
    z
      .array(entry)
      .parse(json(join(distFolder, name, licencesFile)))
      .map((each) => each.name),
  );
  const sheet = readFileSync(join(projectRoot, 'renderer/theme/fonts.css'), 'utf8');
  const inSheets = [...sheet.matchAll(fonts)].map(([, name = '']) => name);
  const { packages } = lockfile.parse(json(join(projectRoot, 'package-lock.json')));
  return [...new Set([...inBundles, ...inSheets, ...besideTheBundles])].toSorted().map((name) => {
    const folder = join(projectRoot, 'node_modules', name);
    const { version, license } = about.parse(json(join(folder, 'package.json')));
    const locked = packages[`node_modules/${name}`];
    if (locked?.version !== version) throw new Error(`${name} is not as the lockfile has it.`);
    return {
      name,
      version,
      licence: license,
      text: words(folder),
      integrity: locked.integrity ?? '',
    };
  });
}

/** Licence and notice of a package: an Apache licence asks that its notice travels too. */
function words(folder: string): string {
  return readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/iu.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
