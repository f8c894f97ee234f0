import type { CodeList } from '../../../../shared/vocabulary/codeList.ts';
import { nonAnswers, yesNo } from '../../../../shared/vocabulary/answer.ts';
import { cameBy } from '../../../../shared/vocabulary/cameBy.ts';
import {
  consentAnswers,
  consentThrough,
  consentWays,
} from '../../../../shared/vocabulary/consents.ts';
import {
  contactOwners,
  contactPointKinds,
} from '../../../../shared/vocabulary/contactPointKinds.ts';
import { countries } from '../../../../shared/vocabulary/countries.ts';
import { genders } from '../../../../shared/vocabulary/genders.ts';
import {
  consentGivers,
  guardianRelations,
} from '../../../../shared/vocabulary/guardianRelations.ts';
import { identifierKinds } from '../../../../shared/vocabulary/identifierKinds.ts';
import { immigrationStatuses } from '../../../../shared/vocabulary/immigrationStatuses.ts';
import {
  interpreterGenders,
  interpreterNeeds,
} from '../../../../shared/vocabulary/interpreterNeeds.ts';
import { languages } from '../../../../shared/vocabulary/languages.ts';
import { officialLanguages } from '../../../../shared/vocabulary/officialLanguages.ts';
import { urgentNeeds } from '../../../../shared/vocabulary/urgentNeeds.ts';
import type { IntakeConflict } from '../../../../shared/intake/mergeIntake.ts';
import { useLanguage } from '../../../app/language/LanguageProvider.tsx';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';

/** Which list a field's code is of; of any other field the value is shown as it stands. */
const lists: Readonly<Record<string, CodeList<string>>> = {
  gender: genders,
  speaksBest: languages,
  reads: languages,
  otherLanguages: languages,
  language: languages,
  officialLanguage: officialLanguages,
  interpreter: interpreterNeeds,
  interpreterGender: interpreterGenders,
  country: countries,
  abroadCountry: countries,
  status: immigrationStatuses,
  cameBy,
  urgent: urgentNeeds,
  whose: contactOwners,
  relation: guardianRelations,
  givenBy: consentGivers,
  answer: consentAnswers,
  how: consentWays,
  through: consentThrough,
};

const kinds: Readonly<Record<string, CodeList<string>>> = {
  contacts: contactPointKinds,
  identifiers: identifierKinds,
};

/** A value of a form in words, for a choice between two of them. */
export function useFieldWords(): (
  part: IntakeConflict['part'],
  field: string,
  value: unknown,
) => string {
  const { intake } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  return (part, field, value) => {
    const list = field === 'kind' ? kinds[part] : lists[field];
    const one = (code: unknown): string => {
      if (code === null || code === undefined || code === '') return intake.changedEmpty;
      if (typeof code === 'number') {
        const time = field === 'notBefore' || field === 'notAfter';
        return time ? format.timeOfDay(code) : String(code);
      }
      if (typeof code === 'boolean') return yesNo.label(code ? 'yes' : 'no', language);
      if (typeof code !== 'string') return '';
      if (list?.has(code)) return list.label(code, language);
      if (nonAnswers.has(code)) return nonAnswers.label(code, language);
      if (yesNo.has(code)) return yesNo.label(code, language);
      return /^\d{4}(-\d{2}){1,2}$/.test(code) ? format.partialDay(code) : format.isolate(code);
    };
    if (!Array.isArray(value)) return one(value);
    return value.length === 0 ? intake.changedEmpty : value.map(one).join(', ');
  };
}
