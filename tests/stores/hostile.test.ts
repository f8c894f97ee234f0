import { expect, test } from 'vitest';
import { HostilePlace } from '../support/hostilePlace.ts';
import { seedOfRun } from '../support/seeded.ts';
import { storeContract } from './storeContract.ts';

let seed = seedOfRun();
console.log(`hostile store: CARNET_SEED=${seed}`);

storeContract('a hostile place, once the weather is over', async () => {
  seed += 1;
  const place = new HostilePlace(seed);
  return {
    mine: place.viewOf('mine'),
    theirs: place.viewOf('theirs'),
    settle: async () => place.calm(),
    decides: 'place',
  };
});

test('a hostile place is hostile: late, cut, filled with zeros, copied, reordered, failing, gone', async () => {
  const place = new HostilePlace(7);
  const [mine, theirs] = [place.viewOf('mine'), place.viewOf('theirs')];
  const seen = new Set<string>();
  const note = async (work: () => Promise<string>) =>
    seen.add(await work().catch((error: Error) => error.message));
  const contents = new Uint8Array(100).fill(7);
  for (let n = 1; n <= 5; n += 1) await note(() => mine.put(`log/${n}`, contents));
  for (let look = 0; look < 300; look += 1) {
    await note(async () => {
      const found = await theirs.get('log/1', 200);
      if (found.state !== 'got') return found.state;
      if (found.bytes.length < 100) return 'cut';
      return found.bytes.includes(0) ? 'zeros' : 'whole';
    });
    await note(async () => {
      const names = await theirs.list('log/');
      if (names.some((name) => name.includes('conflicted'))) seen.add('copied');
      return `${names.length > 5 ? 'more' : 'at most all'}, first ${names[0]}`;
    });
  }
  place.storm(true);
  await note(() => theirs.put('log/9', contents));
  for (const each of ['absent', 'notYet', 'cut', 'zeros', 'whole', 'copied', 'failed', 'gone']) {
    expect(seen, each).toContain(each);
  }
  expect([...seen].filter((each) => each.includes('first')).length).toBeGreaterThan(4);
});
