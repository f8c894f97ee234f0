// @ts-check
// npm leaves optional packages of other systems out of package-lock.json when the registry that it
// was run against doesn't carry them, and `npm ci` then refuses the file everywhere. This names them
// again, with the systems that they are for: `node build/completeLockfile.mjs`, after an npm install.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Locked
 * @typedef {{ packages: Record<string, Locked> }} Lockfile
 */

const systems = [
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'aix',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
  'wasm32',
];

/**
 * The optional packages that some package asks for by an exact version and the file does not list.
 * @param {Lockfile} lockfile
 * @returns {{ place: string, version: string, by: Locked }[]}
 */
export function missingOptionals(lockfile) {
  return Object.entries(lockfile.packages).flatMap(([holder, by]) =>
    Object.entries(by.optionalDependencies ?? {}).flatMap(([name, version]) => {
      const places = [`${holder}/node_modules/${name}`, `node_modules/${name}`];
      const listed = places.some((place) => lockfile.packages[place]);
      return listed
        ? []
        : [{ place: `node_modules/${name}`, version: version.replace(/^[\^~]/, ''), by }];
    }),
  );
}

/**
 * What a package is for, by the words of its name: `@oxlint/binding-linux-arm64-musl`.
 * @param {string} name
 */
export function platformOf(name) {
  const words = (name.split('/').at(-1) ?? '').split('-');
  const os = systems.find((system) => words.includes(system));
  const cpu = processors.find((processor) => words.includes(processor));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc && os === 'linux' ? { libc: [libc] } : {}),
  };
}

function complete() {
  const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'package-lock.json');
  /** @type {Lockfile} */
  const lockfile = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptionals(lockfile);
  for (const { place, version, by } of missing) {
    lockfile.packages[place] = {
      version,
      ...platformOf(place),
      ...(by.dev ? { dev: true } : {}),
      optional: true,
    };
  }
  const sorted = Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lockfile.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(`${missing.length} packages named.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) complete();
