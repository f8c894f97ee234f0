import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../../../main/core/casework/duplicates/candidate.ts';
import { comparePair } from '../../../../../main/core/casework/duplicates/comparePair.ts';
import { inventList } from './inventPeople.ts';

let count = 0;
function person(name: string, known: Partial<Candidate> = {}): Candidate {
  return { key: `p${count++}`, names: [name], telephones: [], identifiers: [], ...known };
}
const born = (text: string): Pick<Candidate, 'birth'> => {
  const [year = 0, month, day] = text.split('-').map(Number);
  return { birth: { year, ...(month ? { month } : {}), ...(day ? { day } : {}) } };
};
const kinds = (a: Candidate, b: Candidate) => comparePair(a, b).reasons.map(({ kind }) => kind);

const home: Partial<Candidate> = {
  telephones: ['204 555 0134'],
  household: 'F0127',
  arrived: '2022-11-03',
  address: { street: '14 Elgin Avenue', postalCode: 'R3C 1A5', locality: 'Winnipeg' },
};

describe('a worker is asked', () => {
  test.each([
    ['Mohamed Haidari', 'Muhammad Haydari'],
    ['Serhii Bondar', 'Sergey Bondar'],
    ['Xasan Faarax', 'Hassan Farah'],
    ['Volodymyr Yushchenko', 'Wladimir Juschtschenko'],
    ['Zhou Guoqiang', 'Chow Kwok-keung', 'Cantonese'],
    ['Gebremariam Haile', 'Ghebre Mariam Hayle'],
    ['Abd al-Rahman al-Tikriti', 'Abdurrahman Tikriti'],
    ['Pieter van der Merwe', 'Merwe, Pieter'],
    ['N’Golo Mwamba', 'MWAMBA Ngolo'],
    ['Gurjeet Grewal', 'Gurjit Garewal'],
    ['Nguyễn Thị Phượng', 'Phuong Nguyen'],
    ['Łukasz Kowalczyk', 'Lukasz Kovalchyk'],
    ['Юлія Кравчук', 'Yuliia Kravchuk'],
    ['خالد حداد', 'Khaled Haddad'],
    ['陈静', 'Chen Jing'],
    ['ተስፋዬ ገብረማርያም', 'Tesfaye Gebremariam'],
  ])('%s and %s, born on one day', (one, other, language = '') => {
    const a = person(one, { ...born('1984-06-23'), language });
    const b = person(other, { ...born('1984-06-23'), language });
    expect(comparePair(a, b).ask, JSON.stringify(comparePair(a, b))).toBe(true);
  });

  test('the name has a typing error, the telephone number was kept', () => {
    const a = person('Parisa Rostami', { ...born('1990-03-17'), telephones: ['(204) 555-0111'] });
    const b = person('Praisa Rostami', { ...born('1990-03-17'), telephones: ['+1 204.555.0111'] });
    expect(comparePair(a, b).ask).toBe(true);
  });

  test('day and month were read the other way round', () => {
    const a = person('Parisa Rostami', { ...born('1990-03-07'), ...home });
    const b = person('Rostami, Parisa', { ...born('1990-07-03'), ...home });
    expect(comparePair(a, b).ask).toBe(true);
    expect(kinds(a, b)).toContain('dayAndMonthSwapped');
  });

  test('one record has one name only and the year of birth', () => {
    const a = person('Golnaz', { ...born('1988'), ...home });
    const b = person('Golnaz Rostami', { ...born('1988-02-20'), ...home });
    expect(comparePair(a, b).ask).toBe(true);
    expect(kinds(a, b)).toEqual(expect.arrayContaining(['nameIncomplete', 'sameBirthYear']));
  });

  test('the UCI is the same and everything else was typed badly', () => {
    const uci = (value: string) => ({ identifiers: [{ kind: 'uci', value }] });
    const a = person('Kowalska Agnieszka', { ...born('1979-09-30'), ...uci('11-2847-5561') });
    const b = person('Agnes Kovalska', { ...born('1979-09-03'), ...uci('1128475561') });
    expect(comparePair(a, b).ask).toBe(true);
  });

  test('two digits of the identifier are exchanged', () => {
    const id = (value: string) => ({ identifiers: [{ kind: 'passport', value }] });
    const a = person('Ilunga Célestin', { ...born('1979-01-01'), ...id('OP0482913') });
    const b = person('Celestin Ilunga', { ...born('1979'), ...id('OP0428913') });
    expect(comparePair(a, b).ask).toBe(true);
    expect(kinds(a, b)).toContain('similarIdentifier');
  });

  test('the explanation names what speaks for and against', () => {
    const a = person('Yousef Haddad', { ...born('1984-06-23'), telephones: ['204 555 0100'] });
    const b = person('Haddad, Youssef', { ...born('1984-06-23'), telephones: ['306 555 0199'] });
    expect(comparePair(a, b).reasons).toEqual([
      { for: true, kind: 'namesSoundAlike' },
      { for: true, kind: 'sameBirthDate' },
      { for: false, kind: 'differentTelephone' },
    ]);
  });
});

describe('a worker is not asked', () => {
  test('the same telephone alone', () => {
    const number = { telephones: ['204 555 0134'] };
    expect(comparePair(person('Golnaz Rostami', number), person('Hana Kebede', number)).ask).toBe(
      false,
    );
  });

  test('the same family name alone, or with the whole home', () => {
    expect(comparePair(person('Golnaz Rostami'), person('Farhad Rostami')).ask).toBe(false);
    expect(comparePair(person('Golnaz Rostami', home), person('Farhad Rostami', home)).ask).toBe(
      false,
    );
  });

  test('the same whole name alone', () => {
    expect(comparePair(person('Jing Wang'), person('Wang, Jing')).ask).toBe(false);
  });

  test('a common name and a shared year of 1 January birthdays', () => {
    const common = {
      size: 20_000,
      wordShare: () => 1 / 30,
      share: () => 1 / 60,
    };
    const a = person('Jing Wang', born('1983-01-01'));
    const b = person('Wang Jing', born('1983-01-01'));
    expect(comparePair(a, b, common).ask).toBe(false);
  });

  test.each([
    ['Golnaz Rostami', 'Farhad Rostami'],
    ['Olga Kravchuk', 'KRAVCHUK Oleh'],
    ['Gurdeep Sandhu', 'Sandhu, Hardeep'],
    ['Hassan Jabouri', 'Hussein Jabouri'],
    ['Karim Haddad', 'Karima Haddad'],
    ['Mario Quintero', 'Maria Quintero'],
    ['Min-jun Park', 'Min-ji Park'],
    ['Nguyen Van Hung', 'Nguyen Thi Huong'],
    ['Zhang Jing', 'Zhang Ying'],
    ['Jean-Claude Ilunga', 'Jean-Pierre Ilunga'],
    ['Aimé Mwamba', 'Aimée Mwamba'],
    ['Gurpreet Singh Gill', 'Gurpreet Kaur Gill'],
  ])('twins in one home: %s and %s', (one, other) => {
    const language = /Park/.test(one)
      ? 'Korean'
      : /Nguy/.test(one)
        ? 'Vietnamese'
        : /Zhang/.test(one)
          ? 'Mandarin'
          : 'other';
    const a = person(one, { ...home, ...born('2009-05-14'), language });
    const b = person(other, { ...home, ...born('2009-05-14'), language });
    expect(comparePair(a, b).ask, JSON.stringify(comparePair(a, b))).toBe(false);
  });

  test('father and son of one name, each with his own UCI', () => {
    const a = person('Ahmed Hassan', {
      ...home,
      ...born('1961-04-02'),
      identifiers: [{ kind: 'uci', value: '1122334455' }],
    });
    const b = person('Ahmed Hassan', {
      ...home,
      ...born('1990-11-19'),
      identifiers: [{ kind: 'uci', value: '1122334461' }],
    });
    expect(comparePair(a, b).ask).toBe(false);
  });

  test('mother and child, spouses', () => {
    const mother = person('Tsehay Bekele', { ...home, ...born('1985-02-11') });
    const child = person('Bekele, Hirut', { ...home, ...born('2012-07-30') });
    const father = person('BEKELE Girma', { ...home, ...born('1985-01-01') });
    expect(comparePair(mother, child).ask).toBe(false);
    expect(comparePair(mother, father).ask).toBe(false);
    expect(kinds(mother, father)).toContain('differentGivenName');
  });

  test('two records that say nothing', () => {
    expect(comparePair(person(''), person('')).ask).toBe(false);
  });
});

test('the comparison is symmetric', () => {
  const { people } = inventList(31, 150);
  for (let at = 0; at + 1 < people.length; at++) {
    for (const other of [at + 1, (at * 7 + 3) % people.length]) {
      const [a, b] = [people[at], people[other]];
      if (!a || !b) continue;
      const [there, back] = [comparePair(a, b), comparePair(b, a)];
      expect(back.score).toBeCloseTo(there.score, 12);
      expect(back.ask).toBe(there.ask);
      expect(back.reasons).toEqual(there.reasons);
    }
  }
});
