import './sameEachTime.ts';
import { describe, test } from 'vitest';
import { upkeepFaults } from './faults.ts';
import { isCaught } from './isCaught.ts';

describe('a product that makes a mistake in looking after logs and copies is caught: it', () => {
  test.each(Object.entries(upkeepFaults))('%s', (_, fault) => isCaught(fault), 120_000);
});
