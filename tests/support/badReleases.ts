import { signBytes } from '../../build/release/signBytes.ts';
import { sodium } from '../../main/core/vault/sodium.ts';
import type { ErrorCode } from '../../shared/contract/errors.ts';
import { manifestText } from '../../shared/updates/releaseManifest.ts';
import {
  type Delivery,
  firstKey,
  goodFile,
  goodManifest,
  goodRelease,
  releaseOf,
  retirement,
  secondKey,
  signed,
  strangersKey,
} from './releases.ts';

export interface BadRelease {
  readonly name: string;
  /** Differs from the good release by this one thing. */
  readonly delivery: Delivery;
  readonly code: ErrorCode;
}

const bad: BadRelease[] = [];
const withRelease = (name: string, code: ErrorCode, release: Delivery['release']) =>
  bad.push({ name, code, delivery: { ...goodRelease, release } });
const withSignature = (name: string, code: ErrorCode, change: (lines: string[]) => string[]) => {
  const lines = goodRelease.release.signature.split('\n');
  withRelease(name, code, { ...goodRelease.release, signature: change(lines).join('\n') });
};
const withText = (name: string, change: (text: string) => string) =>
  withRelease(name, 'update.wrongSignature', {
    ...goodRelease.release,
    text: change(goodRelease.release.text),
  });
/** Signed by a right key: what it says is what is wrong. */
const withSignedText = (name: string, text: string) =>
  withRelease(name, 'update.unreadable', signed(text));
const saying = (name: string, code: ErrorCode, change: Parameters<typeof releaseOf>[0]) =>
  bad.push({ name, code, delivery: releaseOf(change) });
const withFile = (name: string, code: ErrorCode, file: Uint8Array | undefined) =>
  bad.push({ name, code, delivery: { ...goodRelease, file } });

/** Turns one bit of a line of base64. */
const turned = (line = '', at = 20) => {
  const bytes = Buffer.from(line, 'base64');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes.toString('base64');
};

withSignature('without a signature', 'update.unsigned', () => []);
withSignature('with half of its signature', 'update.unsigned', (lines) => lines.slice(0, 2));
withSignature('with a line more in its signature', 'update.unsigned', (lines) => [...lines, 'x']);
withSignature('without the first line of its signature', 'update.unsigned', (lines) =>
  lines.slice(1),
);
withSignature('with a signature cut short', 'update.unsigned', ([one = '', two = '', ...rest]) => [
  one,
  two.slice(0, -4),
  ...rest,
]);
withSignature(
  'with a bit of its signature turned',
  'update.wrongSignature',
  ([one = '', two, ...rest]) => [one, turned(two), ...rest],
);
withSignature(
  'with the name of another key',
  'update.wrongSignature',
  ([one = '', two, ...rest]) => [one, turned(two, 3), ...rest],
);
withSignature('with a bit of its second signature turned', 'update.wrongSignature', (lines) =>
  lines.map((line, at) => (at === 3 ? turned(line) : line)),
);
withSignature('with another trusted comment', 'update.wrongSignature', (lines) =>
  lines.map((line, at) => (at === 2 ? `${line} too` : line)),
);
withRelease('signed in the older way, without a hash', 'update.unsigned', olderSignature());
withRelease(
  'signed by a stranger',
  'update.wrongSignature',
  signed(goodRelease.release.text, strangersKey),
);
withRelease(
  'signed by a stranger who took the key’s name',
  'update.wrongSignature',
  signed(goodRelease.release.text, { ...strangersKey, id: firstKey.id }),
);
withRelease('with the signature of another release', 'update.wrongSignature', {
  text: goodRelease.release.text,
  signature: releaseOf({ version: '1.2.1' }).release.signature,
});
withRelease('with a signature of its file instead', 'update.wrongSignature', {
  text: goodRelease.release.text,
  signature: signBytes(goodFile, firstKey, 'x'),
});
bad.push({
  name: 'signed by a key that the other one retired',
  code: 'update.retiredKey',
  delivery: { ...goodRelease, statements: [retirement(firstKey, secondKey)] },
});

withText('with a higher version written in', (text) => text.replace('1.2.0', '1.3.0'));
withText('with another hash written in', (text) => text.replace(/"sha512": "./u, '"sha512": "f'));
withText('with another size written in', (text) => text.replace('70001', '70002'));
withText('with a later end written in', (text) => text.replace('2027', '2037'));
withText('with a space more', (text) => text.replace('{', '{ '));
withText('with a manifest cut short', (text) => text.slice(0, -20));
withText('with an empty manifest', () => '');

withSignedText('whose manifest is no JSON', 'carnet 1.2.0\n');
withSignedText('whose manifest is spelled otherwise', JSON.stringify(goodManifest));
withSignedText(
  'whose manifest names its version twice',
  manifestText(goodManifest).replace('"version"', '"version": "1.9.0",\n  "version"'),
);
withSignedText('whose manifest is a retirement', retirement(secondKey, firstKey).text);
saying('with a version that is none', 'update.unreadable', { version: '1.2' });
saying('whose file lies in another folder', 'update.unreadable', { file: '../carnet.AppImage' });
saying('whose file is hidden', 'update.unreadable', { file: '.bashrc' });
saying('of no bytes', 'update.unreadable', { size: 0 });
saying('of more bytes than any release has', 'update.unreadable', { size: 2 ** 40 });
saying('with half a hash', 'update.unreadable', { sha512: goodManifest.sha512.slice(64) });
saying('that ends before it begins', 'update.unreadable', { expires: '2026-11-21T12:00:00Z' });
saying('with a minimum above itself', 'update.unreadable', { minimumVersion: '1.2.1' });
saying('whose channel is not its version’s', 'update.unreadable', { channel: 'beta' });

saying('of another product', 'update.otherProduct', { product: 'cahier' });
saying('of another channel', 'update.otherChannel', { channel: 'beta', version: '1.2.0-beta.1' });
saying('for Windows', 'update.otherSystem', { platform: 'win32' });
saying('for macOS', 'update.otherSystem', { platform: 'darwin' });
saying('for another processor', 'update.otherProcessor', { arch: 'arm64' });
saying('for both processors of macOS, said of Linux', 'update.otherProcessor', {
  arch: 'universal',
});
saying('for a Carnet that was installed as a package of the system', 'update.otherKind', {
  file: 'carnet-1.2.0-linux-amd64.deb',
});
saying('in a file of no installer’s kind', 'update.otherKind', { file: 'carnet-1.2.0-linux.zip' });
saying('of the version that is here', 'update.sameVersion', { version: '1.1.0' });
saying('of the version before', 'update.olderVersion', { version: '1.0.9' });
saying('of a version long before', 'update.olderVersion', {
  version: '0.9.0',
  minimumVersion: '0.0.0',
});

withFile('whose file is not there', 'update.missing', undefined);
withFile('whose file is empty', 'update.truncated', new Uint8Array());
withFile('whose file lacks its last byte', 'update.truncated', goodFile.subarray(0, -1));
withFile('whose file lacks its second half', 'update.truncated', goodFile.subarray(0, 35_000));
withFile('whose file has a byte more', 'update.tooLong', Uint8Array.from([...goodFile, 0]));
withFile(
  'whose file is twice there',
  'update.tooLong',
  Uint8Array.from([...goodFile, ...goodFile]),
);
withFile('with one bit of its file turned', 'update.wrongBytes', withBit(goodFile, 40_000));
withFile('with the first bit of its file turned', 'update.wrongBytes', withBit(goodFile, 0));
withFile('with the last bit of its file turned', 'update.wrongBytes', withBit(goodFile, 70_000));
withFile('whose file is all zeros', 'update.wrongBytes', new Uint8Array(goodFile.length));
withFile(
  'whose file begins late',
  'update.wrongBytes',
  Uint8Array.from([...goodFile.subarray(1), 7]),
);
saying('with a signed hash of another file', 'update.wrongBytes', { sha512: 'ab'.repeat(64) });
saying('with a signed size one too small', 'update.tooLong', { size: goodFile.length - 1 });
saying('with a signed size one too large', 'update.truncated', { size: goodFile.length + 1 });

/** Each is one change away from the good release. */
export const badReleases: readonly BadRelease[] = bad;

function withBit(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** As minisign made them before it hashed: the letters Ed, and a signature over the text itself. */
function olderSignature(): Delivery['release'] {
  const { text } = goodRelease.release;
  const signature = sodium.crypto_sign_detached(Uint8Array.from(Buffer.from(text)), firstKey.key);
  const over = sodium.crypto_sign_detached(
    Uint8Array.from([...signature, ...Buffer.from('x')]),
    firstKey.key,
  );
  const base64 = (...parts: Uint8Array[]) => Buffer.concat(parts).toString('base64');
  const lines = [
    'untrusted comment: x',
    base64(Buffer.from('Ed'), firstKey.id, signature),
    'trusted comment: x',
    base64(over),
    '',
  ];
  return { text, signature: lines.join('\n') };
}
