import { type Bundle, bundles, coreBundle } from './bundles.ts';

/** Where core has the keys whose signatures it believes. */
const source = 'main/core/updates/releaseKeyLines.ts';

/**
 * The product with other release keys compiled in: for tests, which sign releases of their own. There
 * is no other way to give a Carnet other keys; what `packageApplication` packs is never made so.
 * `lines`: the second lines of `.pub` files.
 */
export function bundlesBelieving(lines: readonly string[]): readonly Bundle[] {
  const code = `export const releaseKeyLines = ${JSON.stringify(lines)};`;
  const core: Bundle = {
    ...coreBundle,
    recipe: code,
    config: () => ({
      ...coreBundle.config(),
      plugins: [
        {
          name: 'carnet:release-keys',
          load: (id) => (id.replaceAll('\\', '/').endsWith(`/${source}`) ? code : undefined),
        },
      ],
    }),
  };
  return bundles.map((each) => (each === coreBundle ? core : each));
}
