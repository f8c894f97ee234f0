import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

/**
 * npm leaves optional packages of other systems out of package-lock.json when the registry that it
 * was run against doesn't carry them, and `npm ci` then refuses the file everywhere. This names them
 * again, with the systems that they are for: `node build/completeLockfile.ts`, after an npm install.
 */
interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}

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

/** The optional packages that some package asks for and the file does not list. */
export function missingOptionals(
  lockfile: Lockfile,
): { place: string; version: string; by: Locked }[] {
  return Object.entries(lockfile.packages).flatMap(([holder, by]) =>
    Object.entries(by.optionalDependencies ?? {}).flatMap(([name, version]) => {
      const places = [`${holder}/node_modules/${name}`, `node_modules/${name}`];
      if (places.some((place) => lockfile.packages[place])) return [];
      return [{ place: `node_modules/${name}`, version: version.replace(/^[\^~]/, ''), by }];
    }),
  );
}

/** What a package is for, by the words of its name: `@oxlint/binding-linux-arm64-musl`. */
export function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
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

function complete(): void {
  const file = join(projectRoot, 'package-lock.json');
  const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const missing = missingOptionals(lockfile).map(({ place, version, by }): [string, Locked] => [
    place,
    { version, ...platformOf(place), ...(by.dev ? { dev: true } : {}), optional: true },
  ]);
  const packages = [...Object.entries(lockfile.packages), ...missing].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  const completed = { ...lockfile, packages: Object.fromEntries(packages) };
  writeFileSync(file, `${JSON.stringify(completed, null, 2)}\n`);
  console.log(`${missing.length} packages named.`);
}

if (import.meta.main) complete();
