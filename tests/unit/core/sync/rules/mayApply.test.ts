import { describe, expect, test } from 'vitest';
import { readAgency } from '../../../../../main/core/members/agencyIdentity.ts';
import { membershipHere } from '../../../../../main/core/members/storedEntries.ts';
import { contentHash, signHash } from '../../../../../main/core/casework/signedNote.ts';
import type { Change } from '../../../../../main/core/sync/change.ts';
import type { Value } from '../../../../../main/core/sync/canonicalText.ts';
import { nextOutgoing, passOn } from '../../../../../main/core/sync/records/outgoing.ts';
import { mayWriteIn } from '../../../../../main/core/sync/rules/everHeld.ts';
import {
  mayApply,
  type RecordFacts,
  type Refusal,
} from '../../../../../main/core/sync/rules/mayApply.ts';
import { recordKinds, records } from '../../../../../shared/records/records.ts';
import { rights } from '../../../../../shared/records/rights.ts';
import { openScene } from '../../../../support/scene.ts';
import { laptop } from '../laptops.ts';
import { Office, removal } from '../membership/office.ts';

/** Amara administers; Dina works in the shelter, Emil in the school, Farida supervises. */
const office = new Office('amara');
office.admits('amara', 'dina', 'worker');
office.admits('amara', 'emil', 'worker');
office.admits('amara', 'farida', 'worker');
office.does('amara', { does: 'appoint', member: 'farida', role: 'supervisor' });
office.does('amara', { does: 'grant', member: 'dina', program: 'shelter' });
office.does('amara', { does: 'grant', member: 'emil', program: 'school' });
const members = office.meetAll();

const absent: RecordFacts = { exists: false, field: () => undefined };
const here = (fields: Readonly<Record<string, unknown>>): RecordFacts => ({
  exists: true,
  field: (name) => fields[name],
});

function change(kind: string, does: Change['does'], set: Record<string, Value> = {}): Change {
  return {
    act: 1,
    time: { wall: 1, counter: 0 },
    kind,
    id: 'r1',
    does,
    set: new Map(Object.entries(set)),
    add: new Map(),
    drop: new Map(),
  };
}

const verdict = (
  by: string,
  given: Change,
  facts: RecordFacts = absent,
  program = 'agency',
): Refusal | undefined =>
  mayApply({ program, device: `laptop-${by}`, change: given }, members, facts);

function note(by: string, more: { authorId?: string; deviceId?: string; text?: string } = {}) {
  const { device, sign } = laptop(by);
  const content = {
    personId: 'olena',
    sessionId: null,
    amendsId: null,
    authorId: by,
    deviceId: device,
    text: 'Asked about the lease',
    draftVersion: 3,
    signedAt: 5,
    ...more,
  };
  const hash = contentHash('r1', content);
  const signature = signHash(hash, sign.privateKey);
  return { ...content, contentHash: hash, signature };
}

describe('a change of another laptop', () => {
  test('of somebody who works in the program is taken', () => {
    expect(verdict('dina', change('person', 'edit', { pronoun: 'she' }), absent, 'shelter')).toBe(
      undefined,
    );
    expect(verdict('dina', change('task', 'delete'), here({}), 'shelter')).toBeUndefined();
    expect(verdict('dina', change('person', 'erase'), here({}), 'shelter')).toBeUndefined();
    expect(
      verdict('dina', change('note', 'edit', note('dina')), absent, 'shelter'),
    ).toBeUndefined();
    expect(verdict('dina', change('note', 'erase'), here({}), 'shelter')).toBeUndefined();
    // Another's session may be completed by a colleague; who held it stays.
    expect(verdict('emil', change('session', 'edit', { outcome: 'x' }), here({}))).toBeUndefined();
  });

  /** One violation for each rule; what is beside it is allowed. */
  const planted: readonly [string, Refusal, () => Refusal | undefined][] = [
    ['from a laptop that nobody let in', 'program', () => verdict('eve', change('person', 'edit'))],
    [
      'in a program that is not its author’s',
      'program',
      () => verdict('emil', change('person', 'edit'), absent, 'shelter'),
    ],
    [
      'in a program that the administrator herself does not belong to',
      'program',
      () => verdict('amara', change('person', 'edit'), absent, 'shelter'),
    ],
    [
      'of the agency’s own record by a worker',
      'role',
      () => verdict('dina', change('agency', 'edit', { name: 'Mine' }), here({})),
    ],
    ['of a program by a supervisor', 'role', () => verdict('farida', change('program', 'edit'))],
    ['of a place by a worker', 'role', () => verdict('dina', change('place', 'edit'))],
    [
      'that erases a program, by a worker',
      'role',
      () => verdict('dina', change('program', 'erase')),
    ],
    [
      'of another member’s name',
      'role',
      () => verdict('dina', { ...change('member', 'edit', { name: 'X' }), id: 'emil' }),
    ],
    [
      'that takes another’s laptop for one’s own',
      'role',
      () =>
        verdict('dina', change('device', 'edit', { memberId: 'dina' }), here({ memberId: 'emil' })),
    ],
    [
      'that deletes one’s own laptop’s record',
      'role',
      () => verdict('dina', change('device', 'delete'), here({ memberId: 'dina' })),
    ],
    [
      'with an incident, whoever wrote it',
      'confidential',
      () => verdict('farida', change('incident', 'edit', { authorId: 'farida' })),
    ],
    [
      'with an addition to an incident',
      'confidential',
      () => verdict('amara', change('incidentAddition', 'edit')),
    ],
    [
      'that says that somebody else served',
      'notTheirs',
      () => verdict('dina', change('service', 'edit', { workerId: 'emil' })),
    ],
    [
      'that makes another’s session one’s own author’s',
      'notTheirs',
      () => verdict('dina', change('session', 'edit', { workerId: 'amara' }), here({})),
    ],
    [
      'that takes back another’s service',
      'notTheirs',
      () => verdict('dina', change('service', 'delete'), here({ workerId: 'emil' })),
    ],
    [
      'with a note in another’s name',
      'notTheirs',
      () => verdict('dina', change('note', 'edit', note('dina', { authorId: 'emil' }))),
    ],
    [
      'that writes a signed note again',
      'signed',
      () => verdict('dina', change('note', 'edit', note('dina')), here({})),
    ],
    [
      'that deletes a signed note',
      'signed',
      () => verdict('dina', change('note', 'delete'), here({})),
    ],
    [
      'with a note that says other than what was signed',
      'forged',
      () => verdict('dina', change('note', 'edit', { ...note('dina'), text: 'Nothing' })),
    ],
    [
      'with a note from another laptop than signed it',
      'forged',
      () => verdict('dina', change('note', 'edit', note('dina', { deviceId: 'laptop-emil' }))),
    ],
    [
      'with a note under another’s signature',
      'forged',
      () =>
        verdict(
          'dina',
          change('note', 'edit', { ...note('dina'), signature: note('emil').signature }),
        ),
    ],
    [
      'with an unsigned note',
      'forged',
      () => verdict('dina', change('note', 'edit', { text: 'x' })),
    ],
  ];
  test.each(planted)('%s is refused: %s', (_, reason, planting) => {
    expect(planting()).toBe(reason);
  });

  test('about one’s own name and laptop is taken, and an administrator’s about anybody’s', () => {
    expect(verdict('dina', { ...change('member', 'edit', { name: 'D' }), id: 'dina' })).toBe(
      undefined,
    );
    expect(verdict('dina', change('device', 'edit', { memberId: 'dina', label: 'x' }))).toBe(
      undefined,
    );
    expect(
      verdict('dina', change('device', 'edit', { label: 'x' }), here({ memberId: 'dina' })),
    ).toBe(undefined);
    expect(
      verdict('amara', change('device', 'edit', { label: 'x' }), here({ memberId: 'dina' })),
    ).toBe(undefined);
    expect(verdict('amara', change('agency', 'edit', { name: 'Riverside' }))).toBe(undefined);
    expect(verdict('dina', change('service', 'delete'), here({ workerId: 'dina' }))).toBe(
      undefined,
    );
  });

  test('of a kind that this version does not know is kept for the one that will', () => {
    expect(verdict('dina', change('goal', 'edit', { what: 'x' }))).toBeUndefined();
    expect(verdict('dina', change('toString', 'edit'))).toBeUndefined();
    expect(verdict('eve', change('goal', 'edit'))).toBe('program');
  });
});

test('who left wrote what they might: a laptop that comes new takes it all, and waits for who is not known yet', () => {
  const o = new Office('amara');
  o.admits('amara', 'ben', 'administrator');
  o.does('amara', { does: 'grant', member: 'ben', program: 'shelter' });
  const before = o.meetAll();
  o.does('amara', { does: 'withdraw', member: 'ben', program: 'shelter' });
  o.does('amara', { does: 'appoint', member: 'ben', role: 'worker' });
  o.does('amara', removal('ben'));
  const after = o.meetAll();
  for (const seen of [before, after]) {
    const given = { program: 'agency', device: 'laptop-ben', change: change('place', 'edit') };
    expect(mayApply(given, seen, absent)).toBeUndefined();
    expect(mayWriteIn(seen, 'laptop-ben', 'shelter')).toBe(true);
    expect(mayWriteIn(seen, 'laptop-ben', 'school')).toBe(false);
    expect(mayWriteIn(seen, 'laptop-unknown', 'agency')).toBe(false);
  }
});

test('every kind of record has its row, and a field that names its maker is one that it has', () => {
  expect(Object.keys(rights).toSorted()).toEqual([...recordKinds].toSorted());
  for (const kind of recordKinds) {
    const right: { writes: string; author?: string; own?: string } = rights[kind];
    const fields = Object.keys(records[kind].schema.shape);
    for (const field of [right.author, right.own]) {
      if (field !== undefined && field !== 'id') expect(fields).toContain(field);
    }
    expect(right.writes === 'nobody').toBe(records[kind].confidential);
  }
});

test('what the calls of the contract let through, others take: a day of work, passed on', async () => {
  const scene = await openScene();
  const { core } = scene;
  await core.call('agency.save', { name: 'Riverside', channelRules: { whatsapp: 'no' } });
  await core.call('place.save', { name: 'Library' });
  const shelter = await core.call('program.save', { name: 'Shelter' });
  await core.call('settings.set', { programId: shelter.id });
  const olena = await scene.person('Olena Kovalenko', { contacts: [{ value: '204 555 0148' }] });
  const twin = await scene.person('Olena Kovalenka');
  const { ids } = await core.call('service.log', {
    personIds: [olena, twin],
    values: { date: '2026-11-20', service: 'housing', minutes: 30 },
  });
  await core.call('service.undo', { ids: ids.slice(0, 1) });
  await core.call('task.save', { what: 'Call back', personId: olena });
  const body = { personId: olena, channel: 'telephone', startAt: scene.time.now, text: 'Lease' };
  const draft = await core.call('draft.save', { kind: 'session', personId: olena, body });
  await core.call('session.sign', { draftId: draft.id });
  scene.time.now += 31_000;
  await scene.lock();
  const changes = scene.look((database) => {
    const { device } = readAgency(database);
    const all: { program: string; change: Change }[] = [];
    for (const program of ['agency', shelter.id]) {
      for (;;) {
        const next = nextOutgoing(database, program, device);
        if (next === undefined) break;
        database.write((writer) => passOn(writer, program, device, next));
        all.push(...next.changes.map((each) => ({ program, change: each })));
      }
    }
    const membership = membershipHere(database);
    const owners = new Map<string, ReadonlyMap<string, unknown>>();
    return all.map(({ program, change: given }) => {
      const before = owners.get(given.id);
      const facts = before === undefined ? absent : here(Object.fromEntries(before));
      owners.set(given.id, new Map([...(before ?? []), ...given.set]));
      return [given.kind, mayApply({ program, device, change: given }, membership, facts)] as const;
    });
  });
  expect(changes.filter(([, refusal]) => refusal !== undefined)).toEqual([]);
  expect(new Set(changes.map(([kind]) => kind))).toEqual(
    new Set([
      'agency',
      'program',
      'member',
      'device',
      'place',
      'person',
      'name',
      'contactPoint',
      'service',
      'session',
      'note',
      'task',
    ]),
  );
  await scene.close();
});
