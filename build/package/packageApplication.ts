import { build } from 'electron-builder';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../bundle/bundle.ts';
import { projectRoot } from '../paths.ts';
import { standInElectron } from './standInElectron.ts';
import { writeContents } from './writeContents.ts';

export interface Packaged {
  /** The unpacked application. */
  readonly folder: string;
  /** The program in it. */
  readonly program: string;
  readonly archive: string;
}

/** Electron's version, as its own package has it. */
export function electronVersion(): string {
  const about: unknown = JSON.parse(
    readFileSync(join(projectRoot, 'node_modules/electron/package.json'), 'utf8'),
  );
  return typeof about === 'object' && about && 'version' in about ? String(about.version) : '';
}

/**
 * Makes the unpacked application in `output` for this machine's system. `electronDist` is a folder
 * that holds Electron; without one a stand-in takes its place (Linux only).
 */
export async function packageApplication(
  output: string,
  electronDist: string | undefined,
): Promise<Packaged> {
  await bundle();
  writeContents();
  await build({
    projectDir: projectRoot,
    dir: true,
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronVersion: electronVersion(),
      electronDist: electronDist ?? standInElectron(electronVersion()),
      directories: { output },
    },
  });
  return locate(output);
}

function locate(output: string): Packaged {
  const name = readdirSync(output).find((entry) =>
    /^(?:linux|win|mac)\b.*(?:unpacked)?/.test(entry),
  );
  if (name === undefined) throw new Error(`No application was made in ${output}.`);
  const folder = join(output, name);
  if (process.platform === 'darwin') {
    const program = join(folder, 'Carnet.app/Contents/MacOS/Carnet');
    return { folder, program, archive: join(dirname(program), '../Resources/app.asar') };
  }
  const program = join(folder, process.platform === 'win32' ? 'Carnet.exe' : 'carnet');
  return { folder, program, archive: join(folder, 'resources/app.asar') };
}
