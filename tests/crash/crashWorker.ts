import { type Core, openCore } from '../../main/core/core.ts';
import { CarnetError } from '../../shared/contract/errors.ts';
import { cheapJobs } from '../support/cheapJobs.ts';
import { passphrase } from '../support/passphrase.ts';
import { seeded } from '../support/seeded.ts';
import type { EditKind, FromWorker, ToWorker } from './crashMessages.ts';

/**
 * Works in a vault through the contract until it is killed. It tells before and after each call and
 * waits until that is told, so that at most one call is in flight at any instant.
 */
const tell = (message: FromWorker) =>
  new Promise<void>((resolve) => {
    process.send?.(message, () => resolve());
  });

process.once('message', (task: ToWorker) => {
  void work(task).catch(async (error: unknown) => {
    const code =
      error instanceof CarnetError ? `${error.code} ${String(error.cause)}` : String(error);
    await tell({ type: 'failed', code });
  });
});
process.once('disconnect', () => process.exit(0));
await tell({ type: 'loaded' });

async function work(task: ToWorker): Promise<void> {
  const core = await openCore({ directory: task.directory, jobs: cheapJobs() });
  await core.call('vault.unlock', { id: task.vaultId, passphrase });
  await tell({ type: 'opened' });
  if (task.work === 'import') await importing(core, task);
  else if (task.work === 'share') await sharing(core, task);
  else if (task.work === 'pass') await passing(core);
  else await editing(core, task);
}

/** One word for the search, and none that another begins with. */
const tokenOf = (round: number, n: number) =>
  `r${String(round).padStart(3, '0')}n${String(n).padStart(4, '0')}x`;

async function told(
  kind: EditKind,
  token: string,
  call: () => Promise<string>,
  target = '',
): Promise<string> {
  await tell({ type: 'begin', kind, token, target });
  const id = await call();
  await tell({ type: 'done', token, id });
  return id;
}

async function editing(core: Core, { seed, round }: ToWorker): Promise<void> {
  const random = seeded(seed + round);
  const people = (await core.call('people.list', { limit: 20, sort: 'recent' })).people.map(
    (p) => p.id,
  );
  const services: string[] = [];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  for (let n = 0; ; n += 1) {
    const token = tokenOf(round, n);
    const act = Math.floor(random() * 6);
    if (people.length < 2 || act === 0) {
      people.push(
        await told('intake', token, async () => {
          const { id } = await core.call('people.saveIntake', {
            values: {
              person: { birthYear: 1950 + Math.floor(random() * 60), street: token },
              names: [{ full: `Olena ${token}` }, { full: `Олена ${token}`, script: 'Cyrl' }],
              contacts: [{ value: '204 555 0148', note: token }],
              identifiers: [{ kind: 'uci', value: token }],
            },
          });
          return id;
        }),
      );
    } else if (act === 1) {
      const [first, second] = [pick(people), pick(people)];
      await told('service', token, async () => {
        const { ids } = await core.call('service.log', {
          personIds: [...new Set([first, second])],
          values: { date: '2026-11-20', service: 'housing', minutes: 30, note: token },
        });
        services.push(ids[0] ?? '');
        return ids.join(' ');
      });
    } else if (act === 2 && services.length > 0) {
      const id = pick(services);
      await told(
        'changeService',
        token,
        async () => {
          await core.call('service.change', { id, values: { note: token } });
          return id;
        },
        id,
      );
    } else if (act === 3) {
      await told(
        'task',
        token,
        async () =>
          (
            await core.call('task.save', {
              what: token,
              personId: pick(people),
              dueOn: '2026-11-24',
            })
          ).id,
      );
    } else {
      // Long enough that the write spans many pages of the log.
      const text = token.repeat(1 + Math.floor(random() * 2000));
      await told(
        'draft',
        token,
        async () =>
          (
            await core.call('draft.save', {
              kind: 'session',
              personId: pick(people),
              body: { text },
            })
          ).id,
      );
    }
  }
}

/** Takes in people and passes them on, over and over. A step is told before and after each exchange. */
async function sharing(core: Core, { round }: ToWorker): Promise<void> {
  for (let n = 0; ; n += 1) {
    const token = tokenOf(round, n);
    await told('intake', token, async () => {
      const { id } = await core.call('people.saveIntake', {
        values: {
          person: { birthYear: 1984, street: token, headerNote: token.repeat(200) },
          names: [{ full: `Olena ${token}` }],
          contacts: [{ value: '204 555 0148', note: token }],
        },
      });
      return id;
    });
    await tell({ type: 'step' });
    await core.call('sync.now', {});
    await tell({ type: 'step' });
  }
}

/** Exchanges, and nothing else. A step is told before and after each. */
async function passing(core: Core): Promise<void> {
  for (;;) {
    await tell({ type: 'step' });
    await core.call('sync.now', {});
  }
}

/** Imports the file, from its reading to the one commit that shows everything; then again. */
async function importing(core: Core, { file, round }: ToWorker): Promise<void> {
  for (let n = 0; ; n += 1) {
    // What an earlier round had planned, or had not ended publishing, is confirmed first.
    let id = (await core.call('import.list', {})).imports.find(
      ({ stage }) => stage === 'planned',
    )?.id;
    if (id === undefined) {
      const { fileId } = await core.call('files.offer', { path: file, purpose: 'import' });
      const read = await core.call('import.read', { fileId });
      await tell({ type: 'step' });
      const mapping = read.columns.map(({ column, target }) => ({ column, target }));
      await core.call('import.plan', { id: read.id, mapping, choices: read.choices });
      await tell({ type: 'step' });
      id = read.id;
    }
    const chosen = id;
    await told(
      'import',
      tokenOf(round, n),
      async () => (await core.call('import.confirm', { id: chosen })).id,
      chosen,
    );
  }
}
