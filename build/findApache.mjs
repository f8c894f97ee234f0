// @ts-check
// Plain JavaScript for any Node: set-up runs it before anything is installed.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Debian's, Fedora's, macOS's own. */
const installations = [
  { program: '/usr/sbin/apache2', modules: '/usr/lib/apache2/modules' },
  { program: '/usr/sbin/httpd', modules: '/usr/lib64/httpd/modules' },
  { program: '/usr/sbin/httpd', modules: '/usr/libexec/apache2' },
];

/**
 * The Apache with mod_dav that tests of sync start for themselves; nothing else needs one.
 * @returns {{ program: string, modules: string } | undefined}
 */
export function findApache() {
  return installations.find(
    ({ program, modules }) => existsSync(program) && existsSync(join(modules, 'mod_dav_fs.so')),
  );
}
