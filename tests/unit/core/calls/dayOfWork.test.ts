import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, openScene, type Scene } from '../../../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const ids = (lines: readonly { id: string }[]) => lines.map((line) => line.id);
const logged = (personIds: string[], values: Record<string, unknown> = {}) =>
  scene.core.call('service.log', {
    personIds,
    values: { date: '2026-11-20', service: 'housing', ...values },
  });

describe('two files of one person', () => {
  test('merged: one stands with the names, numbers and story of both; undone, both are whole again', async () => {
    const { core } = scene;
    const a = await scene.person('Mohamed Warsame', { contacts: [{ value: '204 555 0101' }] });
    const b = await scene.person('Maxamed Warsame', {
      contacts: [{ value: '204 555 0102' }],
      identifiers: [{ kind: 'uci', value: '9988' }],
    });
    await logged([a], { note: 'with the first' });
    await logged([b], { note: 'with the second' });
    const before = [
      await core.call('people.get', { id: a }),
      await core.call('people.get', { id: b }),
    ];
    const [stands = '', gone = ''] = [a, b].toSorted();
    const { id } = await core.call('duplicates.decide', {
      firstId: b,
      secondId: a,
      verdict: 'same',
    });

    const page = await core.call('people.get', { id: stands });
    expect(page.names.map((name) => name.full).toSorted()).toEqual([
      'Maxamed Warsame',
      'Mohamed Warsame',
    ]);
    expect(page.contacts).toHaveLength(2);
    expect(page.identifiers).toHaveLength(1);
    expect(page.merged).toMatchObject([{ samePersonId: id, id: gone }]);
    expect((await core.call('people.get', { id: gone })).standsAs).toBe(stands);
    expect((await core.call('people.timeline', { id: stands })).total).toBe(2);
    expect(ids((await core.call('people.list', { text: 'warsame' })).people)).toEqual([stands]);
    expect((await core.call('people.list', { text: 'warsame' })).total).toBe(1);
    expect(
      (await core.call('search.notes', { text: 'with the', personId: stands })).notes,
    ).toHaveLength(2);
    expect((await core.call('duplicates.list', { show: 'same' })).pairs).toMatchObject([
      { samePersonId: id },
    ]);

    await core.call('duplicates.undo', { samePersonId: id });
    expect([
      await core.call('people.get', { id: a }),
      await core.call('people.get', { id: b }),
    ]).toEqual(before);
    expect((await core.call('people.list', { text: 'warsame' })).total).toBe(2);
    // Undone is not decided: it is asked again, and what is counted is what is shown.
    const open = await core.call('duplicates.list', {});
    expect(open).toMatchObject({ total: 1, pairs: [{ verdict: 'open' }] });
    expect((await core.call('today.get', { today: '2026-11-22' })).duplicates.total).toBe(1);
    await core.call('duplicates.decide', { firstId: a, secondId: b, verdict: 'different' });
    expect((await core.call('today.get', { today: '2026-11-22' })).duplicates).toEqual({
      total: 0,
      first: [],
    });
  });

  test('three files, merged by way of any of them, are one in the list; a pair of a merged one is not asked', async () => {
    const { core } = scene;
    const three = [
      await scene.person('Selam Gebre'),
      await scene.person('Selam Ghebre'),
      await scene.person('Salam Gebre'),
    ];
    const other = await scene.person('Somebody Gebre');
    const [first = '', second = '', third = ''] = three.toSorted();
    // Each intake was found to be like those before it.
    const asked = await core.call('duplicates.list', {});
    expect(asked.pairs.some((pair) => pair.second.id === third)).toBe(true);
    await core.call('duplicates.decide', { firstId: second, secondId: third, verdict: 'same' });
    await core.call('duplicates.decide', { firstId: first, secondId: third, verdict: 'same' });
    expect(ids((await core.call('people.list', { text: 'gebre' })).people).toSorted()).toEqual(
      [first, other].toSorted(),
    );
    const page = await core.call('people.get', { id: first });
    expect(ids(page.merged).toSorted()).toEqual([second, third]);
    const open = await core.call('duplicates.list', {});
    expect(open.pairs).toHaveLength(open.total);
    for (const pair of open.pairs) expect([pair.first.id, pair.second.id]).not.toContain(third);
    // Undoing the one that brought the first in leaves the other two merged.
    const brought = page.merged.find(({ id }) => id === third);
    await core.call('duplicates.undo', {
      samePersonId: (
        await core.call('duplicates.decide', { firstId: first, secondId: third, verdict: 'same' })
      ).id,
    });
    expect(brought).toBeDefined();
    expect((await core.call('people.get', { id: third })).standsAs).toBe(second);
    expect((await core.call('people.get', { id: first })).merged).toEqual([]);
  });

  test('a file is not merged with itself, nor with one that is not here', async () => {
    const a = await scene.person('Alone');
    expect(
      await codeOf(
        scene.core.call('duplicates.decide', { firstId: a, secondId: a, verdict: 'same' }),
      ),
    ).toBe('contract.invalidInput');
    expect(
      await codeOf(
        scene.core.call('duplicates.decide', { firstId: a, secondId: 'gone', verdict: 'same' }),
      ),
    ).toBe('record.notFound');
  });
});

describe('services', () => {
  test('for several people at once are one record each, that know of one another', async () => {
    const people = [await scene.person('Mother'), await scene.person('Daughter')];
    const { ids: made, undoUntil } = await logged(people, {
      minutes: 45,
      note: 'Together at the clinic',
    });
    expect(made).toHaveLength(2);
    expect(undoUntil).toBe(scene.time.now + 30_000);
    const both = await Promise.all(made.map((id) => scene.core.call('service.get', { id })));
    expect(new Set(both.map((service) => service.personId))).toEqual(new Set(people));
    expect(new Set(both.map((service) => service.togetherId)).size).toBe(1);
    expect(both[0]?.togetherId).not.toBeNull();
  });

  test('undone are gone from timeline and search; too late, or someone else’s, they stay', async () => {
    const { core } = scene;
    const id = await scene.person('Undone');
    const first = await logged([id], { note: 'Thylacinelike' });
    await core.call('service.undo', { ids: first.ids });
    expect((await core.call('people.timeline', { id })).total).toBe(0);
    expect((await core.call('search.notes', { text: 'thylac' })).notes).toEqual([]);
    const second = await logged([id]);
    scene.time.now += 3_600_000;
    expect(await codeOf(core.call('service.undo', { ids: second.ids }))).toBe('record.tooLate');
    const third = await logged([id]);
    const beside = scene.database();
    beside.write((writer) =>
      writer.run(`UPDATE service SET workerId = 'colleague' WHERE id = ?`, [third.ids[0] ?? '']),
    );
    beside.close();
    // One that can't be undone keeps the others of the same act too.
    const fourth = await logged([id]);
    expect(await codeOf(core.call('service.undo', { ids: [...fourth.ids, ...third.ids] }))).toBe(
      'contract.notAllowed',
    );
    expect((await core.call('people.timeline', { id })).total).toBe(3);
  });

  test('for someone who is not here are refused whole', async () => {
    const id = await scene.person('Here');
    expect(await codeOf(logged([id, 'not-here']))).toBe('record.notFound');
    expect((await scene.core.call('people.timeline', { id })).total).toBe(0);
  });

  test('offer what I used last: my five kinds, today’s delivery and place, the client’s language', async () => {
    const { core } = scene;
    const id = await scene.person('Defaults', { person: { birthYear: 1980, speaksBest: 'tir' } });
    const place = await core.call('place.save', { name: 'Library' });
    for (const service of ['a', 'b', 'c', 'd', 'e', 'f', 'c']) {
      scene.time.now += 1000;
      await logged([id], { service, date: '2026-11-22', delivery: 'remote', placeId: place.id });
    }
    expect(await core.call('service.defaults', { personId: id, today: '2026-11-22' })).toEqual({
      recentServices: ['c', 'f', 'e', 'd', 'b'],
      delivery: 'remote',
      placeId: place.id,
      language: 'tir',
    });
    expect(await core.call('service.defaults', { today: '2026-11-23' })).toMatchObject({
      delivery: 'inPerson',
      placeId: null,
      language: 'notAsked',
    });
  });
});

describe('follow-ups', () => {
  test('stand on Today by day and hour, late first, and go when done', async () => {
    const { core } = scene;
    const id = await scene.person('Olena Kovalenko', {
      contacts: [{ value: '204 555 0148', call: 'no' }],
    });
    const save = (what: string, dueOn: string | null, dueAt: number | null = null) =>
      core.call('task.save', { what, personId: id, dueOn, dueAt });
    await save('tomorrow', '2026-11-23');
    await save('at four', '2026-11-22', 960);
    await save('at nine', '2026-11-22', 540);
    const late = await save('late', '2026-11-20');
    await save('some day', null);
    const today = await core.call('today.get', { today: '2026-11-22' });
    expect(today.late.map((task) => task.what)).toEqual(['late']);
    expect(today.due.map((task) => task.what)).toEqual(['at nine', 'at four']);
    // The menu says the same number.
    const counts = () => core.call('today.counts', { today: '2026-11-22' });
    expect(await counts()).toEqual({ due: 3, duplicates: 1, review: 0 });
    expect(today.due[0]?.rules.map((rule) => rule.kind)).toContain('doNotUse');
    expect((await core.call('task.list', {})).tasks.map((task) => task.what)).toEqual([
      'late',
      'at nine',
      'at four',
      'tomorrow',
      'some day',
    ]);
    await core.call('task.done', { id: late.id, done: true });
    expect((await core.call('today.get', { today: '2026-11-22' })).late).toEqual([]);
    expect((await counts()).due).toBe(2);
    await core.call('task.done', { id: late.id, done: false });
    expect((await core.call('today.get', { today: '2026-11-22' })).late).toHaveLength(1);
  });
});

test('settings stay set, through a lock, each by itself', async () => {
  const { core } = scene;
  const before = await core.call('settings.get', {});
  expect(before).toMatchObject({
    language: 'en',
    clock: 'h12',
    lockMinutes: 10,
    programId: 'agency',
  });
  await core.call('settings.set', { language: 'fr', clock: 'h23' });
  await core.call('settings.set', { lockMinutes: 5, namesHidden: true });
  await scene.lock();
  await scene.unlock();
  expect(await core.call('settings.get', {})).toEqual({
    ...before,
    language: 'fr',
    clock: 'h23',
    lockMinutes: 5,
    namesHidden: true,
  });
  expect(await codeOf(core.answer('settings.set', { lockMinutes: 31 }))).toBe(
    'contract.invalidInput',
  );
});

test('who looked is written down: views, numbers copied, rules overridden with the reason', async () => {
  const { core } = scene;
  const id = await scene.person('Looked At', { contacts: [{ value: '204 555 0188', call: 'no' }] });
  const point = (await core.call('people.get', { id })).contacts[0]?.point.id ?? '';
  const check = await core.call('contact.check', {
    contactPointId: point,
    channel: 'call',
    minuteOfDay: 600,
  });
  expect(check.mayStart).toBe(false);
  const use = { contactPointId: point, channel: 'call', minuteOfDay: 600 } as const;
  for (const overrideReason of ['', '  ']) {
    await expect(
      core.call('contact.use', { ...use, act: 'copied', overrideReason }),
    ).rejects.toMatchObject({ code: 'contact.needsReason' });
  }
  const overrideReason = 'Asked me to, at the door';
  await core.call('contact.use', { ...use, act: 'copied', overrideReason });
  await core.call('contact.use', { ...use, act: 'called', overrideReason });
  const { entries } = await core.call('audit.list', { limit: 6 });
  const acts = entries.map((entry) => [
    entry.act,
    entry.recordId,
    entry.memberName,
    entry.deviceLabel,
  ]);
  for (const [act, recordId] of [
    ['view', id],
    ['copyNumber', point],
    ['startContact', point],
    ['overrideRule', id],
  ]) {
    expect(acts).toContainEqual([act, recordId, 'Amara Diallo', 'Front desk']);
  }
  expect(entries.find((entry) => entry.act === 'overrideRule')?.reason).toBe(
    'Asked me to, at the door',
  );
});
