import { setTimeout as wait } from 'node:timers/promises';
import { caseOf, joins, newLaptop } from '../../support/twoLaptops.ts';
import { sharesBy } from '../../support/sharing.ts';
import { tempFolder } from '../../support/tempFolder.ts';
import { seeded } from '../../unit/core/casework/duplicates/inventPeople.ts';
import { inventRecords } from '../inventVault.ts';
import { type Measure, percentile } from '../measure.ts';
import { notesLike } from '../notesApart.ts';
import { passes } from '../passes.ts';
import { sentence } from '../sentences.ts';

/** What people do meanwhile, and twice its budget in milliseconds. */
const budgets = {
  'name search as you type': 32,
  'full-text search of notes': 100,
  'save a note durably': 20,
};
type Doing = keyof typeof budgets;

/**
 * A laptop with an agency of 100,000 clients and 1,000,000 services × `scale`, none of it passed on
 * yet, hears of another's notes and then passes on its own, while somebody searches and writes without
 * a pause. Through the contract, in one process with the core.
 */
export async function* run({ scale }: { scale: number }): AsyncIterable<Measure> {
  const [amara, ben] = [await newLaptop('Amara'), await newLaptop('Ben')];
  await joins(amara, ben);
  await amara.lock();
  const made = amara.look((database) => inventRecords(database, scale));
  const folder = tempFolder('bench-busy');
  const noteOf = notesLike(undefined);
  const theirs = await caseOf(ben);
  await passes(theirs, folder);
  const n = Math.round(2_000_000 * scale);
  const personId = theirs.write((unit) => unit.create('person', 'agency', { headerNote: 'x' }));
  for (let at = 0; at < n; at += 1) {
    const { title, body } = noteOf(at);
    theirs.write((unit) =>
      unit.create('service', 'agency', {
        personId,
        date: '2026-11-23',
        workerId: theirs.actor.memberId,
        note: `${title}\n${body}`,
      }),
    );
  }
  await passes(theirs, folder);
  theirs.close();

  await amara.unlock();
  const { core } = amara;
  const { people } = await core.call('people.list', { limit: 200 });
  const random = seeded(3);
  const somebody = () => people[Math.floor(random() * people.length)];
  const doings: Readonly<Record<Doing, () => Promise<unknown>>> = {
    'name search as you type': () => {
      const name = somebody()?.name.full ?? '';
      return core.call('people.search', { text: name.slice(0, 1 + Math.floor(random() * 6)) });
    },
    'full-text search of notes': () =>
      core.call('search.notes', { text: sentence(random, 2).replace('.', ''), limit: 30 }),
    'save a note durably': () =>
      core.call('service.log', {
        personIds: [somebody()?.id ?? ''],
        values: {
          date: '2026-11-22',
          service: 'informationOrientation',
          note: sentence(random, 100),
        },
      }),
  };
  let stage: string | undefined;
  core.on((event) => {
    if (event.type === 'progress' && event.of === 'sync') ({ stage } = event);
  });
  const took = new Map<string, number[]>();
  /** Each thing once, at instants of its own choosing. */
  const works = async () => {
    for (const [doing, call] of Object.entries(doings)) {
      // Whoever types doesn't wait for a good moment: what the core is in the middle of counts too.
      const pause = 2 + random() * 30;
      const due = performance.now() + pause;
      await wait(pause);
      const during = stage;
      await call();
      const passed = during === 'putting' ? 'its own' : 'a backlog';
      const key = `${doing}, p95 while ${during === undefined ? 'nothing' : passed} is passed`;
      took.set(key, [...(took.get(key) ?? []), performance.now() - due]);
    }
  };
  // What the machine makes of it anyway.
  for (let turn = 0; turn < 60; turn += 1) await works();
  stage = 'getting';
  const chosen = await sharesBy(amara, folder);
  if (chosen.problem !== null) throw new Error(chosen.problem.code);
  let isOver = false;
  const start = performance.now();
  const sharing = core.call('sync.now', {}).finally(() => {
    isOver = true;
  });
  while (!isOver) await works();
  await sharing;
  const seconds = (performance.now() - start) / 1000;
  await core.close();
  yield {
    bench: 'sync-busy',
    metric: 'all of it',
    value: seconds,
    unit: 's',
    n: n + made.services,
  };
  for (const [metric, values] of took) {
    const budget = budgets[metric.split(',', 1)[0] as Doing];
    const value = percentile(values, 0.95);
    yield { bench: 'sync-busy', metric, value, unit: 'ms', n: values.length, budget };
    const middle = percentile(values, 0.5);
    yield {
      bench: 'sync-busy',
      metric: metric.replace('p95', 'median'),
      value: middle,
      unit: 'ms',
      n: values.length,
    };
  }
}
