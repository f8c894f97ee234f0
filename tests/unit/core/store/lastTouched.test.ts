import { expect, onTestFinished, test } from 'vitest';
import { lastTouched, lastTouches } from '../../../../main/core/store/lastTouched.ts';
import { openStore } from '../../../support/plainStore.ts';

test('a walk through everything finds of everybody what a look at one alone does', () => {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  const people = Array.from({ length: 7 }, () =>
    s.write((unit) => unit.create('person', 'agency', { birthYear: 1984 })),
  );
  for (const [at, personId] of [...people, ...people.slice(0, 3)].entries()) {
    s.time.now += 60_000;
    s.write((unit) => unit.create(at % 2 === 0 ? 'service' : 'name', 'agency', { personId }));
  }
  s.time.now += 60_000;
  s.write((unit) => unit.create('service', 'agency', { note: 'of nobody yet' }));
  for (const rowsAtOnce of [1, 3, 1000]) {
    const walk = lastTouches(s.connection, () => rowsAtOnce);
    let step = walk.next();
    while (step.done !== true) step = walk.next();
    expect([...step.value.keys()].toSorted()).toEqual(people.toSorted());
    for (const id of people) expect(step.value.get(id)).toBe(lastTouched(s.connection, id));
  }
});
