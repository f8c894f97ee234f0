import { expect, test } from '@playwright/test';
import { openAgency, type OpenAgency } from './support/openAgency.ts';

async function twoOfOne(call: OpenAgency['call']): Promise<void> {
  const person = { birthAnswer: 'value', birthYear: 1979, birthMonth: 7, birthDay: 23 } as const;
  for (const full of ['Josué Kabongo', 'Kabongo Josue']) {
    await call('people.saveIntake', {
      values: { person: { ...person, fileNumber: full.slice(0, 1) }, names: [{ full }] },
    });
  }
}

test('a pair is merged, the merge is taken back, and it is put off, all from the list', async () => {
  const { carnet, page, call, go } = await openAgency();
  await twoOfOne(call);
  await go('/duplicates');
  const pair = page.getByRole('article', {
    name: /Josué Kabongo.*Kabongo Josue|Kabongo Josue.*Josué Kabongo/,
  });
  await expect(pair).toBeVisible();
  await expect(pair).toContainText(/same birth date/i);

  await pair.getByRole('button', { name: 'Same person' }).click();
  await expect(page.getByText('Nothing to decide.')).toBeVisible();
  expect((await call('people.list', {})).total).toBe(1);

  await page
    .getByRole('radio', { name: 'Merged' })
    .or(page.getByRole('button', { name: 'Merged' }))
    .click();
  await pair.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('No files were merged.')).toBeVisible();
  expect((await call('people.list', {})).total).toBe(2);

  await page
    .getByRole('radio', { name: 'To decide' })
    .or(page.getByRole('button', { name: 'To decide' }))
    .click();
  await pair.getByRole('button', { name: 'Not sure, ask me later' }).click();
  await expect(page.getByText('Nothing to decide.')).toBeVisible();
  await page
    .getByRole('radio', { name: 'Not sure' })
    .or(page.getByRole('button', { name: 'Not sure' }))
    .click();
  await expect(pair).toBeVisible();
  await carnet.close();
});

test('merged files show on the page of the one that stands, and can be parted there', async () => {
  const { carnet, page, call, go } = await openAgency();
  await twoOfOne(call);
  const { pairs } = await call('duplicates.list', {});
  const [pair] = pairs;
  if (!pair) throw new Error('The two files were not found to be alike.');
  await call('duplicates.decide', {
    firstId: pair.first.id,
    secondId: pair.second.id,
    verdict: 'same',
  });
  const { people } = await call('people.list', {});
  await go(`/clients/${people[0]?.id}`);
  await page.getByRole('region', { name: 'Merged files' }).getByRole('button').click();
  await expect(page.getByText('The files stand on their own again.')).toBeVisible();
  expect((await call('people.list', {})).total).toBe(2);
  await carnet.close();
});
