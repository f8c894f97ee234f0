import { describe, expect, test } from 'vitest';
import type { Body, Change } from '../../../../../main/core/sync/change.ts';
import {
  isDeleted,
  isDeletionInDoubt,
  type RecordState,
} from '../../../../../main/core/sync/merge/recordState.ts';
import {
  applyBody,
  emptyReplica,
  isDeliverable,
  recordKey,
  type Replica,
} from '../../../../../main/core/sync/merge/replica.ts';
import { pathsInDoubt, shownValue } from '../../../../../main/core/sync/merge/shownValue.ts';
import { strictnessOf } from '../../../../../main/core/sync/merge/strictnessOf.ts';
import type { Value } from '../../../../../main/core/sync/canonicalText.ts';

type Does = Partial<{
  set: Record<string, Value>;
  add: Record<string, string[]>;
  drop: Record<string, string[]>;
  does: Change['does'];
  wall: number;
}>;

/** A laptop that writes about one record and hears from others. */
class Writer {
  replica: Replica = emptyReplica;
  readonly device: string;
  readonly kind: string;
  #act = 0;

  constructor(device: string, kind = 'contactPoint') {
    this.device = device;
    this.kind = kind;
  }

  /** Writes, and gives the segment that tells of it. */
  writes({ set = {}, add = {}, drop = {}, does = 'edit', wall = 1000 }: Does): Body {
    this.#act += 1;
    const vector = new Map(this.replica.vector);
    vector.delete(this.device);
    const change: Change = {
      act: this.#act,
      time: { wall, counter: 0 },
      kind: this.kind,
      id: 'r1',
      does,
      set: new Map(Object.entries(set)),
      add: new Map(Object.entries(add)),
      drop: new Map(Object.entries(drop)),
    };
    const body = { through: this.#act, vector, changes: [change] };
    this.replica = applyBody(this.replica, this.device, body);
    return body;
  }

  hears(from: Writer, ...bodies: Body[]): this {
    for (const body of bodies) {
      expect(isDeliverable(this.replica.vector, body)).toBe(true);
      this.replica = applyBody(this.replica, from.device, body);
    }
    return this;
  }

  get record(): RecordState {
    return this.replica.records.get(recordKey(this.kind, 'r1')) as RecordState;
  }

  shows(path: string) {
    const values = this.record.values.get(path) ?? [];
    const shown = shownValue(values, strictnessOf(this.kind, path));
    return shown && [shown.shown.value, ...shown.siblings.map(({ value }) => value)];
  }

  elements(field: string) {
    return [...(this.record.elements.get(field)?.keys() ?? [])].toSorted();
  }
}

function two(kind?: string): [Writer, Writer] {
  return [new Writer('a', kind), new Writer('b', kind)];
}

/** Both wrote without hearing of the other; then both heard. */
function apart(a: Writer, b: Writer, one: Does, other: Does): void {
  const [first, second] = [a.writes(one), b.writes(other)];
  a.hears(b, second);
  b.hears(a, first);
}

describe('two laptops that wrote apart', () => {
  test('different fields: both are there, and nobody is asked', () => {
    const [a, b] = two();
    apart(a, b, { set: { codeWord: 'maple' } }, { set: { note: 'Evenings' } });
    for (const each of [a, b]) {
      expect([each.shows('codeWord'), each.shows('note')]).toEqual([['maple'], ['Evenings']]);
      expect(pathsInDoubt(each.record)).toEqual([]);
    }
  });

  test('the same telephone number: the later is shown, the other stays until someone decides', () => {
    const [a, b] = two();
    const number = (value: string) => ({ kind: 'telephone', value, e164: '' });
    apart(
      a,
      b,
      { set: { value: number('204 555 0148') }, wall: 2000 },
      { set: { value: number('204 555 0199') } },
    );
    for (const each of [a, b]) {
      expect(each.shows('value')).toEqual([number('204 555 0148'), number('204 555 0199')]);
      expect(pathsInDoubt(each.record)).toEqual(['value']);
    }
    const decided = b.writes({ set: { value: number('204 555 0199') }, wall: 10 });
    a.hears(b, decided);
    for (const each of [a, b]) {
      expect(each.shows('value')).toEqual([number('204 555 0199')]);
      expect(pathsInDoubt(each.record)).toEqual([]);
    }
  });

  test('the same text: nobody is asked, and one change settles both', () => {
    const [a, b] = two();
    apart(a, b, { set: { note: 'Evenings' } }, { set: { note: 'Evenings' } });
    expect(pathsInDoubt(a.record)).toEqual([]);
    b.hears(a, a.writes({ set: { note: 'Mornings' } }));
    expect([a.shows('note'), b.shows('note')]).toEqual([['Mornings'], ['Mornings']]);
  });

  test('a wrong clock decides what is shown, never what is kept', () => {
    const [a, b] = two();
    apart(a, b, { set: { note: 'Mine' }, wall: 2 ** 46 }, { set: { note: 'Theirs' }, wall: 0 });
    expect(b.shows('note')).toEqual(['Mine', 'Theirs']);
    // Whoever has seen both overwrites both, however early their clock.
    a.hears(b, b.writes({ set: { note: 'Both' }, wall: 1 }));
    expect(a.shows('note')).toEqual(['Both']);
  });

  test('at the very same time: the higher device is shown, on both', () => {
    const [a, b] = two();
    apart(a, b, { set: { note: 'x' } }, { set: { note: 'y' } });
    expect([a.shows('note'), b.shows('note')]).toEqual([
      ['y', 'x'],
      ['y', 'x'],
    ]);
  });

  test('elements of a list: each merges by itself; adding wins over a taking out that had not seen it', () => {
    const [a, b] = two();
    b.hears(a, a.writes({ add: { mustNotKnow: ['brother', 'husband'] } }));
    apart(
      a,
      b,
      { drop: { mustNotKnow: ['brother', 'husband'] } },
      { add: { mustNotKnow: ['brother', 'uncle'] } },
    );
    for (const each of [a, b]) expect(each.elements('mustNotKnow')).toEqual(['brother', 'uncle']);
    b.hears(a, a.writes({ drop: { mustNotKnow: ['brother', 'uncle'] } }));
    for (const each of [a, b]) expect(each.elements('mustNotKnow')).toEqual([]);
  });

  test('custom fields merge by key', () => {
    const [a, b] = two('person');
    apart(
      a,
      b,
      { set: { 'custom/bus pass': true } },
      { set: { 'custom/winter coat': 'received' } },
    );
    expect([a.shows('custom/bus pass'), a.shows('custom/winter coat')]).toEqual([
      [true],
      ['received'],
    ]);
  });

  test('one deletes, the other edits: it stays, and a person is asked', () => {
    const [a, b] = two();
    b.hears(a, a.writes({ set: { note: 'Evenings' } }));
    apart(a, b, { does: 'delete' }, { set: { note: 'Mornings' } });
    for (const each of [a, b]) {
      expect([isDeleted(each.record), isDeletionInDoubt(each.record)]).toEqual([false, true]);
      expect(each.shows('note')).toEqual(['Mornings']);
    }
    b.hears(a, a.writes({ does: 'delete' }));
    for (const each of [a, b]) {
      expect([isDeleted(each.record), isDeletionInDoubt(each.record)]).toEqual([true, false]);
    }
  });

  test('one deletes what the other only took an element out of: that is an edit too', () => {
    const [a, b] = two();
    b.hears(a, a.writes({ add: { mustNotKnow: ['brother'] } }));
    apart(a, b, { does: 'delete' }, { drop: { mustNotKnow: ['brother'] } });
    for (const each of [a, b]) expect(isDeleted(each.record)).toBe(false);
  });

  test('both delete: it is deleted, and nobody is asked', () => {
    const [a, b] = two();
    b.hears(a, a.writes({ set: { note: 'x' } }));
    apart(a, b, { does: 'delete' }, { does: 'delete' });
    for (const each of [a, b]) {
      expect([isDeleted(each.record), isDeletionInDoubt(each.record)]).toEqual([true, false]);
    }
  });

  test('an erasure takes everything, also what is concurrent and what comes after', () => {
    const [a, b] = two();
    b.hears(a, a.writes({ set: { note: 'Her address' } }));
    apart(
      a,
      b,
      { does: 'erase' },
      { set: { note: 'Her new address' }, add: { mustNotKnow: ['x'] } },
    );
    a.hears(b, b.writes({ set: { note: 'Again' } }));
    for (const each of [a, b]) {
      expect(each.record).toEqual({
        erased: true,
        acts: [],
        values: new Map(),
        elements: new Map(),
      });
      expect(isDeleted(each.record)).toBe(true);
    }
  });
});

describe('safety answers that meet', () => {
  test.each([
    ['contactPoint', 'voicemail', 'no', 'yes'],
    ['contactPoint', 'voicemail', 'notAsked', 'yes'],
    ['contactPoint', 'nameAgency', 'no', 'notAsked'],
    ['contactPoint', 'monitored', 'yes', 'no'],
    ['contactPoint', 'monitored', 'notAsked', 'no'],
    ['person', 'anonymous', true, false],
    ['person', 'interpreterNotRelative', 'yes', 'notAsked'],
  ])(
    '%s.%s: %s stands over a later %s, with the question, until a person decides',
    (kind, path, strict, loose) => {
      const [a, b] = two(kind);
      apart(a, b, { set: { [path]: strict }, wall: 1 }, { set: { [path]: loose }, wall: 9000 });
      for (const each of [a, b]) expect(each.shows(path)).toEqual([strict, loose]);
      a.hears(b, b.writes({ set: { [path]: loose }, wall: 2 }));
      for (const each of [a, b]) expect(each.shows(path)).toEqual([loose]);
    },
  );

  test('a consent stands as a whole with its stricter answer', () => {
    const given = (answer: string, on: string) => ({ answer, how: 'spoken', on });
    const [a, b] = two('consent');
    apart(
      a,
      b,
      { set: { given: given('withdrawn', '2026-11-01') }, wall: 1 },
      { set: { given: given('yes', '2026-11-20') }, wall: 2 },
    );
    for (const each of [a, b]) {
      expect(each.shows('given')?.[0]).toEqual(given('withdrawn', '2026-11-01'));
    }
  });

  test('an answer that only a newer Carnet knows is not overruled by one that this one knows', () => {
    const [a, b] = two();
    apart(
      a,
      b,
      { set: { voicemail: 'neverAgain' }, wall: 1 },
      { set: { voicemail: 'no' }, wall: 2 },
    );
    expect(a.shows('voicemail')).toEqual(['neverAgain', 'no']);
  });
});

describe('segments that come out of order', () => {
  test('wait for what their authors had seen; what was overwritten never comes back', () => {
    const [a, b] = two();
    const c = new Writer('c');
    const first = a.writes({ set: { note: 'Old' } });
    const second = b.hears(a, first).writes({ set: { note: 'New' } });
    expect(isDeliverable(c.replica.vector, second)).toBe(false);
    c.hears(a, first).hears(b, second);
    expect(c.shows('note')).toEqual(['New']);
  });

  test('do not wait for acts of a removed laptop beyond its cut', () => {
    const [a, b] = two();
    const third = b.hears(a, a.writes({ set: { note: 'x' } })).writes({ set: { note: 'y' } });
    expect(isDeliverable(new Map(), third)).toBe(false);
    expect(isDeliverable(new Map(), third, new Map([['a', 0]]))).toBe(true);
  });

  test('that come twice change nothing', () => {
    const [a, b] = two();
    const first = a.writes({ set: { note: 'x' }, add: { mustNotKnow: ['brother'] } });
    b.hears(a, first);
    b.writes({ set: { note: 'y' }, drop: { mustNotKnow: ['brother'] } });
    const before = b.record;
    b.hears(a, first);
    expect(b.record).toEqual(before);
  });
});
