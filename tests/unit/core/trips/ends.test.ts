import { beforeAll, describe, expect, test } from 'vitest';
import { codeOf, openScene, type Scene } from '../../../support/scene.ts';
import { type Away, day, type Pack, packs, travels } from '../../../support/travelling.ts';

let amara: Scene;
let olena: string;
let pack: Pack;
let away: Away;
let end: number;

/** One trip, from its last days on: each test goes on where the one before it ended. */
beforeAll(async () => {
  amara = await openScene();
  const telephone = { kind: 'telephone' as const, value: '613 555 0111' };
  olena = await amara.person('Olena Kovalenko', { contacts: [telephone] });
  pack = await packs(amara, { people: [olena] });
  end = amara.time.now + 7 * day;
  away = await travels(pack, amara.time.now);
});

const here = async () => (await away.core.call('trips.here', {})).here;

async function saves(what: (values: Awaited<ReturnType<typeof valuesOf>>) => void) {
  const filledWith = await valuesOf();
  const values = structuredClone(filledWith);
  what(values);
  return away.core.call('people.saveIntake', { id: olena, values, filledWith });
}
const valuesOf = () => away.core.call('people.intakeValues', { id: olena });
const task = () => away.core.call('task.save', { what: 'Call back', personId: olena });
const someone = { person: { birthYear: 1990 }, names: [{ full: 'Marie Dubois' }] };

async function readsOut(until: number): Promise<string> {
  return (await amara.core.call('trips.extend', { id: pack.made.id, until })).code;
}

describe('a pack', () => {
  test('warns in its last days, and everything works', async () => {
    away.time.now = end - 2 * day;
    expect(await here()).toMatchObject({ phase: 'open', warn: 2, endsAt: end });
    await task();
  });

  test('does nothing that belongs to the agency', async () => {
    expect(await codeOf(away.core.call('members.invite', {}))).toBe('contract.notAllowed');
    expect(await codeOf(away.core.call('backup.make', {}))).toBe('trip.atHome');
    expect(await codeOf(away.core.call('import.confirm', { id: olena }))).toBe('trip.atHome');
  });

  test('can be read for 72 hours, and what must not wait is written', async () => {
    away.time.now = end + 1;
    expect(await here()).toMatchObject({ phase: 'readOnly', locksAt: end + 3 * day });
    await away.core.call('people.get', { id: olena });
    // Safe-contact facts, a draft, a new note, somebody new.
    await saves((values) => (values.contacts = [{ ...values.contacts[0], voicemail: 'no' }]));
    const { id } = await away.core.call('draft.save', {
      kind: 'session',
      personId: olena,
      body: { personId: olena, channel: 'telephone', text: 'She is well.', opening: 'calling' },
    });
    await away.core.call('session.sign', { draftId: id });
    await away.core.call('people.saveIntake', { values: someone });
    // And nothing else, whoever asks.
    expect(await codeOf(task())).toBe('trip.readOnly');
    expect(await codeOf(saves((values) => (values.person.pronoun = 'she')))).toBe('trip.readOnly');
    expect(await codeOf(away.core.call('people.saveIntake', { id: olena, values: someone }))).toBe(
      'trip.readOnly',
    );
  });

  test('a clock that is set back gives no more days', async () => {
    away.time.now = end - 5 * day;
    expect(await here()).toMatchObject({ phase: 'readOnly', clockIsBack: true });
    expect(await codeOf(task())).toBe('trip.readOnly');
  });

  test('locks, keeps what was not handed over, and hands it over', async () => {
    away.time.now = end + 3 * day;
    expect(await here()).toMatchObject({ phase: 'locked', left: { changes: expect.any(Number) } });
    expect(await codeOf(away.core.call('people.get', { id: olena }))).toBe('trip.locked');
    expect(await codeOf(away.core.call('people.saveIntake', { values: someone }))).toBe(
      'trip.locked',
    );
    const { folderId } = await away.core.call('files.offerFolder', { path: pack.stick });
    const passed = await away.core.call('sync.handOver', { folderId });
    expect(passed).toMatchObject({ problem: null });
    expect(passed.sent).toBeGreaterThan(3);
  });

  test('has a later end by a code over the telephone, once, and by the true clock', async () => {
    const until = end + 10 * day;
    const code = await readsOut(until);
    const misheard = code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    const typed = { code: misheard };
    expect(await away.core.call('trips.readCode', typed)).toEqual({ state: 'right', until });
    expect(await away.core.call('trips.takeCode', typed)).toEqual({ state: 'right', until });
    expect(await here()).toMatchObject({ phase: 'open', warn: 7, endsAt: until });
    await task();
    expect(await away.core.call('trips.takeCode', { code })).toEqual({ state: 'wrong' });

    // A clock that was ahead by years for a while ends the pack; a code makes it forget that.
    away.time.now = end + 4000 * day;
    expect(await here()).toMatchObject({ phase: 'locked' });
    away.time.now = end + 4 * day;
    expect(await here()).toMatchObject({ phase: 'locked', clockIsBack: true });
    await away.core.call('trips.takeCode', { code: await readsOut(end + 20 * day) });
    expect(await here()).toMatchObject({ phase: 'open', clockIsBack: false });
    await task();
  });

  test('many wrong codes in a row have to wait', async () => {
    const heard = { code: '1234 1234 1234 1234' };
    for (let tries = 0; tries < 5; tries += 1) await away.core.call('trips.takeCode', heard);
    expect(await codeOf(away.core.call('trips.takeCode', heard))).toBe('trip.tryLater');
    away.time.now += 61_000;
    const { state } = await away.core.call('trips.takeCode', heard);
    expect(state).not.toBe('right');
  });
});
