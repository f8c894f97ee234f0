import type { PersonPage } from '../../../shared/contract/people.ts';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { languages } from '../../../shared/vocabulary/languages.ts';
import type { UiLanguage } from '../../../shared/vocabulary/codeList.ts';
import type { Format } from '../../app/language/useFormat.ts';
import type { Messages } from '../../messages/en.ts';
import { ageOn } from './age.ts';
import { isValue } from './answered.ts';

type Words = Messages['clients'];
type Person = PersonPage['person'];

/** "about 41", « environ 41 ans »; empty where no year is held. */
export function ageWords(person: Person, words: Words, format: Pick<Format, 'today'>): string {
  const age = ageOn(person, format.today());
  if (age === null) return '';
  if (age.years < 1) return words.months;
  return age.about ? words.agedAbout(age.years) : words.aged(age.years);
}

/** "arrived April 2024 from Ukraine", as much of it as is held. */
export function arrivalWords(
  person: Person,
  words: Words,
  format: Pick<Format, 'partialDay'>,
  language: UiLanguage,
): string {
  const country = isValue(person.country) ? countries.label(person.country, language) : '';
  const when = person.arrived === null ? '' : format.partialDay(person.arrived);
  if (when !== '' && country !== '') return words.arrivedFrom(when, country);
  if (when !== '') return words.arrived(when);
  return country === '' ? '' : words.from(country);
}

/** "interpreter, a woman, not a relative, not Nadia". */
export function interpreterWords(person: Person, words: Words): string {
  const { interpreter } = person;
  if (interpreter === 'no') return words.interpreterWords.no;
  if (interpreter !== 'yes' && interpreter !== 'sometimes') return '';
  return [
    words.interpreterWords[interpreter],
    person.interpreterGender === 'woman' ? words.womanInterpreter : '',
    person.interpreterGender === 'man' ? words.manInterpreter : '',
    person.interpreterNotRelative === 'yes' ? words.notARelative : '',
    person.interpreterNotThisPerson === ''
      ? ''
      : words.notThisPerson(person.interpreterNotThisPerson),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** Languages in words; what the list does not know is shown as it was written. */
export function languageWords(codes: readonly string[], language: UiLanguage): string {
  return codes
    .filter(isValue)
    .map((code) => languages.label(code, language))
    .join(', ');
}
