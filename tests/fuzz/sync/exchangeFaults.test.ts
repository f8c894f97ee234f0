import './sameEachTime.ts';
import { describe, test } from 'vitest';
import { exchangeFaults } from './faults.ts';
import { isCaught } from './isCaught.ts';

describe('a product that makes a mistake in exchanging is caught: it', () => {
  test.each(Object.entries(exchangeFaults))('%s', (_, fault) => isCaught(fault), 120_000);
});
