import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeEntry } from '../../../../main/core/members/writeEntry.ts';
import { readDoubts, settleDoubt } from '../../../../main/core/sync/records/doubts.ts';
import { readHeld } from '../../../../main/core/store/heldRecord.ts';
import type { Scene } from '../../../support/scene.ts';
import { sharesBy, syncs, twoSharing } from '../../../support/sharing.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { caseOf } from '../../../support/twoLaptops.ts';

const number = (value: string, more: object = {}) => ({
  kind: 'telephone' as const,
  value,
  ...more,
});

/** Changes what is given of somebody's file, as the form of intake would. */
async function edits(
  { core }: Scene,
  id: string,
  change: (values: Awaited<ReturnType<typeof valuesOf>>) => void,
): Promise<void> {
  const filledWith = await valuesOf(core, id);
  const values = structuredClone(filledWith);
  change(values);
  await core.call('people.saveIntake', { id, values, filledWith });
}

const valuesOf = (core: Scene['core'], id: string) => core.call('people.intakeValues', { id });

const doubtsIn = (scene: Scene) => scene.look((database) => readDoubts(database));

test('both edit one telephone number and different fields offline: fields merge, the number asks on both', async () => {
  const { amara, ben } = await twoSharing();
  const id = await amara.person('Olena Kovalenko', {
    contacts: [number('204 555 0148', { voicemail: 'notAsked' })],
  });
  await syncs(amara, ben);
  expect((await ben.core.call('people.get', { id })).contacts[0]?.point.value).toBe('204 555 0148');

  await edits(amara, id, (values) => {
    Object.assign(values.contacts[0] ?? {}, { value: '204 555 0101', voicemail: 'no' });
    values.person.pronoun = 'she';
  });
  ben.time.now += 60_000;
  await edits(ben, id, (values) => {
    Object.assign(values.contacts[0] ?? {}, { value: '204 555 0199', voicemail: 'yes' });
    values.person.headerNote = 'Knock twice';
  });
  await syncs(amara, ben, amara);

  for (const laptop of [amara, ben]) {
    const page = await laptop.core.call('people.get', { id });
    expect(page.person).toMatchObject({ pronoun: 'she', headerNote: 'Knock twice' });
    // The later is shown; of what protects her the stricter, though it is the earlier.
    expect(page.contacts[0]?.point).toMatchObject({ value: '204 555 0199', voicemail: 'no' });
    const doubts = doubtsIn(laptop).map(({ kind, path }) => `${kind} ${path}`);
    expect(doubts.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'contactPoint value',
      'contactPoint voicemail',
    ]);
    const { total } = await laptop.core.call('review.list', {});
    expect(total).toBeGreaterThanOrEqual(2);
  }

  // One decides, and it is decided for everyone.
  const open = await caseOf(ben);
  for (const doubt of readDoubts(open.reader)) {
    if (doubt.path === null) continue;
    const { kind, id: recordId, path, shown } = doubt;
    open.write((unit) => settleDoubt(unit, { kind, id: recordId, path }, { value: shown.value }));
  }
  open.close();
  await ben.unlock();
  await syncs(ben, amara);
  expect([doubtsIn(amara), doubtsIn(ben)]).toEqual([[], []]);
  await Promise.all([amara.close(), ben.close()]);
});

test('a deletion that meets an edit asks on both, and nothing is gone', async () => {
  const { amara, ben } = await twoSharing();
  const id = await amara.person('Samuel Okafor', { contacts: [number('204 555 0111')] });
  await syncs(amara, ben);
  const contact = (await ben.core.call('people.get', { id })).contacts[0]?.point.id ?? '';
  const open = await caseOf(ben);
  open.write((unit) => unit.remove('contactPoint', contact));
  open.close();
  await ben.unlock();
  await edits(amara, id, (values) => {
    Object.assign(values.contacts[0] ?? {}, { value: '204 555 0112' });
  });
  await syncs(amara, ben, amara);
  for (const laptop of [amara, ben]) {
    expect(doubtsIn(laptop).map(({ id: recordId, path }) => [recordId, path])).toEqual([
      [contact, null],
    ]);
    const page = await laptop.core.call('people.get', { id });
    expect(page.contacts[0]?.point.value).toBe('204 555 0112');
  }
  await Promise.all([amara.close(), ben.close()]);
});

test('people see what waits, since when, whether it went, and what it cost', async () => {
  const { amara, ben, folder } = await twoSharing();
  const before = await amara.core.call('sync.status', {});
  expect(before).toMatchObject({ state: 'idle', problem: null, waiting: { changes: 0 } });
  await amara.person('Olena Kovalenko');
  const waiting = await amara.core.call('sync.status', {});
  expect(waiting.waiting.changes).toBeGreaterThan(0);
  expect(waiting.waiting.oldestAt).toBe(amara.time.now);

  // The folder goes away, as a stick does that is pulled out.
  const away = tempFolder('away');
  cpSync(folder, away, { recursive: true });
  rmSync(folder, { recursive: true });
  const failed = await amara.core.call('sync.now', {});
  expect(failed.problem?.code).toBe('gone');
  expect(await amara.core.call('sync.status', {})).toMatchObject({
    state: 'waiting',
    problem: { code: 'gone' },
    waiting: { changes: waiting.waiting.changes },
    lastContactAt: before.lastContactAt,
  });
  cpSync(away, folder, { recursive: true });
  amara.time.now += 60_000;
  expect((await amara.core.call('sync.now', {})).sent).toBe(waiting.waiting.changes);
  const after = await amara.core.call('sync.status', {});
  expect(after).toMatchObject({ problem: null, waiting: { changes: 0, oldestAt: null } });
  expect(after.lastContactAt).toBe(amara.time.now);
  expect(after.used.sent).toBeGreaterThan(before.used.sent);

  const { laptops } = await amara.core.call('sync.laptops', {});
  const his = laptops.find(({ isThis }) => !isThis);
  expect(his).toMatchObject({ memberName: 'Ben Tremblay', label: 'Front desk', removed: false });
  expect(his?.behind).toBeGreaterThan(0);
  await syncs(ben);

  // Paused, and over a network that costs money, nothing goes before somebody says so.
  await amara.core.call('sync.pause', { on: true });
  await amara.person('Fatima Haidari');
  expect((await amara.core.call('sync.now', {})).sent).toBe(0);
  expect((await amara.core.call('sync.status', {})).state).toBe('paused');
  expect((await amara.core.call('sync.now', { anyway: true })).sent).toBeGreaterThan(0);

  // There people are told about how much it takes, few changes or many.
  await amara.core.call('sync.setMetered', { on: true });
  for (const many of [1, 300]) {
    for (let each = 0; each < many; each += 1) {
      await amara.core.call('task.save', { what: `Bring the lease to office ${each}` });
    }
    const { waiting: asked, used } = await amara.core.call('sync.status', {});
    const told = asked.bytes ?? 0;
    await amara.core.call('sync.now', { anyway: true });
    const took = (await amara.core.call('sync.status', {})).used.sent - used.sent;
    expect(told / took, `${many}: told ${told}, took ${took}`).toBeGreaterThan(0.5);
    expect(told / took, `${many}: told ${told}, took ${took}`).toBeLessThan(3);
  }
  await Promise.all([amara.close(), ben.close()]);
});

test('an emptied folder stops both with a warning; an administrator fills it again from one laptop', async () => {
  const { amara, ben, folder } = await twoSharing();
  const id = await ben.person('Olena Kovalenko');
  await syncs(ben, amara);
  for (const each of readdirSync(folder)) rmSync(join(folder, each), { recursive: true });
  for (const laptop of [amara, ben]) {
    expect((await laptop.core.call('sync.now', {})).problem?.code).toBe('emptied');
    expect((await laptop.core.call('sync.status', {})).state).toBe('stopped');
    expect((await laptop.core.call('people.get', { id })).id).toBe(id);
  }
  expect(await amara.core.call('sync.refill', {})).toEqual({ problem: null });
  await amara.person('Samuel Okafor');
  await syncs(amara, ben);
  expect((await ben.core.call('people.list', { limit: 10, offset: 0 })).total).toBe(2);
  await Promise.all([amara.close(), ben.close()]);
});

test('handed over by a stick: both end with the same, with no place at all in common', async () => {
  const { amara, ben } = await twoSharing('administrator');
  await ben.core.call('sync.setPlace', { place: null });
  const stick = tempFolder('stick');
  const hand = async ({ core }: Scene) => {
    const { folderId } = await core.call('files.offerFolder', { path: stick });
    return core.call('sync.handOver', { folderId });
  };
  await amara.person('Olena Kovalenko');
  await ben.person('Samuel Okafor');
  expect((await hand(amara)).problem).toBeNull();
  expect(await hand(ben)).toMatchObject({ problem: null, label: stick.split('/').at(-1) });
  expect((await hand(amara)).received).toBeGreaterThan(0);
  for (const { core } of [amara, ben]) {
    expect((await core.call('people.list', { limit: 10, offset: 0 })).total).toBe(2);
  }
  expect(
    await sharesBy(ben, join(stick, 'not there')).catch((error: unknown) => error),
  ).toBeInstanceOf(Error);
  await Promise.all([amara.close(), ben.close()]);
});

test('what a removed laptop wrote beyond its cut is taken out again where it was applied', async () => {
  const { amara, ben } = await twoSharing();
  const id = await amara.person('Olena Kovalenko', { contacts: [number('204 555 0148')] });
  await syncs(amara, ben, amara);
  const { laptops } = await amara.core.call('sync.laptops', {});
  const his = laptops.find(({ isThis }) => !isThis)?.deviceId ?? '';
  const cut = amara.look((database) =>
    database.row<{ sequence: number; hash: Uint8Array }>(
      'SELECT sequence, hash FROM logSegment WHERE device = ? ORDER BY sequence DESC LIMIT 1',
      [his],
    ),
  );
  await edits(ben, id, (values) => {
    Object.assign(values.contacts[0] ?? {}, { value: '204 555 0666' });
  });
  const made = await ben.person('Nobody At All');
  await syncs(ben, amara);
  expect((await amara.core.call('people.get', { id })).contacts[0]?.point.value).toBe(
    '204 555 0666',
  );

  const open = await caseOf(amara);
  open.write((unit) =>
    writeEntry(unit, [
      {
        does: 'removeDevice',
        device: his,
        cuts: [
          {
            device: his,
            sequence: cut?.sequence ?? 0,
            hash: Buffer.from(cut?.hash ?? []).toString('hex'),
          },
        ],
      },
    ]),
  );
  open.close();
  await amara.unlock();
  await syncs(amara);
  const page = await amara.core.call('people.get', { id });
  expect(page.contacts.map(({ point }) => point.value)).toEqual(['204 555 0148']);
  expect((await amara.core.call('people.list', { limit: 10, offset: 0 })).total).toBe(1);
  amara.look((database) => {
    const held = readHeld(database, { kind: 'person', id: made, programId: 'agency' });
    expect(held.row).toBeUndefined();
  });
  expect((await ben.core.call('sync.now', {})).problem?.code).toBe('removedHere');
  await Promise.all([amara.close(), ben.close()]);
});
