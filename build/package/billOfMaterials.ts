import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { PackageURL } from 'packageurl-js';
import parseExpression from 'spdx-expression-parse';
import type { ShippedPackage } from './shippedPackages.ts';

/**
 * The list of all that is in a release, as CycloneDX 1.6 in JSON. The same inputs give the same bytes:
 * it holds no time and no number of its own.
 */
export function billOfMaterials(version: string, packages: readonly ShippedPackage[]): string {
  const licences = new Contrib.License.Factories.LicenseFactory(parseExpression);
  const carnet = new Models.Component(Enums.ComponentType.Application, 'carnet', {
    version,
    bomRef: `carnet@${version}`,
    description: 'Encrypted case management for settlement agencies',
    licenses: new Models.LicenseRepository([licences.makeFromString('Apache-2.0')]),
  });
  const bom = new Models.Bom({ metadata: new Models.Metadata({ component: carnet }) });
  for (const each of packages) {
    const component = componentOf(each, licences);
    bom.components.add(component);
    carnet.dependencies.add(component.bomRef);
  }
  const serializer = new Serialize.JsonSerializer(
    new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6),
  );
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function componentOf(
  { name, version, licence, integrity }: ShippedPackage,
  licences: InstanceType<typeof Contrib.License.Factories.LicenseFactory>,
): Models.Component {
  const [plain = '', group] = name.split('/').toReversed();
  const purl = new PackageURL('npm', group, plain, version, undefined, undefined).toString();
  // Electron is what everything else runs on.
  const kind = name === 'electron' ? Enums.ComponentType.Framework : Enums.ComponentType.Library;
  const component = new Models.Component(kind, plain, {
    version,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository([licences.makeFromString(licence)]),
    ...(group === undefined ? {} : { group }),
  });
  const [algorithm, digest = ''] = integrity.split('-');
  if (algorithm === 'sha512') {
    const hash = Buffer.from(digest, 'base64').toString('hex');
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], hash);
  }
  return component;
}
