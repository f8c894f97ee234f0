import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostSettings } from './settings.ts';

/**
 * Runs the product's own bundles with `electron` standing for the host. This process is then what
 * Electron's main process is: the shell.
 */
const electron = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electron, shortCircuit: true } : next(specifier, context),
});
if (process.send) await import('./testControls.ts');
await import(pathToFileURL(join(hostSettings.bundles, 'main/index.js')).href);
