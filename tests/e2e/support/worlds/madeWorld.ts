import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { tempFolder } from '../../../support/tempFolder.ts';

/** Made only where a test wants it: it takes seconds. Gives the folder below which everything lies. */
export async function madeWorld(name: 'several' | 'road'): Promise<string> {
  const root = tempFolder(name);
  const maker = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(import.meta.dirname, 'makeWorld.ts'),
      name,
      root,
    ],
    { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const [code] = await once(maker, 'exit');
  if (code !== 0) throw new Error(`The laptops for the tests could not be made: ${code}.`);
  return root;
}
