import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAgency } from '../../../../main/core/members/agencyIdentity.ts';
import { programsOfMember } from '../../../../main/core/members/standingHere.ts';
import { entriesHere } from '../../../../main/core/members/storedEntries.ts';
import { readDoubts } from '../../../../main/core/sync/records/doubts.ts';
import { openCopy, type Scene } from '../../../support/scene.ts';
import { syncs, twoSharing } from '../../../support/sharing.ts';
import { tempFolder } from '../../../support/tempFolder.ts';
import { entriesOf } from '../../../support/twoLaptops.ts';

/** A copy of the disk as it is now, as people make one to move to another computer. */
async function imageOf(scene: Scene): Promise<string> {
  await scene.lock();
  const directory = tempFolder('image');
  cpSync(scene.directory, directory, { recursive: true });
  await scene.unlock();
  return directory;
}

/** Signs a note of a session, for good. */
async function signs(scene: Scene, personId: string, text: string): Promise<void> {
  const { id: draftId } = await scene.core.call('draft.save', {
    kind: 'session',
    personId,
    body: { personId, channel: 'telephone', text },
  });
  await scene.core.call('session.sign', { draftId });
  scene.time.now += 31_000;
  await scene.lock();
  await scene.unlock();
}

const names = async ({ core }: Scene) =>
  (await core.call('people.list', { limit: 50, offset: 0 })).people
    .map(({ name }) => name.full)
    .toSorted((a, b) => a.localeCompare(b));

const news = async ({ core }: Scene) => (await core.call('members.news', {})).news;

test('a copied laptop: both work on, and everybody ends with what both wrote', async () => {
  const { amara, ben } = await twoSharing();
  const id = await ben.person('Olena Kovalenko');
  await syncs(ben, amara);
  await ben.person('Before The Copy');
  const copy = await openCopy(ben, await imageOf(ben));

  await ben.person('On The Laptop');
  await copy.person('On The Copy');
  await signs(copy, id, 'Seen at the library');
  await syncs(ben, amara);
  expect((await copy.core.call('sync.status', {})).waiting.changes).toBeGreaterThan(0);
  await syncs(copy, amara, ben, copy);

  const all = ['Before The Copy', 'Olena Kovalenko', 'On The Copy', 'On The Laptop'];
  for (const each of [amara, ben, copy]) {
    expect(await names(each)).toEqual(all);
    expect(each.look((database) => readDoubts(database))).toEqual([]);
    expect((await each.core.call('sync.status', {})).problem).toBeNull();
  }
  // Signed by the copy while it went under the laptop's name: it stands everywhere, and is genuine.
  for (const each of [amara, ben, copy]) {
    const { entries } = await each.core.call('people.timeline', { id });
    expect(entries).toMatchObject([{ text: 'Seen at the library', signed: true }]);
  }
  // One plain sentence, on each of them; nothing to do.
  for (const each of [amara, ben]) {
    expect(await news(each)).toMatchObject([
      { does: 'follow', member: 'Ben Tremblay', device: 'Front desk 2', isMe: false },
    ]);
  }
  expect(await news(copy)).toMatchObject([{ does: 'follow', device: 'Front desk 2', isMe: true }]);
  const { laptops } = await amara.core.call('sync.laptops', {});
  expect(laptops.map(({ label, memberName }) => `${memberName}: ${label}`).toSorted()).toEqual([
    'Amara Diallo: Front desk',
    'Ben Tremblay: Front desk',
    'Ben Tremblay: Front desk 2',
  ]);
  await Promise.all([amara.close(), ben.close(), copy.close()]);
});

test('an administrator’s laptop was copied: what both decided about members counts, and everybody hears of it', async () => {
  const { amara, ben } = await twoSharing();
  const copy = await openCopy(amara, await imageOf(amara));
  const program = async ({ core }: Scene, name: string) => core.call('program.save', { name });
  await program(amara, 'Settlement');
  await program(copy, 'Shelter');
  await syncs(amara, copy, amara, ben, copy);
  for (const each of [amara, copy]) {
    const mine = each.look((database) => programsOfMember(database, readAgency(database).member));
    expect(mine.length).toBe(2);
  }
  for (const each of [amara, ben, copy]) {
    const { waiting, refused } = await each.core.call('members.list', {});
    expect([waiting, refused]).toEqual([0, 0]);
  }
  // And they go on deciding.
  await program(amara, 'School');
  await program(copy, 'Library');
  await syncs(amara, copy, amara, ben);
  for (const each of [amara, ben, copy]) {
    const hashes = each.look((database) => entriesHere(database).map(({ hash }) => hash));
    expect(new Set(hashes)).toEqual(new Set(entriesOf(amara).map(({ hash }) => hash)));
  }
  await Promise.all([amara.close(), ben.close(), copy.close()]);
});

test('an old image of a laptop comes back when the laptop is gone: what that had passed on is there, and once', async () => {
  const { amara, ben } = await twoSharing();
  await ben.person('Passed On Before');
  await syncs(ben, amara);
  await ben.person('Waiting In The Image');
  const image = await imageOf(ben);
  await ben.person('Passed On After');
  await syncs(ben, amara);
  await ben.close();
  const back = await openCopy(ben, image);
  expect(await names(back)).toEqual(['Passed On Before', 'Waiting In The Image']);
  await back.person('After It Came Back');
  await syncs(back, amara);
  const all = ['After It Came Back', 'Passed On After', 'Passed On Before', 'Waiting In The Image'];
  for (const each of [amara, back]) {
    expect(await names(each)).toEqual(all);
    expect(each.look((database) => readDoubts(database))).toEqual([]);
  }
  // What everybody had from the laptop was not passed on once more.
  const again = back.look((database) =>
    database.value<number>(
      `SELECT sum(changes) FROM logSegment WHERE state = 'own' AND changes > 0`,
    ),
  );
  const one = amara.look((database) => database.value<number>(`SELECT count(*) FROM person`));
  expect([one, again]).toEqual([4, expect.any(Number)]);
  expect(again).toBeLessThan(10);
  await Promise.all([amara.close(), back.close()]);
});
