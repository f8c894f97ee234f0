import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settleIntake } from '../../../../shared/intake/settleIntake.ts';
import { mergeIntake } from '../../../../shared/intake/mergeIntake.ts';
import { failureOf, openScene, type Scene } from '../../../support/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

type Values = Awaited<ReturnType<typeof valuesOf>>;
const valuesOf = (id: string) => scene.core.call('people.intakeValues', { id });
const save = (id: string, filledWith: Values, values: Values) =>
  scene.core.call('people.saveIntake', { id, filledWith, values });

async function olena() {
  const id = await scene.person('Olena Kovalenko', {
    person: { birthYear: 1984, birthMonth: 3, birthDay: 12, otherLanguages: ['rus'] },
    contacts: [{ value: '204 555 0148', call: 'yes', note: 'work' }, { value: '204 555 0199' }],
  });
  const opened = await valuesOf(id);
  return { id, opened, first: opened.contacts.find(({ note }) => note === 'work') };
}

/** The form with some answers of the first number changed. */
const withFirst = (values: Values, more: object): Values => ({
  ...values,
  contacts: values.contacts.map((row) => (row.note === 'work' ? { ...row, ...more } : row)),
});

describe('two forms of one file, opened at the same time', () => {
  test('changes of different things both stand', async () => {
    const { id, opened } = await olena();
    await save(
      id,
      opened,
      withFirst({ ...opened, person: { ...opened.person, pronoun: 'she' } }, { call: 'no' }),
    );
    await save(id, opened, {
      ...withFirst(opened, { text: 'yes' }),
      person: { ...opened.person, otherLanguages: ['pol'], gender: 'woman' },
      names: [...opened.names, { full: 'Олена', kind: 'otherSpelling' as const }],
    });
    const now = await valuesOf(id);
    expect(now.person).toMatchObject({ pronoun: 'she', gender: 'woman', otherLanguages: ['pol'] });
    expect(now.contacts.find(({ note }) => note === 'work')).toMatchObject({
      call: 'no',
      text: 'yes',
    });
    expect(now.names).toHaveLength(2);
  });

  test('what each takes off or adds to a list is kept', async () => {
    const { id, opened } = await olena();
    const spoken = (otherLanguages: string[]) => ({
      ...opened,
      person: { ...opened.person, otherLanguages },
    });
    await save(id, opened, spoken(['rus', 'pol']));
    await save(id, opened, spoken(['deu']));
    expect((await valuesOf(id)).person.otherLanguages).toEqual(['pol', 'deu']);
  });

  test('a way to reach that the second never saw is not taken away', async () => {
    const { id, opened } = await olena();
    await save(id, opened, {
      ...opened,
      contacts: [...opened.contacts, { value: '204 555 0170' }],
    });
    await save(id, opened, { ...opened, contacts: opened.contacts.slice(0, 1) });
    const left = (await valuesOf(id)).contacts.map(({ value }) => value);
    expect(left).toHaveLength(2);
    expect(left).toContain('204 555 0170');
  });

  test('the same thing changed to something else is refused by name, and nothing is written', async () => {
    const { id, opened, first } = await olena();
    await save(
      id,
      opened,
      withFirst({ ...opened, person: { ...opened.person, birthYear: 1985 } }, { call: 'no' }),
    );
    const stored = await valuesOf(id);
    const mine = withFirst(
      { ...opened, person: { ...opened.person, birthDay: 13, school: 'x' } },
      { call: 'notAsked' },
    );
    const error = await failureOf(save(id, opened, mine));
    expect(error.code).toBe('record.changedMeanwhile');
    expect(String(error.params['fields']).split(' ')).toEqual(
      expect.arrayContaining(['birthYear', 'birthDay', 'call']),
    );
    expect(JSON.stringify(error.params)).not.toContain('198');
    expect(await valuesOf(id)).toEqual(stored);

    // Somebody says which stands: mine for the birth date, theirs for the number.
    const { conflicts } = mergeIntake(opened, mine, stored);
    const settled = settleIntake(opened, mine, conflicts, ({ part }) => part === 'person');
    await save(id, settled.filledWith, settled.values);
    const now = await valuesOf(id);
    expect(now.person).toMatchObject({ birthYear: 1984, birthDay: 13, school: 'x' });
    expect(now.contacts.find((row) => row.id === first?.id)?.call).toBe('no');
  });

  test('the same change twice is no quarrel', async () => {
    const { id, opened } = await olena();
    const changed = { ...opened, person: { ...opened.person, pronoun: 'she' } };
    await save(id, opened, changed);
    await save(id, opened, changed);
    expect((await valuesOf(id)).person.pronoun).toBe('she');
  });

  test('a row that one removed and the other changed is asked about, either way round', async () => {
    const { id, opened, first } = await olena();
    const without = { ...opened, contacts: opened.contacts.filter((row) => row.id !== first?.id) };
    const changed = withFirst(opened, { voicemail: 'no' });
    await save(id, opened, without);
    expect((await failureOf(save(id, opened, changed))).code).toBe('record.changedMeanwhile');
    // Left alone, it stays away.
    await save(id, opened, { ...opened, person: { ...opened.person, pronoun: 'she' } });
    expect((await valuesOf(id)).contacts).toHaveLength(1);
    const again = mergeIntake(opened, changed, await valuesOf(id));
    const kept = settleIntake(opened, changed, again.conflicts, () => true);
    await save(id, kept.filledWith, kept.values);
    expect((await valuesOf(id)).contacts).toHaveLength(2);

    const other = await olena();
    await save(other.id, other.opened, withFirst(other.opened, { voicemail: 'no' }));
    const gone = {
      ...other.opened,
      contacts: other.opened.contacts.filter(({ note }) => note !== 'work'),
    };
    expect((await failureOf(save(other.id, other.opened, gone))).code).toBe(
      'record.changedMeanwhile',
    );
    const asked = mergeIntake(other.opened, gone, await valuesOf(other.id));
    const theirs = settleIntake(other.opened, gone, asked.conflicts, () => false);
    await save(other.id, theirs.filledWith, theirs.values);
    expect((await valuesOf(other.id)).contacts).toHaveLength(2);
  });

  test('a change without what it was filled with is refused', async () => {
    const { id, opened } = await olena();
    const error = await failureOf(scene.core.call('people.saveIntake', { id, values: opened }));
    expect(error.code).toBe('contract.invalidInput');
  });

  test('a refusal to be kept goes before a change elsewhere', async () => {
    const { id, opened } = await olena();
    await save(id, opened, withFirst(opened, { call: 'no' }));
    await save(id, opened, { ...opened, consent: { ...opened.consent, answer: 'no' } });
    expect((await valuesOf(id)).contacts).toEqual([]);
  });
});
