import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, projectRoot } from '../paths.ts';
import { billOfMaterials } from './billOfMaterials.ts';
import { projectVersion } from './projectVersion.ts';
import { shippedPackages } from './shippedPackages.ts';
import { thirdPartyText } from './thirdPartyText.ts';

/** What a package says of what is in it; electron-builder.yml takes the text from there. */
export const contentsFolder = join(distFolder, 'third-party');
export const thirdPartyFile = 'THIRD-PARTY.txt';
/** Beside the installers of one version; the same for all systems. */
export const billName = () => `carnet-${projectVersion()}.cdx.json`;

/** Writes the licences of all that is in the program, and its list for tools. The bundles must have been made. */
export function writeContents(): void {
  const packages = shippedPackages();
  const notice = readFileSync(join(projectRoot, 'NOTICE'), 'utf8');
  mkdirSync(contentsFolder, { recursive: true });
  writeFileSync(join(contentsFolder, thirdPartyFile), thirdPartyText(packages, notice));
  writeFileSync(join(contentsFolder, billName()), billOfMaterials(projectVersion(), packages));
}
