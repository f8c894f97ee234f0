import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  keyName,
  parsePublicKey,
  type PublicKey,
} from '../main/core/updates/minisign/publicKey.ts';
import { releaseKeys } from '../main/core/updates/releaseKeys.ts';
import { retirementNameOf, retirementText } from '../shared/updates/keyRetirement.ts';
import { endingOf } from '../shared/updates/installerKinds.ts';
import { signatureNameOf } from '../shared/updates/releaseManifest.ts';
import { instantText } from './release/instantText.ts';
import { packFolder } from './release/packFolder.ts';
import { publishFolder, rollOut } from './release/publishFolder.ts';
import { releaseFile } from './release/releaseFile.ts';
import {
  newSecretKey,
  openSecretKey,
  publicKeyText,
  sealSecretKey,
  type SecretKey,
} from './release/secretKey.ts';
import { signBytes } from './release/signBytes.ts';
import { signFolder } from './release/signFolder.ts';
import { verifyFolder } from './release/verifyFolder.ts';

/**
 * `npm run release -- keygen | sign | verify | pack | publish | rollout | retire`: keys, manifests and signatures of releases, by hand,
 * on a machine that is not on the network (docs/release-format.md). Never in continuous integration.
 */
const usage = `npm run release -- keygen --out FILE --passphrase P
npm run release -- sign DIR --key FILE --passphrase P [--minimum VERSION] [--valid-days 180]
npm run release -- verify DIR --key FILE.pub
npm run release -- pack DIR --key FILE.pub
npm run release -- publish DIR --to FEED --key FILE.pub [--percent 100]
npm run release -- rollout FEED --percent 100
npm run release -- retire OTHER.pub --out DIR --key FILE --passphrase P

CARNET_RELEASE_KEY and CARNET_RELEASE_PASSPHRASE in the environment stand for --key and --passphrase of what signs.`;

const usualDays = '180';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    key: { type: 'string' },
    passphrase: { type: 'string' },
    minimum: { type: 'string' },
    to: { type: 'string' },
    percent: { type: 'string' },
    'valid-days': { type: 'string' },
  },
});

/** Ends with a sentence. */
class Stop extends Error {}

/** A path as whoever typed it meant it: npm runs scripts in the project's folder. */
function path(given: string | undefined, what: string): string {
  if (given === undefined || given === '') throw new Stop(`${what} is missing.\n\n${usage}`);
  return resolve(process.env['INIT_CWD'] ?? '', given);
}

function passphrase(): string {
  const given = values.passphrase ?? process.env['CARNET_RELEASE_PASSPHRASE'] ?? '';
  if (given === '') throw new Stop(`A passphrase is missing.\n\n${usage}`);
  return given;
}

function read(file: string): string {
  if (!existsSync(file)) throw new Stop(`${file} is not there.`);
  return readFileSync(file, 'utf8');
}

function keygen(): void {
  const file = path(values.out, '--out FILE');
  const publicFile = `${file}.pub`;
  // Before the seconds that sealing takes.
  if (!existsSync(dirname(file))) throw new Stop(`There is no folder ${dirname(file)}.`);
  for (const taken of [file, publicFile]) {
    if (existsSync(taken)) throw new Stop(`${taken} is there already. Nothing was changed.`);
  }
  const secret = newSecretKey();
  writeFileSync(file, sealSecretKey(secret, passphrase()), { mode: 0o600, flag: 'wx' });
  writeFileSync(publicFile, publicKeyText(secret), { flag: 'wx' });
  console.log(`Key ${keyName(secret.id)}
  ${file}      secret: keep it and its passphrase apart, off the network, each in two places
  ${publicFile}  public: its second line goes into main/core/updates/releaseKeyLines.ts`);
}

function secretKey(): SecretKey {
  const file = path(values.key ?? process.env['CARNET_RELEASE_KEY'], '--key FILE');
  return openSecretKey(read(file), passphrase());
}

async function sign(folder: string): Promise<void> {
  const validDays = Number(values['valid-days'] ?? usualDays);
  if (!Number.isInteger(validDays) || validDays < 1 || validDays > 3660) {
    throw new Stop('--valid-days is a number of days, 1 to 3660.');
  }
  const secret = secretKey();
  const { signed, left } = await signFolder(folder, {
    secret,
    now: Date.now(),
    validDays,
    minimumVersion: values.minimum,
  });
  for (const { file, version, channel, platform, arch } of signed) {
    console.log(`signed  ${file}  (${version}, ${channel}, ${platform} ${arch})`);
  }
  if (left.length > 0) console.log(`\nNot installers, left as they are: ${left.join(', ')}`);
  const doubtful = left.filter((name) => /\.(?:exe|dmg|zip|deb|appimage)$/iu.test(name));
  if (doubtful.length > 0) {
    console.log(
      `\nCAREFUL: these look like installers, but their names are not as electron-builder gives them, so they were NOT signed: ${doubtful.join(', ')}`,
    );
  }
  if (signed.every(({ changes }) => changes.en === '' || changes.fr === '')) {
    console.log(
      '\nNothing says what is new: put changes.en.txt and changes.fr.txt beside the files.',
    );
  }
  if (!releaseKeys.some(({ id }) => keyName(id) === keyName(secret.id))) {
    console.log(
      `\nCAREFUL: key ${keyName(secret.id)} is not one of the two in main/core/updates/releaseKeyLines.ts. Carnet will refuse these files.`,
    );
  }
}

function retire(publicFile: string): void {
  const retired = parsePublicKey(read(publicFile));
  if (!retired) throw new Stop('The key to retire is given by its public file: it ends in .pub.');
  const folder = path(values.out, '--out DIR');
  const secret = secretKey();
  const [name, by] = [keyName(retired.id), keyName(secret.id)];
  if (name === by) throw new Stop('A key can’t retire itself: the other one does.');
  const file = resolve(folder, retirementNameOf(name));
  const text = retirementText({
    format: 'carnet-key-retirement',
    retires: name,
    issued: instantText(Date.now()),
  });
  writeFileSync(file, text);
  writeFileSync(signatureNameOf(file), signBytes(Buffer.from(text), secret, `retires:${name}`));
  console.log(`Key ${by} retires key ${name}, for ever: ${file}
Put both files beside every release from now on, and sign each with this other key.`);
}

function publicKey(): PublicKey {
  const key = parsePublicKey(read(path(values.key, '--key FILE.pub')));
  if (!key) throw new Stop('--key is not a public key: it ends in .pub.');
  return key;
}

async function verify(folder: string): Promise<readonly string[]> {
  const key = publicKey();
  const { good, bad } = await verifyFolder(folder, key);
  for (const file of good) console.log(`good  ${file}`);
  for (const sentence of bad) console.error(`BAD   ${sentence}`);
  if (bad.length > 0) throw new Stop(`Not a good release: ${bad.length} problems.`);
  console.log(
    `\nAll ${good.length} files in ${basename(folder)} are as key ${keyName(key.id)} signed them.`,
  );
  return good;
}

/** Only what is good is packed, and of that what Carnet can update itself from. */
async function pack(folder: string): Promise<void> {
  const files = (await verify(folder)).filter(
    (name) => releaseFile(name) !== undefined && endingOf(name) !== 'dmg',
  );
  for (const name of await packFolder(folder, files)) console.log(`made  ${name}`);
}

function percent(usual: string | undefined): number {
  const given = Number(values.percent ?? usual);
  if (Number.isInteger(given) && given >= 0 && given <= 100) return given;
  throw new Stop('--percent is a whole number, 0 to 100: how many of the laptops are told.');
}

async function publish(folder: string): Promise<void> {
  const feed = path(values.to, '--to FEED');
  const part = percent('100');
  const { version, files, lists } = await publishFolder(folder, feed, publicKey(), part);
  for (const name of [...files, ...lists]) console.log(`put  ${name}`);
  console.log(`\nVersion ${version} lies in ${feed}. ${toldTo(part)}
Copy the whole folder to the web server, the lists (latest*.yml) last.`);
}

async function tell(feed: string): Promise<void> {
  const part = percent(undefined);
  for (const name of await rollOut(feed, part)) console.log(`changed  ${name}`);
  console.log(`\n${toldTo(part)}`);
}

const toldTo = (part: number) =>
  part === 100
    ? 'Every laptop that asks is told of it.'
    : `Of a hundred laptops that ask, ${part} are told of it.`;

const [command, folder] = positionals;
try {
  if (command === 'keygen') keygen();
  else if (command === 'sign') await sign(path(folder, 'DIR'));
  else if (command === 'retire') retire(path(folder, 'OTHER.pub'));
  else if (command === 'pack') await pack(path(folder, 'DIR'));
  else if (command === 'publish') await publish(path(folder, 'DIR'));
  else if (command === 'rollout') await tell(path(folder, 'FEED'));
  else if (command === 'verify') await verify(path(folder, 'DIR'));
  else throw new Stop(usage);
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
