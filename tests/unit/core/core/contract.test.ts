import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../../../main/core/store/sqlite.ts';
import { type CallName, contract } from '../../../../shared/contract/contract.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { arbitraryInput } from '../../../support/arbitraryInput.ts';
import { codeOf, failureOf, openScene, type Scene } from '../../../support/scene.ts';

const names = Object.keys(contract) as CallName[];
const ofCore = names.filter((name) => contract[name].answers === 'core');
const inside = ofCore.filter((name) => contract[name].needs !== 'anyone');

let scene: Scene;
/** Looks from beside; `data_version` moves with every commit of anybody else. */
let beside: Connection;
const commits = () => Number(beside.pragma('data_version'));

/** Ids that exist, so that a random input also reaches what is behind the first check. */
const texts = ['agency', '2026-11-22', '', 'no-such-id', 'Olena'];

beforeAll(async () => {
  scene = await openScene();
  beside = scene.database();
  const olena = await scene.person('Olena Kovalenko', { contacts: [{ value: '204 555 0148' }] });
  const maryam = await scene.person('Maryam Haidari');
  const { core } = scene;
  const service = await core.call('service.log', {
    personIds: [olena],
    values: { date: '2026-11-20', service: 'housing', minutes: 30, note: 'Lease' },
  });
  const draft = await core.call('draft.save', {
    kind: 'session',
    personId: olena,
    body: { channel: 'telephone', personId: olena, text: 'Asked about the lease' },
  });
  const task = await core.call('task.save', {
    what: 'Call back',
    personId: olena,
    dueOn: '2026-11-22',
  });
  const contacts = (await core.call('people.get', { id: olena })).contacts;
  texts.push(olena, maryam, ...service.ids, draft.id, task.id, contacts[0]?.point.id ?? '');
});
afterAll(async () => {
  beside.close();
  await scene.close();
});

/** One accepted input of a call, always the same. */
const sampleOf = (name: CallName) =>
  fc.sample(arbitraryInput(contract[name].input, texts), { numRuns: 1, seed: 7 })[0];

test('what the contract does not know is refused, whatever it is called', async () => {
  const before = commits();
  for (const name of [
    '',
    'people',
    'people.drop',
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    7,
    null,
    undefined,
    {},
    ['people.get'],
    Symbol.iterator,
  ]) {
    expect(await codeOf(scene.core.answer(name, {}))).toBe('contract.unknownCall');
  }
  // The shell answers its calls itself: here they are unknown.
  for (const name of names.filter((call) => contract[call].answers === 'shell')) {
    expect(await codeOf(scene.core.answer(name, sampleOf(name))), name).toBe(
      'contract.unknownCall',
    );
  }
  expect(commits()).toBe(before);
});

test.each(ofCore)('%s: malformed input is refused and nothing happens', async (name) => {
  const before = commits();
  const events = scene.events.length;
  const { input } = contract[name];
  const anything = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.constantFrom(undefined, null, [], '', 0, true, Number.NaN),
    // A good input with one field too many, one missing, or one of another kind.
    fc
      .tuple(
        arbitraryInput(input, texts),
        fc.string({ maxLength: 8 }),
        fc.anything({ maxDepth: 1 }),
        fc.nat(),
      )
      .map(([good, key, value, which]) => {
        if (typeof good !== 'object' || good === null) return good;
        const keys = Object.keys(good);
        const spoilt: Record<string, unknown> = {
          ...good,
          [keys[which % Math.max(1, keys.length)] ?? key]: value,
        };
        return which % 2 === 0 ? { ...spoilt, [key]: value } : spoilt;
      }),
  );
  await fc.assert(
    fc.asyncProperty(
      anything.filter((value) => !input.safeParse(value).success),
      async (value) => {
        const error = await failureOf(scene.core.answer(name, value));
        expect(error.code).toBe('contract.invalidInput');
        expect(error.params['call']).toBe(name);
        // Which field, never what was in it.
        expect(Object.keys(error.params)).toEqual(['call', 'field']);
      },
    ),
    { numRuns: 60, verbose: 1 },
  );
  expect(commits()).toBe(before);
  expect(scene.events.length).toBe(events);
});

/** Each of them makes a backup; what they answer is looked at where backups are. */
const backingUp = new Set(['backup.make', 'backup.beforeQuit', 'backup.setSecondPlace']);
const answered = inside.filter(
  (name) =>
    !name.startsWith('vault.') &&
    !name.startsWith('files.') &&
    !name.startsWith('import.') &&
    !backingUp.has(name) &&
    // A passphrase that was refused is written into the log.
    name !== 'sheet.openThisVault',
);

test.each(answered)(
  '%s: any accepted input gives what the contract says, or a typed error that changed nothing',
  async (name) => {
    const { input, output } = contract[name];
    await fc.assert(
      fc.asyncProperty(arbitraryInput(input, texts), async (value) => {
        fc.pre(input.safeParse(value).success);
        const before = commits();
        let answer: unknown;
        try {
          answer = await scene.core.answer(name, value);
        } catch (error) {
          if (!(error instanceof CarnetError)) throw error;
          expect(error.code, String(error.cause)).not.toBe('contract.internal');
          expect(commits(), 'a refused call wrote something').toBe(before);
          return;
        }
        const checked = output.safeParse(answer);
        expect(checked.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 60, verbose: 1 },
    );
  },
);

describe('roles', () => {
  const setRole = (role: string) => {
    beside.write((writer) => writer.run('UPDATE memberRole SET role = ?', [role]));
  };
  afterAll(() => setRole('administrator'));

  test('a worker can’t make a supervisor’s or an administrator’s call', async () => {
    setRole('worker');
    const refused = inside.filter((name) => contract[name].needs !== 'worker');
    expect(refused).toContain('audit.list');
    expect(refused).toContain('program.save');
    for (const name of refused) {
      const before = commits();
      const error = await failureOf(scene.core.answer(name, sampleOf(name)));
      expect(error, name).toMatchObject({ code: 'contract.notAllowed', params: { why: 'role' } });
      expect(commits()).toBe(before);
    }
    await scene.core.call('people.list', {});
  });

  test('a supervisor reads the audit log and still can’t change the agency', async () => {
    setRole('supervisor');
    await scene.core.call('audit.verify', {});
    expect(await codeOf(scene.core.call('agency.save', { name: 'Mine' }))).toBe(
      'contract.notAllowed',
    );
  });

  test('a role of a newer version has no rights at all', async () => {
    for (const role of ['director', 'toString', '']) {
      setRole(role);
      for (const name of inside) {
        expect(await codeOf(scene.core.answer(name, sampleOf(name))), `${role} ${name}`).toBe(
          'contract.notAllowed',
        );
      }
    }
  });

  test('someone who is no member here has none either', async () => {
    setRole('administrator');
    const mine = beside.row<{ member: string; programs: string }>('SELECT * FROM memberRole');
    beside.write((writer) => writer.run('DELETE FROM memberRole'));
    expect(await codeOf(scene.core.call('people.list', {}))).toBe('contract.notAllowed');
    beside.write((writer) =>
      writer.run(`INSERT INTO memberRole VALUES (?, 'administrator', ?)`, [
        mine?.member ?? '',
        mine?.programs ?? '',
      ]),
    );
    await scene.core.call('people.list', {});
  });
});

test('while locked, every call but those of the door says so, and nothing is written', async () => {
  await scene.lock();
  const before = commits();
  for (const name of inside) {
    const error = await failureOf(scene.core.answer(name, sampleOf(name)));
    expect(error, name).toMatchObject({ code: 'vault.locked' });
  }
  expect(commits()).toBe(before);
  expect(
    await codeOf(scene.core.call('vault.unlock', { id: 'no-such-vault', passphrase: 'x' })),
  ).toBe('vault.notFound');
  expect((await scene.core.call('vault.list', {})).openId).toBeNull();
  await scene.unlock();
  expect(await codeOf(scene.unlock())).toBe('vault.alreadyOpen');
});
