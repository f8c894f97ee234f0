import { expect, test } from 'vitest';
import type { OpenCase } from '../../../../main/core/openCase.ts';
import { upkeepOf } from '../../../../main/core/sharing/upkeepOf.ts';
import { placeId, readPlace } from '../../../../main/core/sharing/syncMemory.ts';
import { verifyAudit } from '../../../../main/core/store/auditLog.ts';
import { lastTouched } from '../../../../main/core/store/lastTouched.ts';
import { readHeld } from '../../../../main/core/store/heldRecord.ts';
import { exchange, productRules } from '../../../../main/core/sync/exchange/exchange.ts';
import { usualPace } from '../../../../main/core/sync/exchange/run.ts';
import { VaultLog } from '../../../../main/core/sync/exchange/vault/vaultLog.ts';
import { readTaking } from '../../../../main/core/sync/exchange/vault/snapshotTables.ts';
import { readDoubts } from '../../../../main/core/sync/records/doubts.ts';
import { recordLine } from '../../../../main/core/sync/snapshots/recordLine.ts';
import { openStore } from '../../../../main/core/sync/targets/openStore.ts';
import { projections, rebuiltProjections } from '../../../support/projections.ts';
import type { Scene } from '../../../support/scene.ts';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import { caseOf, joins, newLaptop } from '../../../support/twoLaptops.ts';

const people = 70;

/** Everything of everybody, with every stamp. */
const held = (scene: Scene) =>
  scene.look((database) =>
    (['person', 'name'] as const).flatMap((kind) =>
      database
        .rows<{ id: string }>(`SELECT id FROM ${kind === 'name' ? 'personName' : kind} ORDER BY id`)
        .map(({ id }) => {
          const name = { kind, id, programId: 'agency' };
          return recordLine({ kind, id, state: readHeld(database, name).state });
        }),
    ),
  );

/** One exchange with the laptop's place; `between` is done whenever others get their turn. */
async function exchanging(open: OpenCase, between: () => void): Promise<void> {
  const place = readPlace(open.reader);
  if (place === null) throw new Error('no place');
  const outcome = await exchange({
    log: new VaultLog(open),
    store: openStore(place, open.clock),
    place: placeId(place),
    rules: productRules,
    pace: usualPace,
    upkeep: upkeepOf(open),
    signal: new AbortController().signal,
    progress: () => undefined,
    relief: () => {
      between();
      return undefined;
    },
  });
  expect(outcome.end.state).toBe('done');
}

test('while a snapshot is taken in people go on writing: on what is in, on what is not yet, on somebody new; all laptops hold the same, and what was written last stands alone', async () => {
  const { amara, ben } = await twoSharing('administrator');
  const chloe = await newLaptop('Chloe Roy');
  await joins(amara, chloe, { role: 'worker' });
  const open = await caseOf(amara);
  const ids = Array.from({ length: people }, (_, at) =>
    open.write((unit) => {
      const id = unit.create('person', 'agency', { birthYear: 1950 + at });
      unit.create('name', 'agency', { personId: id, full: `Client${at}` });
      return id;
    }),
  );
  open.close();
  await amara.unlock();
  await syncs(amara, chloe, amara, ben);

  // She is away for longer than logs are kept; each file is edited meanwhile, and one is erased.
  for (const laptop of [amara, ben, chloe]) laptop.time.now += 200 * 86_400_000;
  const [erased = '', deleted = ''] = ids.slice(-2);
  const asAmara = async (work: (open: OpenCase) => void) => {
    const others = await caseOf(amara);
    work(others);
    others.close();
    await amara.unlock();
    await syncs(amara, ben);
  };
  await asAmara((others) => {
    for (const id of ids) {
      others.write((unit) => unit.change('person', id, { headerNote: 'Ring the bell' }));
    }
  });
  await asAmara((others) => others.write((unit) => unit.erase('person', erased)));
  for (let round = 0; round < 4; round += 1) await syncs(amara, ben);
  expect((await amara.core.call('sync.status', {})).older.state).toBe('done');

  // What she writes: before (unsent), and from every turn of the exchange on.
  const hers = await caseOf(chloe);
  hers.write((unit) => unit.change('person', ids[0] ?? '', { headerNote: 'Her sister called' }));
  const written = { early: 0, late: 0, isRefused: false };
  let next = 1;
  await exchanging(hers, () => {
    const taking = readTaking(hers.reader);
    if (taking === undefined || next >= people - 2) return;
    chloe.time.now += 1000;
    const isAhead = taking.kind === null || taking.kind < 'person';
    // From both ends: whose turn was, and whose turn is still to come.
    for (const at of [next, people - 2 - next]) {
      hers.write((unit) => {
        unit.change('person', ids[at] ?? '', { headerNote: `Written on the way ${at}` });
        unit.create('name', 'agency', { personId: ids[at] ?? '', full: `Also ${at}` });
      });
    }
    if (next === 2) hers.write((unit) => unit.remove('person', deleted));
    written[isAhead ? 'early' : 'late'] += 1;
    next += 1;
  });
  expect(written.early).toBeGreaterThan(1);
  // Also whom she wrote of while lists were made stands in them as touched then.
  const lines = hers.reader.rows<{ personId: string; touchedAt: number }>(
    "SELECT personId, touchedAt FROM personLine WHERE personId IN (SELECT id FROM person WHERE headerNote LIKE 'Written%')",
  );
  expect(lines.length).toBe(2 * (next - 1));
  for (const { personId, touchedAt } of lines) {
    expect(touchedAt).toBe(lastTouched(hers.reader, personId));
  }
  hers.close();
  await chloe.unlock();
  for (let round = 0; round < 2; round += 1) await syncs(chloe, amara, ben);
  await syncs(chloe);

  const [first, ...more] = [amara, ben, chloe].map(held);
  for (const each of more) expect(each).toEqual(first);
  const notes = chloe.look((database) =>
    database.rows<{ headerNote: string | null }>('SELECT headerNote FROM person'),
  );
  const isHers = notes.filter(({ headerNote }) => headerNote?.startsWith('Written on the way'));
  expect(isHers.length).toBe(2 * (next - 1));
  // Only what she wrote before she could have seen it is a question.
  for (const laptop of [amara, ben, chloe]) {
    const doubts = laptop.look((database) => readDoubts(database));
    expect(doubts.map(({ id }) => id)).toEqual([ids[0]]);
    laptop.look((database) => {
      expect(verifyAudit(database).brokenAt).toBeNull();
      expect(projections(database)).toEqual(rebuiltProjections(database));
      const gone = readHeld(database, { kind: 'person', id: erased, programId: 'agency' });
      expect(gone.state.erased).toBe(true);
      expect(database.value('SELECT count(*) FROM broughtIn')).toBe(0);
    });
  }
  await Promise.all([amara.close(), ben.close(), chloe.close()]);
}, 120_000);
