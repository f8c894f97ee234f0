import { describe, expect, test } from 'vitest';
import { keptBackups } from '../../../../../renderer/screens/backups/keptBackups.ts';
import type { BackupLine } from '../../../../../shared/contract/backups.ts';

const line = (values: Partial<BackupLine>): BackupLine => ({
  id: 'monday',
  place: 'laptop',
  madeAt: 1,
  size: 10,
  state: 'verified',
  opensWith: 'today',
  ...values,
});

describe('backups as a person counts them', () => {
  test('one that also lies on the stick is one backup in two places', () => {
    const kept = keptBackups([line({}), line({ place: 'second', state: 'unchecked' })]);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.places).toEqual(['laptop', 'second']);
    expect(kept[0]?.line.state).toBe('verified');
  });

  test('whichever copy comes first, the one that was opened speaks for both', () => {
    const [kept] = keptBackups([
      line({ place: 'second', state: 'unchecked' }),
      line({ state: 'verified' }),
    ]);
    expect(kept?.line).toMatchObject({ place: 'laptop', state: 'verified' });
  });

  test('a copy that broke on the stick is not hidden behind the good one', () => {
    const kept = keptBackups([line({}), line({ place: 'second', state: 'damaged' })]);
    expect(kept.map(({ line: { state } }) => state)).toEqual(['verified', 'damaged']);
  });

  test('the order given stays: newest first', () => {
    const kept = keptBackups([line({ id: 'tuesday', madeAt: 2 }), line({})]);
    expect(kept.map(({ line: { id } }) => id)).toEqual(['tuesday', 'monday']);
  });
});
