import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The world in which a window's preload runs, apart from the page's. */
export const preloadWorldName = 'carnet-preload';

/** The scripts that run before the page's own, one for each world. */
export interface WorldScripts {
  readonly page: string;
  readonly preload: string;
}

export function worldScripts(preloadFile: string): WorldScripts {
  const secret = JSON.stringify(`carnet-host-${randomUUID()}`);
  const world = (name: string) => {
    const source = readFileSync(join(import.meta.dirname, 'world', `${name}.js`), 'utf8');
    return `(${source.slice(source.indexOf('export function') + 'export '.length)})`;
  };
  const preload = readFileSync(preloadFile, 'utf8');
  return {
    page: `${world('pageWorld')}\n(${secret});`,
    preload: `${world('preloadWorld')}\n(${secret}, (require) => {\nconst module = { exports: {} }, exports = module.exports;\n${preload}\n});`,
  };
}
