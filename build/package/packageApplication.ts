import { build } from 'electron-builder';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from '../bundle/bundle.ts';
import { projectRoot } from '../paths.ts';
import { assertReleaseKeys } from './assertReleaseKeys.ts';
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

/** What an application is packed around. */
export type Runtime =
  /** A folder that holds Electron. */
  | { readonly folder: string }
  /** Something with Electron's layout that does not run (Linux only). */
  | 'standIn';

/** Makes the unpacked application in `output` for this machine's system. */
export async function packageApplication(output: string, runtime: Runtime): Promise<Packaged> {
  const folder = runtime === 'standIn' ? standInElectron(electronVersion()) : runtime.folder;
  return packed(output, { dir: true }, { electronDist: folder });
}

/**
 * Makes this system's installers in `output`, for each processor that it has, and the unpacked
 * application too. electron-builder fetches Electron for each and checks its checksums.
 */
export async function packageInstallers(output: string): Promise<Packaged> {
  return packed(output, {}, {});
}

async function packed(
  output: string,
  options: { readonly dir?: boolean },
  more: { readonly electronDist?: string },
): Promise<Packaged> {
  await bundle();
  writeContents();
  await build({
    projectDir: projectRoot,
    ...options,
    publish: 'never',
    config: {
      extends: 'electron-builder.yml',
      electronVersion: electronVersion(),
      ...more,
      directories: { output },
    },
  });
  const packaged = locate(output);
  assertReleaseKeys(packaged.archive);
  return packaged;
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
