import { expect, test } from 'vitest';
import { countries } from '../../../../shared/vocabulary/countries.ts';
import { recogniseCountry } from '../../../../shared/vocabulary/countryAliases.ts';
import { recogniseGender } from '../../../../shared/vocabulary/genderAliases.ts';
import { recogniseHouseholdRelation } from '../../../../shared/vocabulary/householdRelationAliases.ts';
import { immigrationStatuses } from '../../../../shared/vocabulary/immigrationStatuses.ts';
import { recogniseImmigrationStatus } from '../../../../shared/vocabulary/immigrationStatusAliases.ts';
import { recogniseLanguage } from '../../../../shared/vocabulary/languageAliases.ts';
import { languages } from '../../../../shared/vocabulary/languages.ts';

test('every language, country and status is recognised by its own name in both languages', () => {
  for (const { code, en, fr } of languages.entries) {
    expect([en, recogniseLanguage(en), recogniseLanguage(fr)]).toEqual([en, code, code]);
  }
  for (const { code, en, fr } of countries.entries) {
    expect([en, recogniseCountry(en), recogniseCountry(fr)]).toEqual([en, code, code]);
  }
  for (const { code, en, fr } of immigrationStatuses.entries) {
    expect([en, recogniseImmigrationStatus(en), recogniseImmigrationStatus(fr)]).toEqual([
      en,
      code,
      code,
    ]);
  }
});

test.each([
  ['Farsi', 'fa'],
  ['PERSAN', 'fa'],
  ['dari', 'prs'],
  ['Tigrigna', 'ti'],
  ['Mandarin', 'cmn'],
  ['Chinese', 'zh'],
  ['créole', 'ht'],
  ['Kurde', 'ku'],
  ['Sorani', 'ckb'],
  ['Pendjabi', 'pa'],
  ['langue des signes', 'sgn'],
  ['Karenni', 'eky'],
  ['Klingon', undefined],
])('the language "%s" is read as %s', (text, code) => {
  expect(recogniseLanguage(text)).toBe(code);
});

test.each([
  ['DR Congo', 'CD'],
  ['R.D.C.', 'CD'],
  ['Congo-Brazzaville', 'CG'],
  ['Syrie', 'SY'],
  ['Syrian Arab Republic', 'SY'],
  ['Côte d’Ivoire', 'CI'],
  ["cote d'ivoire", 'CI'],
  ['Birmanie', 'MM'],
  ['Turkey', 'TR'],
  ['USA', 'US'],
  ['CA', 'CA'],
  ['ca', undefined],
  // Two countries are called so: neither is chosen.
  ['Congo', undefined],
  ['Saint Martin', undefined],
])('the country "%s" is read as %s', (text, code) => {
  expect(recogniseCountry(text)).toBe(code);
});

test.each([
  ['PR', 'permanentResident'],
  ['rp', 'permanentResident'],
  ['Résidente permanente', 'permanentResident'],
  ['GAR', 'governmentAssisted'],
  ['RPG', 'governmentAssisted'],
  ['RPSP', 'privatelySponsored'],
  ['AVUCU', 'cuaet'],
  ["Demandeuse d'asile", 'refugeeClaimant'],
  ['Personne protégée', 'protectedPerson'],
  ['H&C', 'humanitarian'],
  ['Travailleuse temporaire', 'temporaryWorker'],
  ['Active', undefined],
])('the status "%s" is read as %s', (text, code) => {
  expect(recogniseImmigrationStatus(text)).toBe(code);
});

test('gender and relation are read in both languages, and never guessed', () => {
  expect(['F', 'Femme', 'female', 'H', 'M', 'X', '?'].map(recogniseGender)).toEqual([
    'woman',
    'woman',
    'woman',
    'man',
    'man',
    'nonBinary',
    undefined,
  ]);
  expect(['PA', 'Wife', 'fils', 'belle-mère', 'dog'].map(recogniseHouseholdRelation)).toEqual([
    'self',
    'spouse',
    'child',
    'inLaw',
    undefined,
  ]);
});
