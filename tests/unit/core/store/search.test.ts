import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findNotes, indexNote, snippet } from '../../../../main/core/store/noteSearch.ts';
import { searchLines } from '../../../../main/core/store/personLines.ts';
import { openStore, type Store } from '../../../support/plainStore.ts';

function store(): Store {
  const s = openStore();
  onTestFinished(() => s.connection.close());
  return s;
}

interface Parts {
  readonly telephone?: string;
  readonly e164?: string;
  readonly fileNumber?: string;
  readonly identifier?: string;
}

function person(s: Store, names: readonly string[], parts: Parts = {}): string {
  return s.write((unit) => {
    const id = unit.create('person', 'agency', { fileNumber: parts.fileNumber ?? '' });
    for (const full of names) unit.create('name', 'agency', { personId: id, full });
    if (parts.telephone !== undefined) {
      unit.create('contactPoint', 'agency', {
        personId: id,
        value: parts.telephone,
        e164: parts.e164 ?? '',
      });
    }
    if (parts.identifier !== undefined) {
      unit.create('identifier', 'agency', { personId: id, kind: 'uci', value: parts.identifier });
    }
    return id;
  });
}

const found = (s: Store, typed: string) =>
  searchLines(s.connection, typed, 20).map((line) => line.id);

describe('finding a person as one types', () => {
  test.each([
    ['Hélène Côté', ['hel', 'HELENE', 'hélène', 'cote', 'Co', 'cote hel', 'He\u0301l']],
    ['Olena Kovalenko', ['o', 'kov', 'KOVALENKO', 'olena kov', 'kov ole']],
    ['Олена Коваленко', ['олен', 'ОЛЕНА', 'kovalenko', 'olena']],
    ['हिन्दी शर्मा', ['हिन्दी', 'हि', 'शर्मा']],
    ['தமிழ் செல்வி', ['தமிழ்', 'செல்']],
    ['မောင်မောင်', ['မောင်']],
    ['ትዝታ ገብረ', ['ትዝ', 'ገብረ']],
    ['مُحَمَّد العلي', ['محمد', 'مُحَمَّد', 'العلي']],
    ['محمد', ['مُحَمَّد']],
    ['שָׁלוֹם', ['שלום']],
    ['王小明', ['王', '王小']],
    ['Nguyễn Thị Ánh', ['nguyen', 'thi anh', 'Ánh']],
    ['Müller-Lüdenscheidt', ['ludensch', 'muller', 'Müller-Lü']],
    ["N'Diaye O’Neil", ['diaye', "n'diaye", 'o’neil', 'neil']],
    ['𞤀𞤣𞤤𞤢𞤥', ['𞤀𞤣']],
    ['Łukasz Þórsson', ['łuk', 'Þórs', 'lukasz']],
  ])('%s', (name, typed) => {
    const s = store();
    const id = person(s, [name]);
    person(s, ['Someone Else'], { telephone: '431 555 0199' });
    for (const text of typed) expect(found(s, text), text).toEqual([id]);
  });

  test('by number: as written, as digits, from its area, its exchange or its end', () => {
    const s = store();
    const id = person(s, ['Olena'], { telephone: '(204) 555-0148', e164: '+12045550148' });
    person(s, ['Maryam'], { telephone: '204 555 0199', e164: '+12045550199' });
    for (const typed of [
      '204 555 0148',
      '2045550148',
      '+1 204 555 0148',
      '(204) 555-014',
      '555-0148',
      '0148',
    ]) {
      expect(found(s, typed), typed).toEqual([id]);
    }
    expect(found(s, '204 555')).toHaveLength(2);
  });

  test('by file number and identifier, with and without their dashes', () => {
    const s = store();
    const id = person(s, ['Olena'], { fileNumber: 'WPG-2024/017', identifier: '11-2233-4455' });
    for (const typed of ['WPG-2024', 'wpg', '017', '1122334455', '11-2233-4455', '11-2233']) {
      expect(found(s, typed), typed).toEqual([id]);
    }
  });

  test('no longer by a name that was changed, nor a number that was taken out', () => {
    const s = store();
    const id = person(s, ['Zebulon Quixby'], { telephone: '431 555 0177' });
    s.write((unit) => {
      for (const kind of ['name', 'contactPoint'] as const) {
        const table = kind === 'name' ? 'personName' : kind;
        const row = unit.value<string>(`SELECT id FROM ${table} WHERE personId = ?`, [id]) ?? '';
        if (kind === 'name') unit.change('name', row, { full: 'Amara Diallo' });
        else unit.remove(kind, row);
      }
    });
    expect(found(s, 'zeb')).toEqual([]);
    expect(found(s, '4315550177')).toEqual([]);
    expect(found(s, 'amara')).toEqual([id]);
  });

  test('whatever is typed is looked for, never run: no error, no syntax', () => {
    const s = store();
    person(s, ['Olena Kovalenko']);
    const anything = fc.oneof(
      fc.string({ maxLength: 60, unit: 'binary' }),
      fc.string({ maxLength: 30, unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            'NEAR(',
            'AND',
            'OR',
            'NOT',
            'words:',
            '^',
            '-',
            '\u0000',
            ')',
            "'",
            ';',
            'ole',
            '%',
            '_',
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        searchLines(s.connection, typed, 5);
        findNotes(s.connection, typed, { offset: 0, limit: 5 });
        snippet(typed, typed);
      }),
      { numRuns: 1500, verbose: 1 },
    );
    expect(found(s, 'words:olena')).toEqual([]);
    expect(found(s, '')).toEqual([]);
    expect(found(s, '***')).toEqual([]);
  });

  test('every name is found by its own beginning, in any script', () => {
    const s = store();
    const scripts = fc.constantFrom(
      ...('aézßñАїЖاםשאगीதிကာကမ你ฉันអ្នክ한나かゐꯃꯅ'.match(/\p{L}\p{M}*/gu) ?? []),
    );
    fc.assert(
      fc.property(fc.array(scripts, { minLength: 2, maxLength: 6 }), (letters) => {
        const name = letters.join('');
        const id = person(s, [name]);
        expect(searchLines(s.connection, name, 100).map((line) => line.id)).toContain(id);
      }),
      { numRuns: 100, verbose: 1 },
    );
  });
});

describe('finding what was written', () => {
  const noted = (s: Store, text: string) =>
    s.write((unit) => {
      const id = unit.create('service', 'agency', { personId: 'p', note: text });
      indexNote(unit.writer, 'service', id, text);
      return id;
    });
  const hits = (s: Store, typed: string) =>
    findNotes(s.connection, typed, { offset: 0, limit: 10 }).map((match) => match.id);

  test('every word typed must be there, the last may be unfinished, accents don’t matter', () => {
    const s = store();
    const id = noted(s, 'École Gordon-Bell: carnet de vaccination, rendez-vous mardi.');
    for (const typed of ['ecole', 'vacc', 'mardi ecole', 'École Gordon-Bell', 'rendez-vous']) {
      expect(hits(s, typed), typed).toEqual([id]);
    }
    for (const typed of ['cination', 'ecole lundi', 'xyz'])
      expect(hits(s, typed), typed).toEqual([]);
  });

  test('words of before a change, or of a deleted text, are not found', () => {
    const s = store();
    const id = noted(s, 'Spoke about the quokka');
    s.write((unit) => {
      unit.change('service', id, { note: 'Spoke about the wombat' });
      indexNote(unit.writer, 'service', id, 'Spoke about the wombat', 'Spoke about the quokka');
    });
    expect(hits(s, 'quokka')).toEqual([]);
    expect(hits(s, 'wombat')).toEqual([id]);
    s.write((unit) => {
      indexNote(unit.writer, 'service', id, '', 'Spoke about the wombat');
      unit.remove('service', id);
    });
    expect(hits(s, 'wombat')).toEqual([]);
    expect(hits(s, 'spoke')).toEqual([]);
  });

  test('a note and a service with the same row number don’t take each other’s place', () => {
    const s = store();
    const service = noted(s, 'translation of a diploma');
    const note = s.write((unit) => {
      const id = unit.create('note', 'agency', { personId: 'p', text: 'diploma arrived' });
      indexNote(unit.writer, 'note', id, 'diploma arrived');
      return id;
    });
    expect(new Set(hits(s, 'diploma'))).toEqual(new Set([service, note]));
    expect(hits(s, 'arrived')).toEqual([note]);
    expect(hits(s, 'translation')).toEqual([service]);
  });

  test('the words around a hit mark it, folded as the search is', () => {
    expect(snippet('Carnet de vaccination de l’École', 'ecole')).toBe(
      'Carnet de vaccination de l’\u0002École\u0003',
    );
    const long = `${'mot '.repeat(200)}diplôme ${'mot '.repeat(200)}`;
    const shown = snippet(long, 'diplo');
    expect(shown).toContain('\u0002diplôme\u0003');
    expect(shown.length).toBeLessThan(200);
  });
});
