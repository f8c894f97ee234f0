import { z } from 'zod';
import type { DiskEncryption } from '../../shared/contract/backups.ts';

/**
 * What the systems' own tools say of a disk, as one of three answers. Only what is certain is said:
 * a folder that one cannot place is `unknown`, never `notEncrypted`.
 */

const mounts = z.object({
  filesystems: z.array(z.object({ source: z.string().nullable(), fstype: z.string().nullable() })),
});

interface Device {
  readonly name: string;
  readonly type: string;
  readonly children?: readonly Device[] | undefined;
}
const device: z.ZodType<Device> = z.lazy(() =>
  z.object({ name: z.string(), type: z.string(), children: z.array(device).optional() }),
);
const devices = z.object({ blockdevices: z.array(device) });

/** File systems that encrypt by themselves. */
const encrypting = new Set(['ecryptfs', 'fuse.gocryptfs', 'fuse.encfs', 'fuse.cryfs']);

/**
 * Linux: `findmnt --json --output SOURCE,FSTYPE --target <folder>` and `lsblk --json --inverse --paths
 * --output NAME,TYPE`, which lists each device with those that it is made of below it. Encrypted when
 * every way from the folder's device down to a disk passes a `crypt` (LUKS).
 */
export function linuxAnswer(findmnt: string, lsblk: string): DiskEncryption {
  const mount = parsed(mounts, findmnt)?.filesystems[0];
  if (mount?.source === undefined || mount.source === null) return 'unknown';
  if (mount.fstype !== null && encrypting.has(mount.fstype)) return 'encrypted';
  // A subvolume of btrfs: /dev/mapper/root[/@home]
  const source = mount.source.replace(/\[.*\]$/, '');
  const top = parsed(devices, lsblk)?.blockdevices.find(({ name }) => name === source);
  if (top === undefined) return 'unknown';
  const ways = waysDown(top);
  if (ways.every((way) => way.includes('crypt'))) return 'encrypted';
  return ways.every((way) => way.at(-1) === 'disk') ? 'notEncrypted' : 'unknown';
}

/** The types of the devices on each way from one down to what it lies on. */
function waysDown({ type, children = [] }: Device): string[][] {
  if (children.length === 0) return [[type]];
  return children.flatMap((child) => waysDown(child).map((way) => [type, ...way]));
}

/**
 * Windows: the property System.Volume.BitLockerProtection of a drive
 * (https://learn.microsoft.com/windows/win32/properties/props-system-volume-bitlockerprotection):
 * 1 on, 2 off, 3 being encrypted, 4 being decrypted, 5 suspended (the key lies open on the disk),
 * 6 on and locked, 7 unknown, 8 waiting for activation.
 */
export function bitLockerAnswer(stdout: string): DiskEncryption {
  switch (stdout.trim()) {
    case '1':
    case '6':
      return 'encrypted';
    case '2':
    case '4':
    case '5':
    case '8':
      return 'notEncrypted';
    default:
      return 'unknown';
  }
}

/** macOS: `fdesetup status`. */
export function fileVaultAnswer(stdout: string): DiskEncryption {
  if (/^FileVault is On\./m.test(stdout)) return 'encrypted';
  return /^FileVault is Off\./m.test(stdout) ? 'notEncrypted' : 'unknown';
}

function parsed<T>(schema: z.ZodType<T>, json: string): T | undefined {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return undefined;
  }
}
