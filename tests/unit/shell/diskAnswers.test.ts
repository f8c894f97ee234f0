import { describe, expect, test } from 'vitest';
import { bitLockerAnswer, fileVaultAnswer, linuxAnswer } from '../../../main/shell/diskAnswers.ts';

const mounted = (source: string | null, fstype: string | null = 'ext4') =>
  JSON.stringify({ filesystems: [{ source, fstype }] });
const tree = (...blockdevices: unknown[]) => JSON.stringify({ blockdevices });
const disk = (name = '/dev/nvme0n1') => ({ name, type: 'disk' });
const partition = (name: string, under: unknown = disk()) => ({
  name,
  type: 'part',
  children: [under],
});
const crypt = { name: '/dev/mapper/luks', type: 'crypt', children: [partition('/dev/nvme0n1p3')] };
const volume = (...children: unknown[]) => ({ name: '/dev/mapper/vg-home', type: 'lvm', children });

describe('Linux', () => {
  test.each([
    ['a plain partition', mounted('/dev/sda2'), tree(partition('/dev/sda2')), 'notEncrypted'],
    ['LUKS', mounted('/dev/mapper/luks'), tree(crypt), 'encrypted'],
    ['a volume on LUKS', mounted('/dev/mapper/vg-home'), tree(volume(crypt)), 'encrypted'],
    [
      'a volume of which one half is not',
      mounted('/dev/mapper/vg-home'),
      tree(volume(crypt, partition('/dev/sdb1', disk('/dev/sdb')))),
      'notEncrypted',
    ],
    [
      'a subvolume of btrfs on LUKS',
      mounted('/dev/mapper/luks[/@home]', 'btrfs'),
      tree(crypt),
      'encrypted',
    ],
    ['a home that encrypts itself', mounted('/home/.x', 'ecryptfs'), tree(), 'encrypted'],
    ['a container', mounted('overlay', 'overlay'), tree(partition('/dev/sda2')), 'unknown'],
    ['a share', mounted('//server/home', 'cifs'), tree(partition('/dev/sda2')), 'unknown'],
    [
      'a file on something',
      mounted('/dev/loop3'),
      tree({ name: '/dev/loop3', type: 'loop' }),
      'unknown',
    ],
    ['no words', '', '', 'unknown'],
    ['other words', '{"filesystems":[]}', 'lsblk: not found', 'unknown'],
  ])('%s', (_what, findmnt, lsblk, answer) => {
    expect(linuxAnswer(findmnt, lsblk)).toBe(answer);
  });
});

test.each([
  ['1\r\n', 'encrypted'],
  ['6', 'encrypted'],
  ['2\r\n', 'notEncrypted'],
  ['5', 'notEncrypted'],
  ['3', 'unknown'],
  ['', 'unknown'],
  ['Access is denied', 'unknown'],
])('BitLocker says %j', (stdout, answer) => {
  expect(bitLockerAnswer(stdout)).toBe(answer);
});

test.each([
  ['FileVault is On.\n', 'encrypted'],
  ['FileVault is Off.\n', 'notEncrypted'],
  ['FileVault is Off.\nDeferred enablement appears to be active for user ann.\n', 'notEncrypted'],
  ['Error: status', 'unknown'],
])('FileVault says %j', (stdout, answer) => {
  expect(fileVaultAnswer(stdout)).toBe(answer);
});
