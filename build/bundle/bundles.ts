import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { distFolder, projectRoot } from '../paths.ts';

/** One of the product's parts, or of the tests': what it is made from decides whether it must be made again. */
export interface Bundle {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly config: () => InlineConfig;
  /** What else decides it, besides the inputs. */
  readonly recipe?: string;
}

/** Everything else, our own code and libraries alike, is inside the bundles. */
const external = ['electron', 'better-sqlite3-multiple-ciphers', /^node:/];

/** Beside each bundle: which packages are in it, with their licences. `npm run package` makes one text of them. */
export const licencesFile = 'licences.json';

const common: InlineConfig = {
  configFile: false,
  root: projectRoot,
  publicDir: false,
  logLevel: 'warn',
  mode: 'production',
  // The product reads no .env file.
  envDir: false,
};

/** The recipe of bundles that Node runs, below `dist/`. */
export function node(name: string, entries: () => Record<string, string>, target: string) {
  return (): InlineConfig => ({
    ...common,
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: true,
      target,
      outDir: join(distFolder, name),
      emptyOutDir: true,
      sourcemap: false,
      minify: false,
      license: { fileName: licencesFile },
      rolldownOptions: {
        input: entries(),
        external,
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  });
}

/** `coreProcess.js`, and `jobs/<kind>Job.js` for each kind of job. */
function coreEntries(): Record<string, string> {
  const jobs = join(projectRoot, 'main/core/jobs');
  const entries = existsSync(jobs)
    ? readdirSync(jobs).filter((file) => file.endsWith('Job.ts'))
    : [];
  return {
    coreProcess: join(projectRoot, 'main/core/process/coreProcess.ts'),
    ...Object.fromEntries(entries.map((file) => [`jobs/${file.slice(0, -3)}`, join(jobs, file)])),
  };
}

/** Core, and its jobs in processes of their own. */
export const coreBundle: Bundle = {
  name: 'core',
  inputs: ['main/core', 'shared'],
  config: node('core', coreEntries, 'node24'),
};

export const bundles: readonly Bundle[] = [
  {
    name: 'main',
    // Of core the shell has little in it, from several folders.
    inputs: ['main', 'shared'],
    config: node('main', () => ({ index: join(projectRoot, 'main/index.ts') }), 'node24'),
  },
  coreBundle,
  {
    name: 'preload',
    inputs: ['main/shell', 'shared'],
    // A sandboxed preload is one CommonJS file.
    config: () => ({
      ...common,
      build: {
        target: 'chrome156',
        outDir: join(distFolder, 'preload'),
        emptyOutDir: true,
        sourcemap: false,
        minify: false,
        license: { fileName: licencesFile },
        rolldownOptions: {
          input: join(projectRoot, 'main/shell/preload.ts'),
          external,
          output: { format: 'cjs', entryFileNames: 'preload.cjs' },
        },
      },
    }),
  },
  {
    name: 'renderer',
    inputs: ['renderer', 'shared'],
    config: () => ({
      ...common,
      root: join(projectRoot, 'renderer'),
      plugins: [react()],
      build: {
        target: 'chrome156',
        outDir: join(distFolder, 'renderer'),
        emptyOutDir: true,
        sourcemap: false,
        // The content security policy admits neither data: addresses nor inline scripts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        reportCompressedSize: false,
        chunkSizeWarningLimit: 2000,
        license: { fileName: licencesFile },
        rolldownOptions: { input: join(projectRoot, 'renderer/index.html') },
      },
    }),
  },
];
