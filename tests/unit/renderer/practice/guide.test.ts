import { beforeEach, describe, expect, test } from 'vitest';
import { guide } from '../../../../renderer/app/practice/guide/guide.ts';
import { guideSteps, stepDoneBy } from '../../../../renderer/app/practice/guide/stepDoneBy.ts';
import { contract } from '../../../../shared/contract/contract.ts';

describe('a step of the first ten minutes', () => {
  test.each([
    ['contact.check', {}, { rules: [{ kind: 'noVoicemail' }], mayStart: false }, 'number'],
    ['session.closeAttempt', { draftId: 'd', outcome: 'noAnswer' }, { id: 's' }, 'attempt'],
    ['service.log', {}, { ids: ['x'] }, 'service'],
    ['people.saveIntake', { values: {} }, { id: 'p' }, 'intake'],
    ['session.sign', { draftId: 'd' }, { undoUntil: 1 }, 'sign'],
    ['duplicates.decide', {}, { id: 'x' }, 'duplicate'],
    ['crisis.open', {}, {}, 'crisis'],
  ] as const)('is done by %s', (name, input, output, step) => {
    expect(Object.hasOwn(contract, name)).toBe(true);
    expect(stepDoneBy(name, input, output)).toBe(step);
  });

  test('is not done by looking, by changing a file that was there, or by a number without a rule', () => {
    expect(stepDoneBy('people.get', {}, {})).toBeNull();
    expect(stepDoneBy('draft.save', {}, {})).toBeNull();
    expect(stepDoneBy('people.saveIntake', { id: 'p', values: {} }, { id: 'p' })).toBeNull();
    expect(stepDoneBy('contact.check', {}, { rules: [], mayStart: true })).toBeNull();
  });
});

describe('the guide', () => {
  beforeEach(() => guide.begin());

  test('goes to the first step that is neither done nor skipped, in whatever order they are done', () => {
    expect(guide.current()).toBe('number');
    guide.done('attempt');
    expect(guide.current()).toBe('number');
    guide.skip('number');
    expect(guide.current()).toBe('service');
    guide.done('number');
    expect(guide.state.lastDone).toBe('number');
    for (const step of guideSteps) guide.done(step);
    expect(guide.current()).toBeNull();
  });

  test('keeps what is done while it is closed, and begins anew with a new agency', () => {
    guide.done('service');
    guide.close();
    guide.open();
    expect(guide.state.done.has('service')).toBe(true);
    guide.begin();
    expect(guide.state.done.size).toBe(0);
  });
});
