import { join } from 'node:path';

/** The project's folder, and the bundles in it. */
export const projectRoot = join(import.meta.dirname, '..');
export const distFolder = join(projectRoot, 'dist');
