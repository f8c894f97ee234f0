import type { Core } from '../../main/core/core.ts';
import type { ImportState } from '../../shared/contract/imports.ts';
import { localDay } from '../../shared/time/localDay.ts';
import { demoWords } from './demoWords.ts';
import type { Stopwatch } from './stopwatch.ts';

/** A clock that the demonstration can move on, so that nobody waits for the 30 seconds of "Undo". */
export interface MovableClock {
  now(): number;
  skip(milliseconds: number): void;
}

export interface MainJob {
  readonly vaultId: string;
  readonly passphrase: string;
  readonly imported: number;
  readonly state: ImportState;
  readonly pairs: readonly (readonly [rowA: number, rowB: number, score: number])[];
  readonly personId: string;
  readonly sessionId: string;
  readonly found: { readonly people: number; readonly notes: number };
  readonly wrongPassphraseRefused: boolean;
  readonly clients: number;
}

/**
 * A caseworker's first day without the caseworker, through the contract alone: a new vault, the
 * agency's list, its duplicates, an intake, a service, a signed session note, search, lock, reopen.
 */
export async function mainJob(
  core: Core,
  input: string,
  clock: MovableClock,
  time: Stopwatch,
): Promise<MainJob> {
  const { words } = await core.call('vault.suggestPassphrase', { language: 'en' });
  const passphrase = words.join(' ');
  const { id: vaultId, recoveryWords } = await time('createVault', () =>
    core.call('vault.create', {
      ownerName: 'Amara Diallo',
      language: 'en',
      recoveryLanguage: 'en',
      passphrase,
      deviceLabel: 'Demonstration',
    }),
  );
  const { positions } = await core.call('vault.recoveryChallenge', {});
  await core.call('vault.confirmRecoveryWords', {
    answers: positions.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
  await core.call('agency.save', demoWords.agency);
  await core.call('agency.saveCrisis', {
    ...demoWords.crisis,
    reviewedOn: localDay(clock.now()),
  });
  const place = await core.call('place.save', { name: demoWords.place });
  await core.call('settings.set', { placeId: place.id });

  const { state, pairs } = await importList(core, input, time);
  const personId = await intake(core, time);
  await time('service', () =>
    core.call('service.log', {
      personIds: [personId],
      values: { ...demoWords.service, date: localDay(clock.now()) },
    }),
  );
  await core.call('task.save', {
    personId,
    what: demoWords.followUp,
    channel: 'telephone',
    dueOn: localDay(clock.now()),
    dueAt: 9 * 60 + 30,
  });
  const draftId = await session(core, personId, clock, time);
  clock.skip(31_000);
  await time('lock', () => core.call('vault.lock', {}));
  const wrongPassphraseRefused = await core
    .call('vault.unlock', { id: vaultId, passphrase: `${passphrase}x` })
    .then(
      () => false,
      () => true,
    );
  await time('reopen', () => core.call('vault.unlock', { id: vaultId, passphrase }));

  const found = await time('search', () =>
    core.call('search.everything', { text: demoWords.searchFor }),
  );
  const people = await core.call('people.search', { text: demoWords.personFor });
  const sessions = await core.call('session.list', {});
  const signed = sessions.sessions.find((line) => line.signed && line.personId === personId);
  if (signed === undefined) throw new Error(`The note of draft ${draftId} was not signed.`);
  // Left half-typed on purpose: a draft must come back, and must not be readable on the disk.
  await core.call('draft.save', { kind: 'intake', body: demoWords.draft });
  await core.call('draft.save', {
    kind: 'session',
    personId,
    body: demoWords.running(clock.now()),
  });
  const clients = await core.call('people.list', { limit: 1 });
  return {
    vaultId,
    passphrase,
    imported: state.plan?.people ?? 0,
    state,
    pairs,
    personId,
    sessionId: signed.id,
    found: { people: people.people.length, notes: found.notes.length },
    wrongPassphraseRefused,
    clients: clients.total,
  };
}

async function importList(core: Core, input: string, time: Stopwatch) {
  const file = await core.call('files.offer', { path: input, purpose: 'import' });
  const read = await time('read', () => core.call('import.read', { fileId: file.fileId }));
  // Nobody is there to decide: what the file's own rows speak for is taken.
  await time('planAndMatch', () =>
    core.call('import.plan', { id: read.id, mapping: read.columns, choices: read.choices }),
  );
  const pairs: [number, number, number][] = [];
  for (let total = 1; pairs.length < total; ) {
    const page = await core.call('import.duplicates', {
      id: read.id,
      offset: pairs.length,
      limit: 500,
    });
    total = page.total;
    if (page.pairs.length === 0) break;
    for (const { rowA, rowB, score } of page.pairs) pairs.push([rowA, rowB ?? 0, score]);
  }
  const state = await time('publish', () => core.call('import.confirm', { id: read.id }));
  return { state, pairs: pairs.filter(([, rowB]) => rowB > 0) };
}

async function intake(core: Core, time: Stopwatch): Promise<string> {
  const values = demoWords.intake;
  await time('duplicatesWhileTyping', () => core.call('duplicates.check', { values }));
  const { id } = await time('intake', () => core.call('people.saveIntake', { values }));
  return id;
}

async function session(
  core: Core,
  personId: string,
  clock: MovableClock,
  time: Stopwatch,
): Promise<string> {
  const page = await core.call('people.get', { id: personId });
  const contactPointId = page.contacts[0]?.point.id ?? null;
  const draft = await core.call('draft.save', {
    kind: 'session',
    personId,
    body: { ...demoWords.session(clock.now()), personId, contactPointId },
    caret: { field: 'text', start: 12, end: 12 },
  });
  await time('sign', () => core.call('session.sign', { draftId: draft.id }));
  return draft.id;
}
