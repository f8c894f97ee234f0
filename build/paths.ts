import { join } from 'node:path';

/** The project's folder, and the bundles in it. */
export const projectRoot = join(import.meta.dirname, '..');
export const distFolder = join(projectRoot, 'dist');

/** What processes of tests and of the host compiled, kept from one run to the next: each starts sooner. */
export const compiledFolder = join(projectRoot, 'node_modules/.cache/carnet-compiled');
