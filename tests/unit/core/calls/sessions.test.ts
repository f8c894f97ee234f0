import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCore } from '../../../../main/core/core.ts';
import { cheapJobs } from '../../../support/cheapJobs.ts';
import { codeOf, failureOf, openScene, passphrase, type Scene } from '../../../support/scene.ts';
import { tempFolder } from '../../../support/tempFolder.ts';

let scene: Scene;
let olena: string;
const minute = 60_000;

beforeAll(async () => {
  scene = await openScene();
  olena = await scene.person('Olena Kovalenko');
});
afterAll(() => scene.close());

const drafted = async (text: string, more: Record<string, unknown> = {}) => {
  const { id } = await scene.core.call('draft.save', {
    kind: 'session',
    personId: olena,
    body: {
      channel: 'telephone',
      personId: olena,
      text,
      startAt: scene.time.now - 14 * minute,
      ...more,
    },
  });
  return id;
};
const entries = async () => (await scene.core.call('people.timeline', { id: olena })).entries;
const entryOf = async (text: string) => (await entries()).find((entry) => entry.text === text);
/** Lets the clock run past the seconds in which signing can be undone, and Carnet notice. */
const pass = async (ms = 31_000) => {
  scene.time.now += ms;
  await scene.lock();
  await scene.unlock();
};

describe('signing a note', () => {
  test('for 30 seconds it is a draft that says when it will be final; undone, it is a draft like before', async () => {
    const draftId = await drafted('Asked about school');
    const { undoUntil } = await scene.core.call('session.sign', { draftId });
    expect(undoUntil).toBe(scene.time.now + 30_000);
    expect(await entryOf('Asked about school')).toMatchObject({
      kind: 'draft',
      signed: false,
      undoUntil,
    });
    expect((await scene.core.call('today.get', { today: '2026-11-22' })).unfinished).toEqual([]);
    await scene.core.call('session.unsign', { draftId });
    await pass();
    expect(await entryOf('Asked about school')).toMatchObject({
      kind: 'draft',
      signed: false,
      undoUntil: null,
    });
    await scene.core.call('draft.discard', { id: draftId });
  });

  test('then session, service, note and follow-ups are there together, and the draft is gone', async () => {
    const draftId = await drafted('Registered for classes', {
      service: 'languageTraining',
      supports: ['interpretation'],
      followUps: [{ what: 'Send the form', dueOn: '2026-11-24' }, { what: '  ' }],
    });
    await scene.core.call('session.sign', { draftId });
    await pass();
    const entry = await entryOf('Registered for classes');
    expect(entry).toMatchObject({
      kind: 'session',
      signed: true,
      minutes: 14,
      service: 'languageTraining',
      undoUntil: null,
      draftId: null,
    });
    expect(await codeOf(scene.core.call('draft.get', { id: draftId }))).toBe('record.notFound');
    const session = await scene.core.call('session.get', { id: entry?.id ?? '' });
    expect(session).toMatchObject({
      personId: olena,
      workerName: 'Amara Diallo',
      fields: { supports: ['interpretation'] },
      note: { text: 'Registered for classes', authorName: 'Amara Diallo', valid: true },
    });
    expect((await scene.core.call('people.get', { id: olena })).tasks).toMatchObject([
      { what: 'Send the form', whoName: 'Amara Diallo' },
    ]);
    expect((await scene.core.call('search.notes', { text: 'registered' })).notes).toMatchObject([
      { kind: 'note', personId: olena },
    ]);
    expect(
      scene.look((database) =>
        database.value('SELECT count(*) FROM service WHERE sessionId = ?', [entry?.id ?? '']),
      ),
    ).toBe(1);
    await expect(scene.core.call('session.unsign', { draftId })).rejects.toMatchObject({
      code: 'record.notFound',
    });
  });

  test('survives a lock within the seconds: at unlock it is final once they are over', async () => {
    const draftId = await drafted('Locked in between');
    await scene.core.call('session.sign', { draftId });
    scene.time.now += 5000;
    await scene.lock();
    await scene.unlock();
    expect(await entryOf('Locked in between')).toMatchObject({ kind: 'draft', signed: false });
    await scene.lock();
    scene.time.now += 60_000;
    await scene.unlock();
    expect(await entryOf('Locked in between')).toMatchObject({ kind: 'session', signed: true });
  });

  test('survives the end of the program: whoever opens the vault next finishes it, once', async () => {
    const draftId = await drafted('The laptop fell');
    const { undoUntil } = await scene.core.call('session.sign', { draftId });
    // The disk as it was at that instant.
    const directory = tempFolder('fallen');
    cpSync(scene.directory, directory, { recursive: true });
    const time = { now: undoUntil + 3 * 24 * 60 * minute };
    const core = await openCore({ directory, jobs: cheapJobs(), clock: { now: () => time.now } });
    await core.call('vault.unlock', { id: scene.vaultId, passphrase });
    const found = (await core.call('people.timeline', { id: olena })).entries.filter(
      (entry) => entry.text === 'The laptop fell',
    );
    expect(found).toMatchObject([{ kind: 'session', signed: true }]);
    // It was signed when the worker signed it, not when it was found.
    expect((await core.call('session.get', { id: found[0]?.id ?? '' })).note).toMatchObject({
      signedAt: undoUntil,
      valid: true,
    });
    await core.close();
    await scene.core.call('session.unsign', { draftId });
    await scene.core.call('draft.discard', { id: draftId });
  });

  test('is finished by its own clock while the vault stays open', async () => {
    const draftId = await drafted('Waited a while');
    await scene.core.call('session.sign', { draftId });
    scene.time.now += 31_000;
    await expect
      .poll(async () => (await entryOf('Waited a while'))?.signed, { timeout: 5000 })
      .toBe(true);
  });

  test('typing again within the seconds needs the signing undone: nothing typed is ever signed unseen', async () => {
    const draftId = await drafted('First words');
    await scene.core.call('session.sign', { draftId });
    const more = {
      id: draftId,
      kind: 'session',
      personId: olena,
      body: { channel: 'telephone', personId: olena, text: 'First words, and more' },
    } as const;
    const refused = scene.core.call('draft.save', more);
    await expect(refused).rejects.toMatchObject({ code: 'record.beingSigned' });
    await scene.core.call('session.unsign', { draftId });
    await scene.core.call('draft.save', more);
    await pass();
    expect(await entryOf('First words, and more')).toMatchObject({
      kind: 'draft',
      signed: false,
      undoUntil: null,
    });
    await scene.core.call('draft.discard', { id: draftId });
  });

  test('needs a channel and a text, and a session', async () => {
    for (const body of [
      {},
      { channel: 'video' },
      { text: 'x' },
      { channel: 'video', text: '  ' },
      { channel: 7, text: 'x' },
      { channel: 'video', text: 'x', tomorrow: 1 },
    ]) {
      const { id } = await scene.core.call('draft.save', { kind: 'session', body });
      expect(
        await codeOf(scene.core.call('session.sign', { draftId: id })),
        JSON.stringify(body),
      ).toBe('record.incomplete');
      await scene.core.call('draft.discard', { id });
    }
    const { id } = await scene.core.call('draft.save', {
      kind: 'amendment',
      body: { channel: 'video', text: 'x' },
    });
    expect(await codeOf(scene.core.call('session.sign', { draftId: id }))).toBe(
      'record.incomplete',
    );
    expect(
      await codeOf(scene.core.call('session.closeAttempt', { draftId: id, outcome: 'noAnswer' })),
    ).toBe('record.incomplete');
    await scene.core.call('draft.discard', { id });
  });

  test('a timer that was forgotten for days still makes a session that opens', async () => {
    const draftId = await drafted('Forgot to stop', {
      startAt: scene.time.now - 3 * 24 * 60 * minute,
    });
    await scene.core.call('session.sign', { draftId });
    await pass();
    const entry = await entryOf('Forgot to stop');
    expect(entry?.minutes).toBeNull();
    const session = await scene.core.call('session.get', { id: entry?.id ?? '' });
    expect((session.fields.endAt ?? 0) - (session.fields.startAt ?? 0)).toBe(3 * 24 * 60 * minute);
  });

  test('with a signature that shows when a word was altered', async () => {
    const draftId = await drafted('Said yes');
    await scene.core.call('session.sign', { draftId });
    await pass();
    const id = (await entryOf('Said yes'))?.id ?? '';
    expect((await scene.core.call('session.get', { id })).note?.valid).toBe(true);
    const beside = scene.database();
    for (const [column, value] of [
      ['text', 'Said no'],
      ['signedAt', 5],
      ['authorId', 'x'],
      ['personId', 'x'],
      ['draftVersion', 99],
      ['signature', 'AAAA'],
      ['signature', '@'],
      ['contentHash', '00'],
    ] as const) {
      const before = beside.value<string | number>(
        `SELECT ${column} FROM note WHERE sessionId = ?`,
        [id],
      );
      beside.write((writer) =>
        writer.run(`UPDATE note SET ${column} = ? WHERE sessionId = ?`, [value, id]),
      );
      expect((await scene.core.call('session.get', { id })).note?.valid, column).toBe(false);
      beside.write((writer) =>
        writer.run(`UPDATE note SET ${column} = ? WHERE sessionId = ?`, [before ?? null, id]),
      );
    }
    expect((await scene.core.call('session.get', { id })).note?.valid).toBe(true);
    // A device that is not here (yet): not verified, and no error.
    beside.write((writer) =>
      writer.run(`UPDATE note SET deviceId = 'elsewhere' WHERE sessionId = ?`, [id]),
    );
    expect((await scene.core.call('session.get', { id })).note?.valid).toBe(false);
    beside.close();
  });
});

describe('an amendment', () => {
  test('stands below the note, which stays as it was signed; one of an amendment stands there too', async () => {
    const draftId = await drafted('Arrived in 2023');
    await scene.core.call('session.sign', { draftId });
    await pass();
    const noteId = (await entryOf('Arrived in 2023'))?.noteId ?? '';
    const typing = await scene.core.call('draft.save', {
      kind: 'amendment',
      personId: olena,
      body: { text: 'half' },
    });
    const first = await scene.core.call('note.amend', {
      noteId,
      text: 'It was 2022',
      draftId: typing.id,
    });
    scene.time.now += 1000;
    await scene.core.call('note.amend', { noteId: first.id, text: 'December 2022' });
    expect(await entryOf('Arrived in 2023')).toMatchObject({
      signed: true,
      amendments: [{ text: 'It was 2022' }, { text: 'December 2022' }],
    });
    expect(await codeOf(scene.core.call('draft.get', { id: typing.id }))).toBe('record.notFound');
    expect((await scene.core.call('search.notes', { text: 'december' })).notes).toHaveLength(1);
    expect((await entries()).filter((entry) => entry.text === 'It was 2022')).toEqual([]);
  });
});

describe('attempts', () => {
  test.each(['noAnswer', 'wrongNumber', 'messageLeft', 'callDropped'] as const)(
    '%s closes the session at once, without a note',
    async (outcome) => {
      const { id: draftId } = await scene.core.call('draft.save', {
        kind: 'session',
        personId: olena,
        body: { channel: 'telephone', personId: olena },
      });
      const { id } = await scene.core.call('session.closeAttempt', {
        draftId,
        outcome,
        message: 'Please call back',
      });
      const session = await scene.core.call('session.get', { id });
      expect(session).toMatchObject({
        note: null,
        fields: { attempts: [{ outcome, message: 'Please call back' }], completed: 'notCompleted' },
      });
      expect(await codeOf(scene.core.call('draft.get', { id: draftId }))).toBe('record.notFound');
      expect((await entries()).find((entry) => entry.id === id)).toMatchObject({
        kind: 'attempts',
        attempts: [{ outcome }],
      });
    },
  );

  test('what was typed stays a draft for its author to sign or discard', async () => {
    const draftId = await drafted('He answered, then the line broke');
    const { id } = await scene.core.call('session.closeAttempt', {
      draftId,
      outcome: 'callDropped',
    });
    expect(id).toBe(draftId);
    expect((await scene.core.call('draft.get', { id })).body).toMatchObject({
      text: 'He answered, then the line broke',
      attempts: [{ outcome: 'callDropped' }],
    });
    await scene.core.call('draft.discard', { id });
  });
});

describe('a draft', () => {
  test('comes back after a lock with its caret, its version and its running timer', async () => {
    const caret = { field: 'text', start: 5, end: 9 };
    const body = { channel: 'telephone', personId: olena, text: 'Half a', startAt: scene.time.now };
    const { id } = await scene.core.call('draft.save', { kind: 'session', personId: olena, body });
    await scene.core.call('draft.save', {
      id,
      kind: 'session',
      personId: olena,
      body: { ...body, text: 'Half a word' },
      caret,
    });
    await scene.lock();
    scene.time.now += 10 * minute;
    await scene.unlock();
    const { draft } = await scene.core.call('draft.lastOpen', {});
    expect(draft).toMatchObject({ id, version: 2, caret, body: { text: 'Half a word' } });
    expect((await scene.core.call('draft.list', { kind: 'session' })).drafts).toMatchObject([
      { id, runningSince: body.startAt },
    ]);
    await scene.core.call('draft.discard', { id });
    expect((await scene.core.call('draft.lastOpen', {})).draft).toBeNull();
  });

  test('of any content hides no list and no timeline', async () => {
    const ids: string[] = [];
    for (const body of [
      { channel: 5 },
      { text: null, attempts: 'x' },
      { names: [null] },
      { names: [{ full: 3 }] },
      { pauses: ['x'] },
      {},
    ]) {
      for (const kind of ['session', 'intake', 'service', 'import'] as const) {
        ids.push((await scene.core.call('draft.save', { kind, personId: olena, body })).id);
      }
    }
    expect((await scene.core.call('draft.list', {})).drafts.length).toBe(ids.length);
    expect((await entries()).filter((entry) => entry.kind === 'draft')).toHaveLength(6);
    expect((await scene.core.call('session.list', {})).total).toBeGreaterThan(6);
    await scene.core.call('today.get', { today: '2026-11-22' });
    for (const id of ids) await scene.core.call('draft.discard', { id });
  });

  test('that is not there is an error that remembers nothing', async () => {
    const { id } = await scene.core.call('draft.save', { kind: 'service', body: { x: 1 } });
    expect((await failureOf(scene.core.call('draft.get', { id: 'gone' }))).params).toEqual({
      kind: 'draft',
    });
    expect((await scene.core.call('draft.lastOpen', {})).draft?.id).toBe(id);
    await scene.core.call('draft.discard', { id });
  });
});
