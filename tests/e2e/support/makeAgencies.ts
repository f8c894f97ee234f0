import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDay } from '../../../shared/time/localDay.ts';
import { wallClock } from '../../../shared/time/wallClock.ts';
import { openCore } from '../../../main/core/core.ts';
import { addDisputed, takeColleagues } from './dispute.ts';
import { fullAgency } from './fullAgency.ts';
import { leastCost } from './leastCost.ts';
import {
  type AgencyKind,
  agencyFolder,
  agencyKinds,
  crisisList,
  idsFile,
  passphrase,
  sheetFile,
} from './agencies.ts';

/** A process of its own: makes the vaults below the folder that it is given, through the contract. */
const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('No folder was given.');
for (const kind of agencyKinds) await makeAgency(agencyFolder(root, kind), kind);

async function makeAgency(
  directory: string,
  { language, withPlace, holds }: AgencyKind,
): Promise<void> {
  // A minute ago: what was signed then is signed for good once the clock is right.
  let behind = holds === 'full' ? 60_000 : 0;
  let last = 0;
  // Nothing at the same instant as anything else, on whatever machine: lists by time are in one order.
  const clock = { now: () => (last = Math.max(last + 1, wallClock.now() - behind)) };
  const core = await openCore({ directory, jobs: leastCost(), clock });
  const { recoveryWords } = await core.call('vault.create', {
    ownerName: 'Amara Diallo',
    language,
    recoveryLanguage: 'en',
    passphrase,
  });
  const { positions } = await core.call('vault.recoveryChallenge', {});
  await core.call('vault.confirmRecoveryWords', {
    answers: positions.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
  await core.call('agency.save', { name: 'Westman Settlement' });
  // Somebody has it on paper: Today does not remind of it.
  const { sheets } = await core.call('sheet.show', { language: 'en', split: false });
  const sheet = sheets[0]?.join(' ') ?? '';
  await core.call('sheet.test', { typed: [sheet] });
  writeFileSync(join(directory, sheetFile), sheet);
  await core.call('agency.saveCrisis', {
    list: crisisList,
    steps: 'Call the supervisor on call. She decides with you who must be told.',
    reviewedOn: localDay(wallClock.now()),
  });
  if (withPlace) {
    const { id } = await core.call('place.save', { name: 'Brandon' });
    await core.call('settings.set', { placeId: id });
  }
  await core.call('settings.set', { language, clock: language === 'fr' ? 'h23' : 'h12' });
  if (holds === 'full') {
    const ids = await fullAgency({ call: (name, input) => core.call(name, input) });
    writeFileSync(join(directory, idsFile), JSON.stringify(ids));
    behind = 0;
  }
  const client = holds === 'disputed' ? await addDisputed(core) : undefined;
  await core.close();
  if (client !== undefined) await takeColleagues(directory, client);
}
