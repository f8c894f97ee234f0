/** What electron-builder signs code with, where the environment names it. */
const needed = {
  win32: [['WIN_CSC_LINK', 'CSC_LINK']],
  darwin: [
    ['CSC_LINK', 'CSC_NAME'],
    ['APPLE_ID', 'APPLE_API_KEY', 'APPLE_KEYCHAIN_PROFILE'],
  ],
} as const satisfies Record<string, readonly (readonly string[])[]>;

/**
 * A sentence to be said loudly when a package for this system will not carry its code signature;
 * undefined when it will, and on systems that ask for none. It has nothing to do with the signed
 * manifest by which Carnet itself knows a release.
 */
export function lacksCodeSignature(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (platform !== 'win32' && platform !== 'darwin') return undefined;
  const missing = needed[platform].filter((names) => names.every((name) => !environment[name]));
  if (missing.length === 0) return undefined;
  const warning =
    platform === 'win32'
      ? 'Windows will warn whoever installs it that its publisher is unknown'
      : 'macOS will refuse to open it until somebody allows it by hand';
  return `NOT SIGNED for ${platform === 'win32' ? 'Windows' : 'macOS'}: ${warning}. To sign it, set ${missing.map((names) => names.join(' or ')).join(', and ')}.`;
}
