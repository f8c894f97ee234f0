import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { crisisReviewDue } from '../../../../main/core/casework/crisisReview.ts';
import { withAskedAt } from '../../../../main/core/casework/askedAt.ts';
import { codeOf, failureOf, openScene, type Scene } from '../../../support/scene.ts';

const today = '2026-11-22';
let scene: Scene;
let olena: string;

beforeEach(async () => {
  scene = await openScene();
  olena = await scene.person('Olena Kovalenko', {
    person: { street: '12 Rosser Ave', locality: 'Brandon' },
    contacts: [{ value: '204 555 0148', nameAgency: 'no', notBefore: 960 }],
  });
  return () => scene.close();
});

const written = (values: object = {}) =>
  scene.core
    .call('incident.save', {
      values: { words: '“He is at the door.”', personId: olena, ...values },
    })
    .then(({ id }) => id);

describe('an incident that was saved', () => {
  test('keeps its exact words; what is added stands below, with its author and time', async () => {
    const id = await written({ told: [{ who: 'CFS', at: 1, reference: 'A-1' }], danger: 'yes' });
    scene.time.now += 60_000;
    await scene.core.call('incident.add', {
      id,
      text: 'She is at her sister’s.',
      told: [{ who: 'Police', at: 2, reference: 'B-2' }],
      supervisor: { told: 'yes', who: 'Farida', at: 3 },
      nextCheck: { on: '2026-11-23', at: 900, done: false },
    });
    const page = await scene.core.call('incident.get', { id });
    expect(page).toMatchObject({
      words: '“He is at the door.”',
      danger: 'yes',
      told: [{ who: 'CFS' }, { who: 'Police', reference: 'B-2' }],
      supervisorTold: 'yes',
      supervisorWho: 'Farida',
      nextCheckOn: '2026-11-23',
      authorName: 'Amara Diallo',
      additions: [
        { text: 'She is at her sister’s.', at: scene.time.now, authorName: 'Amara Diallo' },
      ],
    });
  });

  test('admits no other words, whoever asks the store', async () => {
    const id = await written();
    const { writeUnit } = await import('../../../../main/core/writeUnit.ts');
    const database = scene.database();
    onTestFinished(() => database.close());
    const actor = { memberId: 'm', deviceId: 'd', now: () => scene.time.now, newId: () => 'n' };
    for (const fields of [
      { words: 'Something else' },
      { personId: null },
      { authorId: 'm' },
      { danger: 'no' as const },
      { happenedAt: 7 },
    ]) {
      const change = () =>
        writeUnit(database, actor, (unit) => unit.change('incident', id, fields));
      expect(await codeOf(change), Object.keys(fields).join()).toBe('record.signed');
    }
  });

  test('needs words, and nothing else: no client, no date, no session', async () => {
    expect(
      await failureOf(scene.core.call('incident.save', { values: { words: ' \n' } })),
    ).toMatchObject({
      code: 'record.incomplete',
      params: { missing: 'words' },
    });
    const { id } = await scene.core.call('incident.save', {
      values: { words: 'Shouting in the hall' },
    });
    expect(await scene.core.call('incident.get', { id })).toMatchObject({
      personId: null,
      name: null,
    });
    expect(await codeOf(scene.core.call('incident.add', { id }))).toBe('record.incomplete');
  });

  test('about a client behind a program’s wall is not refused', async () => {
    const database = scene.database();
    database.write((writer) => writer.run(`UPDATE person SET programId = 'elsewhere'`));
    database.close();
    const id = await written();
    expect((await scene.core.call('incident.list', { personId: olena })).incidents[0]?.id).toBe(id);
  });

  test('asks its author on the day of the next check, until that is done', async () => {
    const late = await written({ nextCheckOn: '2026-11-20' });
    const early = await written({ nextCheckOn: today, nextCheckAt: 600 });
    await written({ nextCheckOn: '2026-11-23' });
    const checks = async () => (await scene.core.call('today.get', { today })).checks;
    expect(await checks()).toEqual([
      { id: late, dueOn: '2026-11-20', dueAt: null },
      { id: early, dueOn: today, dueAt: 600 },
    ]);
    await scene.core.call('incident.add', {
      id: late,
      nextCheck: { on: '2026-11-20', at: null, done: true },
    });
    expect((await checks()).map(({ id }) => id)).toEqual([early]);
    // A new day takes the place of one that was done.
    await scene.core.call('incident.add', {
      id: late,
      nextCheck: { on: today, at: 60, done: false },
    });
    expect((await checks()).map(({ id }) => id)).toEqual([late, early]);
  });

  test('goes on naming its session when that is signed, and so does a half-written one', async () => {
    const { core } = scene;
    const { id: draftId } = await core.call('draft.save', {
      kind: 'session',
      personId: olena,
      body: { personId: olena, channel: 'telephone', text: 'What she told me', startAt: 1 },
    });
    const id = await written({ sessionId: draftId });
    const half = await core.call('draft.save', {
      kind: 'incident',
      body: { words: 'and then', sessionId: draftId },
    });
    await core.call('session.sign', { draftId });
    scene.time.now += 31_000;
    await scene.lock();
    await scene.unlock();
    const { sessions } = await core.call('session.list', {});
    const sessionId = sessions[0]?.id;
    expect(sessionId).not.toBe(draftId);
    expect((await core.call('incident.get', { id })).sessionId).toBe(sessionId);
    const draft = await core.call('draft.get', { id: half.id });
    expect(draft.body).toEqual({ words: 'and then', sessionId });
  });
});

test('looking, writing and adding are in the log, by id and by the names of fields', async () => {
  await scene.core.call('crisis.open', { personId: olena });
  const id = await written();
  await scene.core.call('incident.get', { id });
  await scene.core.call('incident.add', { id, text: 'More' });
  const { entries } = await scene.core.call('audit.list', { limit: 50 });
  const said = entries.map(({ act, kind, recordId }) => `${act} ${kind} ${recordId}`);
  expect(said).toEqual(
    expect.arrayContaining([
      `view crisis ${olena}`,
      `create incident ${id}`,
      `view incident ${id}`,
    ]),
  );
  expect(JSON.stringify(entries)).not.toMatch(/at the door|More/);
});

test('a half-written incident outlives a lock, names nobody in lists, and is gone once saved', async () => {
  const { core } = scene;
  const { id } = await core.call('draft.save', {
    kind: 'incident',
    personId: olena,
    body: { words: '“He is at the d', personId: olena },
    caret: { field: 'words', start: 15, end: 15 },
  });
  await scene.lock();
  await scene.unlock();
  expect(await core.call('draft.get', { id })).toMatchObject({
    kind: 'incident',
    body: { words: '“He is at the d' },
    caret: { field: 'words', start: 15 },
  });
  expect((await core.call('draft.lastOpen', {})).draft?.id).toBe(id);
  const { unfinished } = await core.call('today.get', { today });
  expect(unfinished).toEqual([
    expect.objectContaining({ id, kind: 'incident', personId: null, name: null, title: '' }),
  ]);
  expect((await core.call('draft.list', { personId: olena })).drafts).toEqual([]);
  expect((await core.call('people.timeline', { id: olena })).total).toBe(0);
  await core.call('incident.save', { values: { words: 'All of it' }, draftId: id });
  expect(await codeOf(core.call('draft.get', { id }))).toBe('record.notFound');
});

test('an incident does not make a client the one worked with last, and no window is told of the client', async () => {
  scene.time.now += 1000;
  const maryam = await scene.person('Maryam Haidari');
  scene.time.now += 1000;
  scene.events.length = 0;
  await written();
  const { people } = await scene.core.call('people.list', { sort: 'recent' });
  expect(people.map(({ id }) => id)).toEqual([maryam, olena]);
  expect(JSON.stringify(scene.events)).not.toContain(olena);
});

describe('the crisis page', () => {
  test('has what was said in the running session first, with its hour, then the file with its day', async () => {
    const { core } = scene;
    const asked = (scene.time.now += 86_400_000);
    const body = { personId: olena, channel: 'telephone', startAt: asked, text: 'a' };
    const { id } = await core.call('draft.save', {
      kind: 'session',
      personId: olena,
      body: { ...body, location: 'In her car', callBack: '204 555 0199' },
    });
    scene.time.now += 300_000;
    // Typing on does not make an answer younger.
    await core.call('draft.save', {
      id,
      kind: 'session',
      personId: olena,
      body: {
        ...body,
        location: 'In her car',
        callBack: '204 555 0199',
        text: 'ab',
        locationAskedAt: 1,
      },
    });
    for (const input of [{ draftId: id }, { personId: olena }, {}]) {
      expect(await core.call('crisis.open', input)).toMatchObject({
        person: { id: olena },
        sessionId: id,
        whereabouts: [
          { source: 'session', text: 'In her car', at: asked },
          { source: 'file', text: '12 Rosser Ave, Brandon', at: asked - 86_400_000 },
        ],
        callBack: { number: '204 555 0199', at: asked },
        contacts: [{ point: { value: '204 555 0148' } }],
      });
    }
  });

  test('opens for nobody and for an id that is not here', async () => {
    const empty = { person: null, sessionId: null, whereabouts: [], callBack: null, contacts: [] };
    for (const input of [{}, { personId: 'no-such-id' }, { draftId: 'no-such-id' }]) {
      expect(await scene.core.call('crisis.open', input)).toMatchObject(empty);
    }
  });
});

describe('the agency’s list', () => {
  test('begins with the two numbers of everywhere, the helpline to be confirmed', async () => {
    const { agency, setupLeft } = await scene.core.call('me.get', {});
    expect(
      agency.crisisList.map(({ kind, telephone, confirmed }) => [kind, telephone, confirmed]),
    ).toEqual([
      ['emergency', '911', true],
      ['suicideHelpline', '9-8-8', false],
    ]);
    expect(setupLeft).toContain('crisis');
  });

  test('is asked for once: kept or left for later, Today reminds until somebody went through it', async () => {
    const { core } = scene;
    await core.call('crisis.later', {});
    expect((await core.call('me.get', {})).setupLeft).not.toContain('crisis');
    const notices = async (day: string) => (await core.call('today.get', { today: day })).notices;
    expect(await notices(today)).toContain('crisisListNotReviewed');
    const list = [{ kind: 'shelter', name: 'Shelter', telephone: '204 555 0133' }];
    await core.call('agency.saveCrisis', { list, steps: 'Call Farida.', reviewedOn: today });
    expect(await notices(today)).not.toContain('crisisListNotReviewed');
    expect(await notices('2027-11-22')).not.toContain('crisisListNotReviewed');
    expect(await notices('2027-11-23')).toContain('crisisListNotReviewed');
    expect((await core.call('me.get', {})).agency).toMatchObject({
      crisisList: [{ kind: 'shelter', telephone: '204 555 0133', confirmed: false }],
      crisisSteps: 'Call Farida.',
      crisisReviewedOn: today,
    });
  });

  test('reviewed on a leap day is due a year after', () => {
    expect(crisisReviewDue('2024-02-29', '2025-02-28')).toBe(false);
    expect(crisisReviewDue('2024-02-29', '2025-03-01')).toBe(true);
    expect(crisisReviewDue(null, today)).toBe(true);
  });
});

test('an answer keeps its age until it is another; without an answer there is no age', () => {
  const first = withAskedAt(undefined, { location: 'At home' }, 5);
  expect(first).toEqual({ location: 'At home', locationAskedAt: 5 });
  expect(withAskedAt(first, { location: 'At home', callBack: '1' }, 9)).toEqual({
    location: 'At home',
    locationAskedAt: 5,
    callBack: '1',
    callBackAskedAt: 9,
  });
  expect(withAskedAt(first, { location: ' ', locationAskedAt: 5 }, 9)).toEqual({ location: ' ' });
});
