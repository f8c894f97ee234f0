import { execFile } from 'node:child_process';
import { parse } from 'node:path';
import { promisify } from 'node:util';
import { app } from 'electron';
import { type DiskEncryption, diskEncryption } from '../../shared/contract/backups.ts';
import { bitLockerAnswer, fileVaultAnswer, linuxAnswer } from './diskAnswers.ts';

const run = promisify(execFile);
/** A question that hangs (a share that is gone) must not hold anything up: it is no answer. */
const waits = { timeout: 10_000, windowsHide: true, maxBuffer: 4 * 1024 * 1024 };

/**
 * Asks the system whether the disk that holds `folder` is encrypted by it. Carnet's own encryption
 * does not reach what the system writes aside: swap and the file of hibernation. Whatever is not
 * certain is `unknown`; never throws.
 */
export async function askDiskEncryption(folder: string): Promise<DiskEncryption> {
  // Tests say the same on every machine; the product can't be told.
  const told = app.isPackaged ? undefined : process.env['CARNET_DISK'];
  if (told !== undefined) return diskEncryption.catch('unknown').parse(told);
  try {
    switch (process.platform) {
      case 'linux': {
        const [source, tree] = await Promise.all([
          run('findmnt', ['--json', '--output', 'SOURCE,FSTYPE', '--target', folder], waits),
          run('lsblk', ['--json', '--inverse', '--paths', '--output', 'NAME,TYPE'], waits),
        ]);
        return linuxAnswer(source.stdout, tree.stdout);
      }
      case 'win32': {
        const drive = parse(folder).root.slice(0, 2);
        if (!/^[A-Za-z]:$/.test(drive)) return 'unknown';
        // The one place that tells it to who is no administrator.
        const script = `(New-Object -ComObject Shell.Application).NameSpace('${drive}').Self.ExtendedProperty('System.Volume.BitLockerProtection')`;
        const asked = ['-NoProfile', '-NonInteractive', '-Command', script];
        return bitLockerAnswer((await run('powershell.exe', asked, waits)).stdout);
      }
      case 'darwin':
        return fileVaultAnswer((await run('/usr/bin/fdesetup', ['status'], waits)).stdout);
      default:
        return 'unknown';
    }
  } catch {
    return 'unknown';
  }
}
