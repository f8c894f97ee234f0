import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { build } from 'vite';

let script: Promise<string> | undefined;

/** The measuring functions as one script, made once in each process. */
async function makeScript(): Promise<string> {
  const made = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    root: import.meta.dirname,
    build: {
      write: false,
      minify: false,
      target: 'chrome156',
      lib: {
        entry: join(import.meta.dirname, 'measure/page.ts'),
        formats: ['iife'],
        name: 'carnetMeasuring',
      },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('The measuring script was not made.');
  return output.output[0].code;
}

/** Puts the measures on a page; a page that is loaded again needs them again. */
export async function bringMeasures(page: Page): Promise<void> {
  script ??= makeScript();
  // Through the debugger: the page's own policy admits no script but the product's.
  await page.evaluate(await script);
}
