import type { ShippedPackage } from './shippedPackages.ts';

const rule = '-'.repeat(78);

/**
 * THIRD-PARTY.txt: every package of which something is in the program, with the words of its licence.
 * `notice` is the project's NOTICE, which has those that a package lacks.
 */
export function thirdPartyText(packages: readonly ShippedPackage[], notice: string): string {
  const parts = packages.map(
    ({ name, version, licence, text }) =>
      `${rule}\n${name} ${version} (${licence})\n\n${text === '' ? 'Its package holds no text; see the notice at the end.' : text}\n`,
  );
  return [
    "What is in Carnet and was made by others, each with its licence. The licences of Electron's",
    'own parts, Chromium and Node among them, lie beside this file or beside the program as',
    'LICENSE.electron.txt and LICENSES.chromium.html.\n',
    ...parts,
    `${rule}\n${notice}`,
  ].join('\n');
}
