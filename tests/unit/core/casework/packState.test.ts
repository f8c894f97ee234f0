import { describe, expect, test } from 'vitest';
import { heededNow, packState } from '../../../../main/core/casework/packState.ts';

const hour = 3_600_000;
const day = 24 * hour;
const end = Date.UTC(2026, 10, 30, 22);

describe('a pack that travels', () => {
  test.each([
    [8 * day, null],
    [7 * day + 1, null],
    [7 * day, 7],
    [2 * day + 1, 7],
    [2 * day, 2],
    [day + 1, 2],
    [day, 1],
    [1, 1],
  ] as const)('%d ms before its end warns of %s days', (left, warn) => {
    expect(packState(end - left, end, [])).toEqual({ phase: 'open', ends: end, warn });
  });

  test('can be read for 72 hours after its end, and locks then', () => {
    const readOnly = { phase: 'readOnly', ended: end, locks: end + 72 * hour };
    expect(packState(end, end, [])).toEqual(readOnly);
    expect(packState(end + 72 * hour - 1, end, [])).toEqual(readOnly);
    expect(packState(end + 72 * hour, end, [])).toEqual({ phase: 'locked', ended: end });
  });

  test('an extension opens it again, also where it was locked; none makes it shorter', () => {
    const later = end + 10 * day;
    expect(packState(end + 5 * day, end, [later])).toEqual({ phase: 'open', ends: later, warn: 7 });
    expect(packState(end - 9 * day, end, [end - 20 * day])).toMatchObject({ ends: end });
    expect(packState(later, end, [later, end + day])).toMatchObject({ phase: 'readOnly' });
  });

  test('a clock that was set back gives no more days, and an hour of drift is none of that', () => {
    const seen = end + day;
    expect(heededNow(end - 20 * day, seen)).toEqual({ now: seen, isBack: true });
    expect(heededNow(seen - hour, seen)).toEqual({ now: seen, isBack: false });
    expect(heededNow(seen + hour, seen)).toEqual({ now: seen + hour, isBack: false });
  });
});
