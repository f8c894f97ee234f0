import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHeld } from '../../../../main/core/store/heldRecord.ts';
import { verifyAudit } from '../../../../main/core/store/auditLog.ts';
import { recordLine } from '../../../../main/core/sync/snapshots/recordLine.ts';
import { readDoubts } from '../../../../main/core/sync/records/doubts.ts';
import { projections, rebuiltProjections } from '../../../support/projections.ts';
import { epochKeysOf } from '../../../../main/core/members/epochKeys.ts';
import { openPiece } from '../../../../main/core/sync/snapshots/piece.ts';
import { openSegment } from '../../../../main/core/sync/segments/openSegment.ts';
import { readFrame } from '../../../../main/core/sync/segments/segmentFrame.ts';
import { encodeBody } from '../../../../main/core/sync/segments/segmentBody.ts';
import type { Scene } from '../../../support/scene.ts';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import { caseOf, joins, newLaptop } from '../../../support/twoLaptops.ts';

const day = 86_400_000;

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      bytes: new Uint8Array(readFileSync(join(folder, name))),
    }));

/** All that can be read in a place with every key that a laptop has. */
function allTexts(folder: string, reader: Scene): string {
  const keys = reader.look((database) => epochKeysOf(database, 'agency'));
  const texts = filesIn(folder).flatMap(({ name, bytes }) => {
    const frame = readFrame(bytes);
    const [, agency = '', device = '', sequence = '', piece = ''] =
      /([^/]+)\/snapshots\/([^/]+)\/(\d+)\.(\d+)$/.exec(name) ?? [];
    return keys.flatMap(({ key }) => {
      if (frame.state === 'read') {
        const opened = openSegment(frame.value, key);
        return opened.state === 'read' ? Buffer.from(encodeBody(opened.value)).toString() : [];
      }
      const place = { agency, device, sequence: Number(sequence), piece: Number(piece) };
      const lines = openPiece({ ...place, program: 'agency' }, bytes, key);
      return lines === undefined ? [] : Buffer.from(lines).toString();
    });
  });
  return texts.join('\n');
}

async function erases(scene: Scene, id: string): Promise<void> {
  const open = await caseOf(scene);
  open.write((unit) => unit.erase('person', id));
  open.close();
  await scene.unlock();
}

/** Writes a line above somebody's file, as the form of intake would. */
async function notes({ core }: Scene, id: string, headerNote: string): Promise<void> {
  const filledWith = await core.call('people.intakeValues', { id });
  const values = structuredClone(filledWith);
  values.person.headerNote = headerNote;
  await core.call('people.saveIntake', { id, values, filledWith });
}

const peopleOn = async ({ core }: Scene) => {
  const { people } = await core.call('people.list', { limit: 50, offset: 0 });
  return people.map(({ name }) => name.full).toSorted((a, b) => a.localeCompare(b));
};

test('an erased client is gone from the place, and a new laptop starts from what stands there', async () => {
  const { amara, ben, folder } = await twoSharing('administrator');
  const erased = await amara.person('Zsofia Vanished', {
    person: { headerNote: 'hides' } as never,
  });
  await amara.person('Olena Kovalenko');
  await ben.person('Tomasz Wisniewski');
  await syncs(amara, ben, amara);
  expect(allTexts(folder, amara)).toContain('Vanished');

  await erases(amara, erased);
  // Made by one, confirmed by the other, acknowledged, and then nothing before it is needed.
  await syncs(amara, ben, amara, ben, amara, ben, amara, ben);
  const left = allTexts(folder, amara);
  expect(left).toContain('Kovalenko');
  expect(left).toContain('Wisniewski');
  expect(left).not.toContain('Vanished');
  for (const laptop of [amara, ben]) {
    laptop.look((database) => {
      expect(database.value('SELECT count(*) FROM snapshotBase')).toBe(1);
      expect(database.value('SELECT count(*) FROM snapshotTaken')).toBe(0);
      const before = `SELECT count(*) FROM logSegment JOIN logStart USING (device)
        WHERE logSegment.sequence <= logStart.sequence`;
      expect(database.value(before)).toBe(0);
    });
    expect(await peopleOn(laptop)).toEqual(['Olena Kovalenko', 'Tomasz Wisniewski']);
  }

  const { older } = await ben.core.call('sync.status', {});
  expect(older).toEqual({ state: 'done', at: ben.time.now });

  const chloe = await newLaptop('Chloe Roy');
  // Nobody has heard of Ben for twelve days.
  for (const each of [amara, chloe]) each.time.now = ben.time.now + 12 * day;
  await joins(amara, chloe, { role: 'worker' });
  await syncs(amara, chloe, amara, chloe);
  expect(await peopleOn(chloe)).toEqual(['Olena Kovalenko', 'Tomasz Wisniewski']);
  const lastHeard = async (name: string) => {
    const { laptops } = await chloe.core.call('sync.laptops', {});
    const { members } = await chloe.core.call('members.list', {});
    const member = members.find((each) => each.name === name);
    const heard = laptops.find(({ memberId }) => memberId === member?.id)?.lastHeardAt ?? 0;
    expect(member?.devices[0]?.lastContact).toBe(heard);
    return heard;
  };
  expect(Math.abs((await lastHeard('Ben Tremblay')) - ben.time.now)).toBeLessThan(day / 24);
  expect(chloe.time.now - (await lastHeard('Amara Diallo'))).toBeLessThan(day / 24);
  const wrote = chloe.time.now;
  ben.time.now = wrote - (20 * day) / 24;
  await chloe.person('Amina Hassan');
  await syncs(chloe, amara, ben);
  expect(await peopleOn(ben)).toHaveLength(3);
  // His clock stands behind; but he has what Chloe wrote just now.
  await ben.person('Rosa Lima');
  await syncs(ben, chloe);
  expect(await lastHeard('Ben Tremblay')).toBeGreaterThanOrEqual(wrote);
  await Promise.all([amara.close(), ben.close(), chloe.close()]);
});

test('a laptop that was away too long begins anew from a snapshot and keeps what was written on it', async () => {
  const { amara, ben } = await twoSharing('administrator');
  const id = await amara.person('Olena Kovalenko');
  const gone = await amara.person('Zsofia Vanished');
  const chloe = await newLaptop('Chloe Roy');
  await joins(amara, chloe, { role: 'worker' });
  await syncs(amara, chloe, amara, ben, chloe);
  // Apart: her own work, on somebody new, on somebody known, on somebody who will be erased.
  await chloe.person('Amina Hassan');
  await notes(chloe, id, 'Knock twice');
  await notes(chloe, gone, 'Her sister called');

  const months = 200 * 86_400_000;
  for (const laptop of [amara, ben, chloe]) laptop.time.now += months;
  await ben.person('Tomasz Wisniewski');
  await notes(ben, id, 'Ring the bell');
  await syncs(ben, amara);
  await erases(amara, gone);
  for (let round = 0; round < 4; round += 1) await syncs(amara, ben);
  expect((await amara.core.call('sync.status', {})).older.state).toBe('done');

  await syncs(chloe, amara, ben, chloe, amara, ben, chloe);
  for (const laptop of [amara, ben, chloe]) {
    expect(await peopleOn(laptop)).toEqual([
      'Amina Hassan',
      'Olena Kovalenko',
      'Tomasz Wisniewski',
    ]);
    const [doubt] = laptop.look((database) => readDoubts(database));
    expect(doubt).toMatchObject({ kind: 'person', id, path: 'headerNote' });
    laptop.look((database) => {
      const held = readHeld(database, { kind: 'person', id: gone, programId: 'agency' });
      expect(held.state.erased).toBe(true);
      expect(database.value('SELECT count(*) FROM snapshotTaking')).toBe(0);
    });
  }
  chloe.look((database) => {
    expect(database.value('SELECT count(*) FROM snapshotBase')).toBe(1);
    expect(database.value('SELECT count(*) FROM snapshotTaken')).toBe(0);
    expect(verifyAudit(database).brokenAt).toBeNull();
    expect(projections(database)).toEqual(rebuiltProjections(database));
  });
  await Promise.all([amara.close(), ben.close(), chloe.close()]);
});

test('those who vouched for what a laptop began with are removed: it comes to the same from what they wrote', async () => {
  const { amara, ben } = await twoSharing('administrator');
  const id = await amara.person('Olena Kovalenko');
  const gone = await ben.person('Zsofia Vanished');
  const dina = await newLaptop('Dina Park');
  await joins(amara, dina);
  await dina.close();
  await syncs(amara, ben);
  await notes(ben, id, 'Ring the bell');
  await erases(ben, gone);
  // Dina never acknowledges: what Ben puts together and Amara confirms, or she and he, no log ends on.
  await syncs(ben, amara, ben, amara);
  const chloe = await newLaptop('Chloe Roy');
  await joins(amara, chloe, { role: 'administrator' });
  await syncs(amara, chloe);
  const rests = 'SELECT count(*) FROM snapshotTaken';
  const held = () =>
    chloe.look((database) => {
      const name = { kind: 'person', id, programId: 'agency' };
      return recordLine({ kind: 'person', id, state: readHeld(database, name).state });
    });
  const before = held();
  expect(before).toContain('Ring the bell');
  expect(chloe.look((database) => database.value(rests))).toBe(1);
  await chloe.person('Amina Hassan');
  const { members } = await chloe.core.call('members.list', {});
  for (const { id: member, name } of members) {
    const isVouching = name === 'Amara Diallo' || name === 'Ben Tremblay';
    if (isVouching) await chloe.core.call('members.removeMember', { member });
  }
  await syncs(chloe);
  expect(held()).toBe(before);
  expect(await peopleOn(chloe)).toEqual(['Amina Hassan', 'Olena Kovalenko']);
  chloe.look((database) => {
    expect(database.value(rests)).toBe(0);
    expect(verifyAudit(database).brokenAt).toBeNull();
    expect(projections(database)).toEqual(rebuiltProjections(database));
  });
  await Promise.all([amara.close(), ben.close(), chloe.close()]);
});
