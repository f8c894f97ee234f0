import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { BackupDesk } from '../../../../main/core/backups/backupDesk.ts';
import { rebuildProjections } from '../../../../main/core/rebuildProjections.ts';
import { type CallName, contract } from '../../../../shared/contract/contract.ts';
import { CarnetError } from '../../../../shared/contract/errors.ts';
import { arbitraryInput } from '../../../support/arbitraryInput.ts';
import { projections } from '../../../support/projections.ts';
import { failureOf, passphrase } from '../../../support/scene.ts';
import { type Asked, everyCall } from './everyCall.ts';
import {
  author,
  canary,
  type Copy,
  hidden,
  type Known,
  openCopy,
  prepare,
  receive,
} from './twoVaults.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

// A backup begins by itself some time after an unlock: in one vault between other calls than in the other.
vi.spyOn(BackupDesk.prototype, 'start').mockReturnValue();

/** Ids in the order in which they are asked for, so that two vaults can be held against each other. */
const made = vi.hoisted(() => ({ next: 0 }));
vi.mock('../../../../main/core/vault/newId.ts', () => ({
  newId: () => `0000aaaa-0000-7000-8000-${String((made.next += 1)).padStart(12, '0')}`,
}));

/** Each opening puts the clock some random steps on, so that copies of a disk are told apart: here the same. */
vi.mock(import('../../../../main/core/vault/randomBytes.ts'), async (load) => ({
  ...(await load()),
  randomUint32: () => 7,
}));

const names = (Object.keys(contract) as CallName[]).filter(
  (name) => contract[name].answers === 'core',
);

interface Answer {
  readonly call: string;
  readonly input: string;
  readonly outcome: unknown;
  readonly events: unknown;
}

let known: Known;
let asked: Readonly<Record<string, Asked>>;
/** With incidents of another member; without; and with the same ones written by the worker. */
let others: Copy;
let none: Copy;
let own: Copy;
let withOthers: Answer[];
let withNone: Answer[];
let withOwn: Answer[];

beforeAll(async () => {
  const { scene, known: found } = await prepare();
  known = found;
  asked = everyCall(known);
  const at = scene.time.now;
  others = await openCopy(scene, (writer) => receive(writer, known, author, at));
  none = await openCopy(scene, () => undefined);
  own = await openCopy(scene, (writer) => receive(writer, known, known.me, at));
  withOthers = await ask(others);
  withNone = await ask(none);
  withOwn = await ask(own);
});

test('every call of the contract is asked: a new one needs a line in everyCall.ts', () => {
  expect(Object.keys(everyCall(known)).toSorted()).toEqual(names.toSorted());
});

test('the two were asked something: every call that a worker may make was answered at least once', () => {
  // Those that need a file, a job, another vault or a higher role have their own tests.
  const answered = new Set(
    withNone.filter(({ outcome }) => !isError(outcome)).map(({ call }) => call),
  );
  const silent = names.filter(
    (name) =>
      contract[name].needs === 'worker' &&
      !answered.has(name) &&
      !/^(vault|backup|import|files|practice|laptop|notice|join|sheet|updates)\./.test(name),
  );
  // These need an id that is made underway, a folder that somebody picked, or a question; nothing in them reads
  // by anything but that id.
  const known = [
    'household.confirm',
    'service.undo',
    'duplicates.undo',
    'review.settle',
    'sync.handOver',
    'sync.setPlace',
    // A trip that there is, a laptop that travels.
    'trips.end',
    'trips.finish',
    'trips.make',
    'trips.readCode',
    'trips.takeCode',
  ];
  expect(silent.toSorted()).toEqual(known.toSorted());
});

describe('somebody else’s incidents, to a plain worker', () => {
  test('change no answer, no total, no error, no order and no event of any call', () => {
    expect(withOthers.length).toBeGreaterThan(1500);
    for (const [index, answer] of withOthers.entries()) expect(answer).toEqual(withNone[index]);
    expect(withNone.length).toBe(withOthers.length);
  });

  test('are in no answer that was not asked with their own words', () => {
    const unasked = withOthers.filter(({ input }) => !input.includes(canary));
    expect(unasked.length).toBeGreaterThan(1000);
    // What was written with such words, by the calls above, comes back; the first round had none yet.
    for (const answer of unasked.slice(0, firstWrite(unasked))) {
      expect(JSON.stringify([answer.outcome, answer.events]), answer.call).not.toContain(canary);
    }
  });

  test('asked for by id, are answered as an id that does not exist', async () => {
    const id = 'no-such-id';
    await others.core
      .call('vault.unlock', { id: known.vaultId, passphrase })
      .catch(() => undefined);
    const { core } = others;
    for (const [missing, there] of [
      [core.call('incident.get', { id }), core.call('incident.get', { id: hidden.incidents[0] })],
      [
        core.call('incident.add', { id, text: 'x' }),
        core.call('incident.add', { id: hidden.incidents[1], text: 'x' }),
      ],
      [core.call('incident.add', { id }), core.call('incident.add', { id: hidden.incidents[2] })],
    ] as const) {
      const first = await failureOf(missing);
      const second = await failureOf(there);
      expect([second.code, second.params]).toEqual([first.code, first.params]);
      expect(second.code).toBe('record.notFound');
    }
  });

  test('leave every other table as it is without them: lines, indexes, log, outbox, drafts', () => {
    expect(tables(others)).toEqual(tables(none));
    expect(others.look(projections)).toEqual(none.look(projections));
  });

  test('are not in what is made anew from the records, not even in the order of “recent”', () => {
    for (const copy of [others, none]) copy.look((database) => rebuildProjections(database));
    const lines = (copy: Copy) =>
      copy.look((database) => [
        database.rows('SELECT * FROM personLine ORDER BY personId'),
        projections(database),
      ]);
    expect(lines(others)).toEqual(lines(none));
  });

  test('stand as they were: nothing that a worker tried has touched one', () => {
    const kept = others.look((database) => [
      database.rows(
        `SELECT id, words, told, nextCheckOn, nextCheckDoneAt, sessionId, deleted
        FROM incident WHERE authorId = ? ORDER BY id`,
        [author],
      ),
      database.rows('SELECT id, text FROM incidentAddition WHERE authorId = ?', [author]),
      database.rows('SELECT id, body, version FROM incidentDraft WHERE authorId = ? ORDER BY id', [
        author,
      ]),
    ]);
    const before = own.look((database) =>
      database.value<number>('SELECT count(*) FROM incident WHERE id LIKE ?', [`%${canary}%`]),
    );
    expect(before).toBe(4);
    expect(kept[0]).toHaveLength(4);
    expect(kept[0]).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: hidden.incidents[0],
          sessionId: known.sessionDraft,
          nextCheckDoneAt: null,
        }),
      ]),
    );
    expect(kept[1]).toHaveLength(1);
    expect(kept[2]?.map((row) => (row as { version: number }).version)).toEqual([1, 1, 1]);
  });

  test('are there for a supervisor: the vault did hold them', async () => {
    others.change((writer) =>
      writer.run(`UPDATE memberRole SET role = 'supervisor' WHERE member = ?`, [known.me]),
    );
    const { incidents, total } = await others.core.call('incident.list', { limit: 500 });
    const found = incidents.filter(({ id }) => id.includes(canary));
    expect(found.map(({ id }) => id).toSorted()).toEqual([...hidden.incidents]);
    expect(total).toBe(incidents.length);
    const page = await others.core.call('incident.get', { id: hidden.incidents[0] });
    expect(page.words).toContain(canary);
    expect(page.additions.map(({ text }) => text)).toEqual([`${canary}added`]);
    // Follow-ups are the author's, and so is what is half-written.
    const { checks } = await others.core.call('today.get', { today: '2026-11-22' });
    expect(checks.filter(({ id }) => id.includes(canary))).toEqual([]);
    const { drafts } = await others.core.call('draft.list', { kind: 'incident' });
    expect(drafts.map(({ id }) => id)).not.toContain(hidden.draft);
  });
});

describe('one’s own incidents', () => {
  /** Calls that are about them, or that say neutrally that there is something. */
  const about = new Set([
    'incident.get',
    'incident.list',
    'incident.add',
    'incident.save',
    'draft.get',
    'draft.list',
    'draft.save',
    'draft.discard',
    'draft.lastOpen',
    'today.get',
  ]);

  test('are on no page, in no list, search, count or order either', () => {
    // Up to the first write: from there on the two do not do the same.
    const end = firstWrite(withNone);
    const rest = (answers: Answer[]) =>
      answers.slice(0, end).filter(({ call }) => !about.has(call));
    expect(rest(withOwn)).toEqual(rest(withNone));
    expect(rest(withOwn).length).toBeGreaterThan(500);
  });

  test('are said on Today without a name, a kind or a word of theirs', () => {
    const today = withOwn.find(
      ({ call, input }) => call === 'today.get' && input.includes('2026-11-22'),
    );
    const { checks, unfinished } = (today?.outcome ?? {}) as {
      checks: unknown[];
      unfinished: { kind: string; name: unknown; personId: unknown; title: string }[];
    };
    expect(checks).toEqual([
      { id: hidden.incidents[1], dueOn: '2026-11-01', dueAt: null },
      { id: hidden.incidents[0], dueOn: '2026-11-22', dueAt: 600 },
    ]);
    const drafts = unfinished.filter(({ kind }) => kind === 'incident');
    expect(drafts).toHaveLength(3);
    for (const draft of drafts) {
      expect(draft).toMatchObject({ name: null, personId: null, title: '', channel: '' });
    }
  });
});

const isError = (outcome: unknown) =>
  typeof outcome === 'object' && outcome !== null && 'code' in outcome && 'params' in outcome;

const firstWrite = (answers: readonly Answer[]) =>
  answers.findIndex(({ call }) => call === 'settings.set');

/** Everything that only reads, then everything, twice; and once more after a lock with time passed. */
async function ask(copy: Copy): Promise<Answer[]> {
  made.next = 1_000_000;
  const all = Object.entries(asked);
  const answers: Answer[] = [];
  const texts = [
    ...hidden.incidents,
    hidden.addition,
    hidden.draft,
    known.olena,
    known.imported,
    known.sessionDraft,
    known.signedSession,
    known.note,
    known.service,
    known.ownIncident,
    '2026-11-22',
    'agency',
    '',
  ];
  const round = async (calls: readonly (readonly [string, Asked])[]) => {
    for (const [name, { inputs, random, masked = [] }] of calls) {
      if (!(name in contract)) continue;
      const schema = contract[name as CallName].input;
      const drawn = random
        ? fc.sample(arbitraryInput(schema, texts), { numRuns: 12, seed: 11 })
        : [];
      for (const input of [...inputs, ...drawn]) {
        answers.push(await one(copy, name, input, masked));
      }
    }
  };
  const reading = all.slice(
    0,
    all.findIndex(([name]) => name === 'settings.set'),
  );
  await round(reading);
  await round(all.filter(([name]) => name !== 'vault.lock'));
  await round(reading);
  // The session that somebody's incident names is signed, and written after the lock.
  const { sessionDraft: id, olena: personId } = known;
  const body = { personId, channel: 'telephone', text: 'signed', startAt: 1 };
  answers.push(await one(copy, 'draft.save', { id, kind: 'session', personId, body }, []));
  answers.push(await one(copy, 'session.sign', { draftId: id }, []));
  copy.time.now += 31_000;
  await copy.core.call('vault.lock', {});
  await copy.core.call('vault.unlock', { id: known.vaultId, passphrase });
  await round(reading);
  return answers;
}

async function one(
  copy: Copy,
  call: string,
  input: unknown,
  masked: readonly string[],
): Promise<Answer> {
  copy.events.length = 0;
  copy.time.now += 1000;
  let outcome: unknown;
  try {
    outcome = await copy.core.answer(call, input);
  } catch (error) {
    if (!(error instanceof CarnetError)) throw error;
    outcome = { code: error.code, params: error.params };
  }
  const plain = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value ?? null, (key, inner: unknown) =>
        masked.includes(key) ? 'masked' : inner,
      ).replaceAll(copy.directory, 'DIRECTORY'),
    ) as unknown;
  // Progress of a job comes when it comes.
  const events = copy.events.filter(({ type }) => type !== 'progress');
  return {
    call,
    input: JSON.stringify(input) ?? '',
    outcome: plain(outcome),
    events: plain(events),
  };
}

/** Every row of every table but those of incidents and those of full-text indexes. */
function tables(copy: Copy): Record<string, unknown[]> {
  return copy.look((database) =>
    Object.fromEntries(
      database
        .rows<{ name: string }>(
          `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             AND name NOT LIKE '%Words%' AND name NOT LIKE 'incident%' ORDER BY name`,
        )
        // What backups remember measures the whole database; what they answer is compared above.
        .map(({ name }) => [
          name,
          database
            .rows<{ name?: string }>(`SELECT * FROM "${name}"`)
            .filter((row) => name !== 'local' || row.name !== 'backups'),
        ]),
    ),
  );
}
