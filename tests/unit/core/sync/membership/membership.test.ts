import { describe, expect, test } from 'vitest';
import { membershipOf } from '../../../../../main/core/sync/membership/membership.ts';
import { readEntry, sealEntry } from '../../../../../main/core/sync/membership/entry.ts';
import { laptop } from '../laptops.ts';
import { administrators, membersOf, Office, publicKeys, removal } from './office.ts';

/** Amara founded; Ben and then Chloé became administrators; Dina works. All have seen all. */
function office(): Office {
  const made = new Office('amara');
  made.admits('amara', 'ben', 'administrator');
  made.admits('amara', 'chloe', 'administrator');
  made.admits('amara', 'dina', 'worker');
  for (const name of ['ben', 'chloe', 'dina']) made.meet('amara', name);
  return made;
}

describe('members of an agency', () => {
  test('who was admitted belongs, with a laptop, and no more than that', () => {
    const all = office().meetAll();
    expect(administrators(all)).toEqual(['amara', 'ben', 'chloe']);
    expect(all.members.get('dina')).toMatchObject({ role: 'worker', programs: new Set() });
    expect(all.devices.get('laptop-dina')).toMatchObject({ member: 'dina', removed: null });
    expect(all.refused).toEqual([]);
  });

  test('a worker, a stranger, and whoever was removed change nothing', () => {
    const o = office();
    const before = membersOf(o.meetAll());
    o.does('dina', { does: 'appoint', member: 'eve', role: 'administrator' });
    o.meet('amara', 'eve');
    o.does('eve', { does: 'appoint', member: 'eve', role: 'administrator' });
    o.does('amara', removal('ben'));
    o.meet('amara', 'ben');
    o.does('ben', removal('amara'));
    const all = o.meetAll();
    expect(membersOf(all)).toEqual(before.filter((name) => name !== 'ben'));
    expect(all.refused.map(({ author }) => author).toSorted()).toEqual([
      'laptop-ben',
      'laptop-dina',
      'laptop-eve',
    ]);
  });

  test('nobody signs in another’s name', () => {
    const o = office();
    const amaras = o.does('amara', removal('dina'));
    const body = { ...amaras, acts: [removal('chloe')] };
    const { hash: _hash, text: _text, ...plain } = body;
    const forged = readEntry(sealEntry(plain, laptop('eve').sign.privateKey));
    if (forged.state !== 'read') throw new Error(forged.reason);
    o.everything.set(forged.value.hash, forged.value);
    const all = o.meetAll();
    expect(membersOf(all)).toEqual(['amara', 'ben', 'chloe']);
    expect(all.refused).toEqual([forged.value]);
  });

  test('another founding entry is another agency', () => {
    const o = office();
    const other = new Office('eve');
    const all = membershipOf(
      o.founding,
      [...o.everything.values(), ...other.everything.values()],
      new Map(),
    );
    expect(membersOf(all)).toEqual(['amara', 'ben', 'chloe', 'dina']);
    expect(all.graph.waiting.length).toBe(1);
  });

  test('an entry waits for those that it names, and for nothing else', () => {
    const o = office();
    const first = o.does('amara', { does: 'grant', member: 'dina', program: 'shelter' });
    o.does('amara', { does: 'withdraw', member: 'dina', program: 'shelter' });
    o.does('ben', { does: 'grant', member: 'dina', program: 'school' });
    const late = [...o.everything.values()].filter((entry) => entry !== first);
    const without = membershipOf(o.founding, late, new Map());
    expect(without.members.get('dina')?.programs).toEqual(new Set(['school']));
    expect(without.graph.waiting.length).toBe(1);
    expect(o.meetAll().members.get('dina')?.programs).toEqual(new Set(['school']));
  });
});

describe('two administrators who do not hear of each other', () => {
  test('a removal beats a grant: of membership, of a program, of a laptop, of a role', () => {
    const o = office();
    o.does('amara', removal('dina'));
    o.does('ben', { does: 'appoint', member: 'dina', role: 'administrator' });
    o.does('ben', { does: 'grant', member: 'dina', program: 'shelter' });
    const second = laptop('dina2');
    o.does('ben', { does: 'device', device: second.device, member: 'dina', ...publicKeys(second) });
    const all = o.meetAll();
    expect(membersOf(all)).toEqual(['amara', 'ben', 'chloe']);
    expect(all.devices.get('laptop-dina2')?.removed).toEqual({ sequence: 0, hash: '0'.repeat(64) });
    // Whoever has seen the removal may take her in again, with a new laptop.
    o.admits('ben', 'dina', 'worker', 'dina3');
    const later = o.meetAll();
    expect(later.members.get('dina')).toMatchObject({ role: 'worker', programs: new Set() });
    expect(later.devices.get('laptop-dina3')?.removed).toBeNull();
    expect(later.devices.get('laptop-dina')?.removed).not.toBeNull();
  });

  test('taking a program away beats giving it; of two roles the lower stands', () => {
    const o = office();
    o.does('amara', { does: 'grant', member: 'dina', program: 'shelter' });
    o.meetAll();
    o.does('amara', { does: 'withdraw', member: 'dina', program: 'shelter' });
    o.does('ben', { does: 'grant', member: 'dina', program: 'shelter' });
    o.does('amara', { does: 'appoint', member: 'dina', role: 'supervisor' });
    o.does('ben', { does: 'appoint', member: 'dina', role: 'administrator' });
    const all = o.meetAll();
    expect(all.members.get('dina')).toMatchObject({ role: 'supervisor', programs: new Set() });
    o.does('ben', { does: 'grant', member: 'dina', program: 'shelter' });
    expect(o.meetAll().members.get('dina')?.programs).toEqual(new Set(['shelter']));
  });

  test('each removing the other and granting others: the earlier appointed stands, no other removal is undone', () => {
    const o = office();
    o.does('ben', removal('amara'));
    o.does('ben', removal('dina'));
    o.admits('ben', 'emil', 'administrator');
    o.does('amara', removal('ben'));
    o.admits('amara', 'farah', 'worker');
    const all = o.meetAll();
    expect(membersOf(all)).toEqual(['amara', 'chloe', 'farah']);
    expect(administrators(all)).toEqual(['amara', 'chloe']);
    expect(all.refused).toEqual([]);
  });

  test('what a removed one gave meanwhile does not count, nor what those did whom they appointed', () => {
    const o = office();
    o.admits('ben', 'emil', 'administrator');
    o.meet('ben', 'emil');
    o.does('emil', removal('amara'));
    o.does('emil', { does: 'grant', member: 'dina', program: 'shelter' });
    o.does('amara', removal('ben'));
    const all = o.meetAll();
    expect(membersOf(all)).toEqual(['amara', 'chloe', 'dina']);
    expect(all.members.get('dina')?.programs).toEqual(new Set());
    expect([...o.meetAll().devices.keys()]).not.toContain('laptop-emil');
  });

  test('what a removed one gave before stands', () => {
    const o = office();
    o.admits('ben', 'emil', 'administrator');
    o.meet('ben', 'amara');
    o.does('amara', removal('ben'));
    expect(administrators(o.meetAll())).toEqual(['amara', 'chloe', 'emil']);
  });

  test('three who remove each other in a circle: the earliest appointed stands', () => {
    const o = office();
    o.does('amara', removal('ben'));
    o.does('ben', removal('chloe'));
    o.does('chloe', removal('amara'));
    expect(administrators(o.meetAll())).toEqual(['amara']);
  });

  test('a role taken away counts as a removal of what it allowed', () => {
    const o = office();
    o.does('amara', { does: 'appoint', member: 'ben', role: 'worker' });
    o.does('ben', { does: 'appoint', member: 'amara', role: 'worker' });
    o.admits('ben', 'emil', 'administrator');
    const all = o.meetAll();
    expect(administrators(all)).toEqual(['amara', 'chloe']);
    expect(membersOf(all)).toEqual(['amara', 'ben', 'chloe', 'dina']);
    expect(all.members.get('ben')?.role).toBe('worker');
  });

  test('the last administrator can’t leave; a lost laptop of theirs can be removed', () => {
    const o = new Office('amara');
    const second = laptop('amara2');
    o.does('amara', {
      does: 'device',
      device: second.device,
      member: 'amara',
      ...publicKeys(second),
    });
    o.meet('amara', 'amara2');
    o.does('amara', removal('amara'));
    expect(administrators(o.meetAll())).toEqual(['amara']);
    o.does('amara2', { does: 'removeDevice', device: 'laptop-amara', cuts: [] });
    o.admits('amara', 'eve', 'administrator');
    const all = o.meetAll();
    expect(membersOf(all)).toEqual(['amara']);
    expect(all.devices.get('laptop-amara')?.removed).not.toBeNull();
  });
});

describe('nobody who administers', () => {
  const worker = (member: string) => ({ does: 'appoint', member, role: 'worker' }) as const;

  /** All of them hear of everything, and the sheet is used on one laptop. */
  function mended(o: Office, by: string) {
    o.meetAll();
    o.sheetDoes(by, { does: 'appoint', member: by, role: 'administrator' });
    return o.meetAll();
  }

  test('is left where two step down apart, each leaving it to the other: both count, and the sheet appoints', () => {
    const o = new Office('amara');
    o.admits('amara', 'ben', 'administrator');
    o.admits('amara', 'dina', 'worker');
    o.meet('amara', 'ben');
    o.does('amara', worker('amara'));
    o.does('ben', worker('ben'));
    const all = o.meetAll();
    expect(all.refused).toEqual([]);
    expect(administrators(all)).toEqual([]);
    expect(membersOf(all)).toEqual(['amara', 'ben', 'dina']);
    // Nobody can mend it but by the sheet.
    o.does('amara', { does: 'appoint', member: 'dina', role: 'administrator' });
    expect(administrators(o.meetAll())).toEqual([]);
    expect(administrators(mended(o, 'ben'))).toEqual(['ben']);
    o.does('ben', { does: 'appoint', member: 'amara', role: 'administrator' });
    expect(administrators(o.meetAll())).toEqual(['amara', 'ben']);
  });

  test('is left where one is removed by somebody whom they had taken out of office themselves: no removal is undone', () => {
    const o = office();
    // Chloé removes Ben, and Amara, who has heard of it, takes her the role; Ben meanwhile removes Amara.
    o.does('chloe', removal('ben'));
    o.meet('chloe', 'amara');
    o.does('amara', worker('chloe'));
    o.does('ben', removal('amara'));
    const all = o.meetAll();
    expect(all.refused).toEqual([]);
    expect(membersOf(all)).toEqual(['chloe', 'dina']);
    expect(administrators(all)).toEqual([]);
    expect(administrators(mended(o, 'dina'))).toEqual(['dina']);
    expect(membersOf(o.meetAll())).toEqual(['chloe', 'dina']);
  });
});

describe('a removed laptop', () => {
  const cut = (sequence: number, digit: string) => ({
    device: 'laptop-dina',
    sequence,
    hash: digit.repeat(64),
  });

  test('is heard up to its cut; of two cuts the shorter; an administrator who saw both may move it', () => {
    const o = office();
    o.does('amara', { does: 'removeMember', member: 'dina', cuts: [cut(9, 'a')] });
    o.does('ben', { does: 'removeDevice', device: 'laptop-dina', cuts: [cut(7, 'b')] });
    const removed = () => o.meetAll().devices.get('laptop-dina')?.removed;
    expect(removed()).toEqual({ sequence: 7, hash: 'b'.repeat(64) });
    o.does('chloe', { does: 'cut', ...cut(12, 'c') });
    expect(removed()).toEqual({ sequence: 12, hash: 'c'.repeat(64) });
  });

  test('without a cut is not heard at all', () => {
    const o = office();
    o.does('amara', removal('dina'));
    expect(o.meetAll().devices.get('laptop-dina')?.removed?.sequence).toBe(0);
  });
});

describe('the agency sheet', () => {
  test('appoints an administrator with a laptop, and nothing else', () => {
    const o = office();
    const emil = laptop('emil');
    const appoint = { does: 'appoint', member: 'emil', role: 'administrator' } as const;
    const device = {
      does: 'device',
      device: emil.device,
      member: 'emil',
      ...publicKeys(emil),
    } as const;
    o.sheetDoes('dina', removal('amara'));
    o.sheetDoes('dina', { ...appoint, role: 'worker' });
    o.sheetDoes('dina', appoint, { ...device, member: 'dina' });
    o.sheetDoes('dina', appoint, device, { does: 'grant', member: 'emil', program: 'shelter' });
    expect(membersOf(o.meetAll())).toEqual(['amara', 'ben', 'chloe', 'dina']);
    o.sheetDoes('dina', appoint, device);
    const all = o.meetAll();
    expect(administrators(all)).toEqual(['amara', 'ben', 'chloe', 'emil']);
    expect(all.refused.length).toBe(4);
  });

  test('can’t be disabled by an administrator who calls a laptop so', () => {
    const o = office();
    const thiefs = publicKeys(laptop('thief'));
    o.does('ben', { does: 'device', device: 'sheet', member: 'ben', ...thiefs });
    o.meetAll();
    o.sheetDoes('dina', { does: 'appoint', member: 'dina', role: 'administrator' });
    expect(administrators(o.meetAll())).toEqual(['amara', 'ben', 'chloe', 'dina']);
  });

  test('outranks a stolen laptop of the founder’s that removes everyone and admits to having seen nothing', () => {
    const o = office();
    const emil = laptop('emil');
    o.does('amara', removal('ben'), removal('chloe'));
    o.meet('amara', 'dina');
    o.sheetDoes(
      'dina',
      { does: 'appoint', member: 'emil', role: 'administrator' },
      { does: 'device', device: emil.device, member: 'emil', ...publicKeys(emil) },
    );
    o.meet('dina', 'emil');
    o.meet('dina', 'amara');
    o.does('emil', removal('amara'));
    o.does('amara', removal('emil'));
    expect(administrators(o.meetAll())).toEqual(['emil']);
  });
});
