import { type BenchVault, openedBenchVault } from './benchVault.ts';

process.once('message', (message) => void work(message as BenchVault));

async function work(vault: BenchVault): Promise<void> {
  const core = await openedBenchVault(vault);
  await core.call('today.get', { today: '2026-11-22' });
  for (let offset = 0; offset < Math.min(vault.clients, 20_000); offset += 1000) {
    const { people } = await core.call('people.list', { offset, limit: 50 });
    for (const { id, name } of people.slice(0, 5)) {
      await core.call('people.get', { id });
      await core.call('people.timeline', { id });
      await core.call('people.search', { text: name.full.slice(0, 3) });
    }
    await core.call('search.notes', { text: 'school vaccine' });
  }
  process.send?.(process.memoryUsage.rss() / 1e6);
  await core.close();
  process.disconnect();
}
