import { CarnetError } from '../../../../shared/contract/errors.ts';
import type { ReleaseManifest } from '../../../../shared/updates/releaseManifest.ts';

/** Runs a program to its end and gives its exit code; undefined when it is not there. */
export type RunToEnd = (program: string, args: readonly string[]) => Promise<number | undefined>;

/**
 * What the system's administrator runs. The file lies where this person can write, so its bytes are
 * taken first to a folder that only root can write to, hashed there, and installed from there: what
 * root installs is what was checked. `apt-get` refuses as a whole where something that it needs is
 * missing, and takes nothing else away for it; `dpkg` would stop half-way.
 */
export const asRoot = `set -eu
umask 077
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -- "$1" "$folder/carnet.deb"
printf '%s  %s\\n' "$2" "$folder/carnet.deb" | sha512sum --check --status || exit 9
chmod 755 "$folder"
chmod 644 "$folder/carnet.deb"
if command -v apt-get >/dev/null; then
  DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-remove --no-install-recommends "$folder/carnet.deb"
else
  dpkg --install "$folder/carnet.deb"
fi`;

/** The exit code of `asRoot` for bytes that are not those of the manifest. */
const otherBytes = 9;
/** pkexec's own: the person did not or could not prove to be an administrator. */
const refused = new Set([126, 127]);

/**
 * Installs a .deb by the system's own means, after the system has asked for its administrator's
 * password. Resolves when it is installed.
 * @throws CarnetError `update.notAllowed` with the command that does it by hand; `update.swapped`;
 *   `update.notStarted`
 */
export async function installDeb(
  path: string,
  { version, sha512 }: ReleaseManifest,
  run: RunToEnd,
): Promise<void> {
  const code = await run('pkexec', ['/bin/sh', '-c', asRoot, 'carnet-update', path, sha512]);
  if (code === 0) return;
  if (code === otherBytes) throw new CarnetError('update.swapped', { version });
  if (code === undefined || refused.has(code)) {
    throw new CarnetError('update.notAllowed', { command: `sudo apt install "${path}"` });
  }
  throw new CarnetError('update.notStarted');
}
