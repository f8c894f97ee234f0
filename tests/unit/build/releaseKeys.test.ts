import { expect, test } from 'vitest';
import { bundlesBelieving } from '../../../build/bundle/releaseKeys.ts';
import { releaseKeyLines as ofTests } from '../../support/releaseSigners.ts';

test('other keys are compiled into core alone, and make it another recipe', () => {
  const made = bundlesBelieving(ofTests);
  expect(made.filter(({ recipe }) => recipe !== undefined).map(({ name }) => name)).toEqual([
    'core',
  ]);
  expect(made.find(({ name }) => name === 'core')?.recipe).toContain(ofTests[0]);
});
