import { simulate } from './sync/simulate.ts';
import { fuzzTransfer } from './transfer/fuzzTransfer.ts';

/** What can be fuzzed: one seed's case, over a folder for files; resolves with how it ended. */
export const targets: Readonly<Record<string, (seed: number, folder: string) => Promise<string>>> =
  {
    transfer: fuzzTransfer,
    /** Laptops over a hostile place: the end of a seed is that they agree. */
    sync: async (seed) => {
      await simulate(seed);
      return 'agreed';
    },
  };
