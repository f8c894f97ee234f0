import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openCore } from '../../main/core/core.ts';
import { wallClock } from '../../shared/time/wallClock.ts';
import { checkVault } from './checks.ts';
import { mainJob } from './mainJob.ts';
import { plaintextWatch } from './plaintextWatch.ts';
import { screenshots } from './screenshots.ts';
import { stopwatch } from './stopwatch.ts';

/**
 * `npm run demo -- --input FILE --out DIR`: the main job without a person. Prints one JSON object.
 * The vault stays in DIR for inspection; its passphrase and key are printed because it holds
 * nothing but what FILE holds beside it.
 */
const { values } = parseArgs({
  options: {
    input: { type: 'string' },
    out: { type: 'string' },
    'no-pictures': { type: 'boolean', default: false },
  },
});
if (values.input === undefined || values.out === undefined) {
  console.error('Use: npm run demo -- --input FILE --out DIR [--no-pictures]');
  process.exit(2);
}
const input = resolve(values.input);
const out = resolve(values.out);
const userData = join(out, 'userData');
// Temporary files of this run and of every process that it starts lie here, to be looked through.
const temporary = join(out, 'temporary');
process.env['TMPDIR'] = temporary;
for (const folder of [userData, temporary]) mkdirSync(folder, { recursive: true });

const seconds: Record<string, number> = {};
const time = stopwatch(seconds);
let skipped = 0;
const clock = {
  now: () => wallClock.now() + skipped,
  skip: (milliseconds: number) => {
    skipped += milliseconds;
  },
};

const watch = await plaintextWatch(input, [userData, temporary]);
const core = await openCore({ directory: userData, clock });
const job = await mainJob(core, input, clock, time);
// While the vault is open: the write-ahead log, temporary files and all.
await time('scanWhileOpen', () => watch.look([]));
await core.call('vault.lock', {});
await core.close();

const pictures = values['no-pictures']
  ? []
  : await time('screenshots', () => screenshots(userData, join(out, 'screenshots'), job, watch));
const checks = await time('checks', () => checkVault(userData, job.vaultId, job.passphrase));
await time('scanAfter', () => watch.look([]));

const { databaseKey, ...checked } = checks;
console.log(
  JSON.stringify({
    imported: job.imported,
    rows: job.state.rows,
    duplicates: { pairs: job.pairs },
    problems: job.state.plan?.problems ?? [],
    problemRows: job.state.plan?.problemRows ?? 0,
    contactPoints: job.state.plan?.contactPoints ?? 0,
    identifiers: job.state.plan?.identifiers ?? 0,
    households: job.state.plan?.households ?? 0,
    facts: job.state.plan?.facts ?? 0,
    clients: job.clients,
    found: job.found,
    wrongPassphraseRefused: job.wrongPassphraseRefused,
    checks: checked,
    plaintext: watch.result(),
    screenshots: pictures,
    seconds,
    vault: {
      directory: join(userData, 'vaults', job.vaultId),
      passphrase: job.passphrase,
      databaseKey,
    },
  }),
);
