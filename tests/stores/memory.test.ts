import { MemoryStore } from '../../main/core/sync/targets/memoryStore.ts';
import { storeContract } from './storeContract.ts';

storeContract('memory', async () => {
  const store = new MemoryStore();
  return { mine: store, theirs: store, settle: async () => undefined, decides: 'place' };
});
