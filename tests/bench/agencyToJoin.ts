import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenCase } from '../../main/core/openCase.ts';
import { olderChanges } from '../../main/core/sharing/olderChanges.ts';
import { openScene, type Scene } from '../support/scene.ts';
import { caseOf, joins } from '../support/twoLaptops.ts';
import { seeded } from '../unit/core/casework/duplicates/inventPeople.ts';
import { mostMemoryOfChildren } from './childMemory.ts';
import { inventRecords } from './inventVault.ts';
import type { Measure } from './measure.ts';
import { sizeOf } from './notesApart.ts';
import { passes } from './passes.ts';
import { sentence } from './sentences.ts';

/** What a new laptop finds: its vault, let in and still empty, and the folder of its agency. */
export interface AgencyToJoin {
  readonly directory: string;
  readonly vaultId: string;
  readonly folder: string;
  /** People and services, those of the tail among them. */
  readonly records: number;
}

/** Exchanges after the snapshot, one below where the product would make the next, and the services in each. */
const tail = { exchanges: 390, services: 5 };

type Tell = (metric: string, value: number, unit: string) => Measure;

/**
 * An agency as it is after years: 100,000 clients and 1,000,000 services × `scale`, a snapshot where the
 * product makes one, confirmed by a second administrator's laptop that has read all that came before,
 * logs that end on it, and the work of the weeks since then. In `place`, where a former run's is taken if it is there.
 */
export async function* agencyToJoin(
  place: string,
  scale: number,
  tell: Tell,
): AsyncGenerator<Measure, AgencyToJoin> {
  const told = join(place, 'agency.json');
  const as = (name: string) => ({
    laptop: join(place, name, 'laptop'),
    folder: join(place, name, 'folder'),
  });
  const [unused, used] = [as('unused'), as('used')];
  if (!existsSync(told)) {
    mkdirSync(place, { recursive: true });
    const [amara, chloe, ben] = [
      await openScene({ directory: join(place, 'amara'), ownerName: 'Amara' }),
      await openScene({ directory: join(place, 'chloe'), ownerName: 'Chloe' }),
      await openScene({ directory: unused.laptop, ownerName: 'Ben' }),
    ];
    await joins(amara, chloe, { role: 'administrator' });
    const { folder } = unused;
    const records = yield* yearsOfWork(amara, chloe, folder, { scale, tell });
    await amara.unlock();
    await joins(amara, ben);
    const further = yield* weeksOfWork(amara, folder, tell);
    await Promise.all([amara, chloe, ben].map((each) => each.close()));
    writeFileSync(told, JSON.stringify({ records: records + further, vaultId: ben.vaultId }));
  }
  const { records, vaultId } = JSON.parse(readFileSync(told, 'utf8')) as AgencyToJoin;
  rmSync(join(place, 'used'), { recursive: true, force: true });
  cpSync(join(place, 'unused'), join(place, 'used'), { recursive: true });
  return { directory: used.laptop, vaultId, folder: used.folder, records };
}

async function* yearsOfWork(
  amaraScene: Scene,
  chloeScene: Scene,
  folder: string,
  { scale, tell }: { scale: number; tell: Tell },
): AsyncGenerator<Measure, number> {
  mkdirSync(folder, { recursive: true });
  await amaraScene.lock();
  const made = amaraScene.look((database) => inventRecords(database, scale));
  const amara = await caseOf(amaraScene);
  const push = await passes(amara, folder);
  yield tell('first push of everything', push.seconds, 's');
  yield tell('first push, processor', push.cpu, 's');
  yield tell('bytes in the store, logs alone', sizeOf(folder).bytes, 'B');
  yield tell('files in the store, logs alone', sizeOf(folder).files, 'files');
  const { result: making, megabytes } = await mostMemoryOfChildren(() =>
    passes(amara, folder, { tidies: 'first' }),
  );
  yield tell('a snapshot made and put', making.seconds, 's');
  yield tell('a snapshot made and put, processor', making.cpu, 's');
  yield tell('a snapshot made, most memory of its process', megabytes, 'MB');
  const chloe = await caseOf(chloeScene);
  const second = await passes(chloe, folder, { tidies: true });
  yield tell('the second laptop reads every change', second.seconds, 's');
  yield tell('the second laptop reads every change, processor', second.cpu, 's');
  while (olderChanges(amara.reader, folder).state !== 'done') {
    for (const each of [chloe, amara]) await passes(each, folder, { tidies: true });
  }
  chloe.close();
  // Nobody takes away more than some files at once.
  for (let before = 0; before !== sizeOf(folder).files; ) {
    before = sizeOf(folder).files;
    await passes(amara, folder, { tidies: true });
  }
  amara.close();
  return made.clients + made.services;
}

async function* weeksOfWork(
  scene: Scene,
  folder: string,
  tell: Tell,
): AsyncGenerator<Measure, number> {
  const amara = await caseOf(scene);
  for (let at = 0; at < tail.exchanges; at += 1) {
    writeSome(amara, at);
    await passes(amara, folder, { tidies: true });
  }
  amara.close();
  yield tell('bytes in the store', sizeOf(folder).bytes, 'B');
  yield tell('files in the store', sizeOf(folder).files, 'files');
  return tail.exchanges * tail.services;
}

function writeSome(open: OpenCase, at: number): void {
  const random = seeded(at + 1);
  const count = open.reader.value<number>('SELECT count(*) FROM person') ?? 1;
  const people = open.reader.rows<{ id: string }>(
    'SELECT id FROM person WHERE rowid > ? ORDER BY rowid LIMIT ?',
    [(at * tail.services) % (count - tail.services), tail.services],
  );
  for (const { id } of people) {
    open.write((unit) => {
      unit.change('person', id, { headerNote: sentence(random, 6) });
      unit.create('service', 'agency', {
        personId: id,
        date: '2026-11-20',
        service: 'informationOrientation',
        workerId: unit.actor.memberId,
        note: sentence(random, 60),
        createdAt: open.clock.now(),
      });
    });
  }
}
