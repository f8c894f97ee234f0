import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lacksCodeSignature } from '../../../build/package/codeSigning.ts';
import { projectRoot } from '../../../build/paths.ts';
import { releaseFile } from '../../../build/release/releaseFile.ts';

// electron-builder's own reader and checker of configurations; it exports neither.
const load = createRequire(import.meta.url);
const { load: readYaml } = load('js-yaml') as { load(text: string): unknown };
const { validateConfiguration } = load('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(configuration: unknown, log: { isEnabled: boolean }): Promise<void>;
};

interface Target {
  readonly target: string;
  readonly arch: string | readonly string[];
}
interface Configuration {
  readonly artifactName: string;
  readonly linux: { readonly target: readonly Target[] };
  readonly mac: { readonly target: readonly Target[] };
  readonly win: { readonly target: readonly Target[] };
  readonly nsis: { readonly perMachine: boolean };
}
const configuration = () =>
  readYaml(readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')) as Configuration;

describe('the configuration of packages', () => {
  test('holds for Windows, macOS and Linux, as electron-builder itself reads it', async () => {
    await validateConfiguration(configuration(), { isEnabled: false });
    const wrong = { ...configuration(), win: { target: [{ target: 'nsis', arch: 'x65' }] } };
    await expect(validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('arch');
  });

  test('makes an installer for each kind of laptop, for one person, .deb before AppImage', () => {
    const { linux, mac, win, nsis } = configuration();
    const made = (targets: readonly Target[]) =>
      targets.map(({ target, arch }) => `${target} ${[arch].flat().join(' ')}`);
    expect(made(win.target)).toEqual(['nsis x64 arm64']);
    expect(made(mac.target)).toEqual(['dmg universal', 'zip universal']);
    expect(made(linux.target)).toEqual(['deb x64 arm64', 'AppImage x64 arm64']);
    expect(nsis.perMachine).toBe(false);
  });

  test('names installers so that the release command reads what they are', () => {
    const { artifactName } = configuration();
    const named = (platform: string, arch: string, ext: string) =>
      artifactName
        .replace('${version}', '1.2.0')
        .replace('${platform}', platform)
        .replace('${arch}', arch)
        .replace('${ext}', ext);
    // As electron-builder spells processors for each kind of installer.
    for (const [platform, arch, ext, ours] of [
      ['win32', 'x64', 'exe', 'x64'],
      ['win32', 'arm64', 'exe', 'arm64'],
      ['darwin', 'universal', 'zip', 'universal'],
      ['linux', 'amd64', 'deb', 'x64'],
      ['linux', 'arm64', 'deb', 'arm64'],
      ['linux', 'x86_64', 'AppImage', 'x64'],
    ] as const) {
      const about = { version: '1.2.0', platform, arch: ours };
      expect(releaseFile(named(platform, arch, ext))).toEqual(about);
    }
  });
});

describe('a package without its code signature', () => {
  test('is said to be so, with what to set', () => {
    expect(lacksCodeSignature('win32', {})).toMatch(/^NOT SIGNED for Windows.*WIN_CSC_LINK/u);
    expect(lacksCodeSignature('darwin', { CSC_LINK: 'x' })).toMatch(/^NOT SIGNED.*APPLE_ID/u);
    expect(lacksCodeSignature('darwin', {})).toContain('CSC_LINK or CSC_NAME, and APPLE_ID');
  });

  test('is not complained of where there is one, or none is asked for', () => {
    expect(lacksCodeSignature('win32', { CSC_LINK: 'x' })).toBeUndefined();
    expect(lacksCodeSignature('darwin', { CSC_NAME: 'x', APPLE_API_KEY: 'y' })).toBeUndefined();
    expect(lacksCodeSignature('linux', {})).toBeUndefined();
  });
});
