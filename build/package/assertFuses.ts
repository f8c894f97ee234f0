import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const wanted: readonly [FuseV1Options, boolean][] = [
  [FuseV1Options.RunAsNode, false],
  [FuseV1Options.EnableCookieEncryption, true],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  [FuseV1Options.EnableNodeCliInspectArguments, false],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  [FuseV1Options.OnlyLoadAppFromAsar, true],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, false],
];

/** Reads the fuses back from a packaged program; throws with the first one that is not as it should be. */
export async function assertFuses(program: string): Promise<void> {
  const wire = await getCurrentFuseWire(program);
  for (const [fuse, on] of wanted) {
    // The wire holds one character for each fuse: 0, 1, or r for one that this Electron has not.
    if (Number(wire[fuse]) !== (on ? '1' : '0').charCodeAt(0)) {
      throw new Error(`The fuse ${FuseV1Options[fuse]} should be ${on ? 'on' : 'off'}.`);
    }
  }
}
