import type { ReactNode } from 'react';
import type { PersonPage } from '../../../shared/contract/people.ts';
import { cameBy } from '../../../shared/vocabulary/cameBy.ts';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { genders } from '../../../shared/vocabulary/genders.ts';
import { identifierKinds } from '../../../shared/vocabulary/identifierKinds.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Card } from '../../components/Card.tsx';
import { Name, typedName } from '../../components/Name.tsx';
import { TwoAnswers } from '../review/TwoAnswers.tsx';
import { isValue } from './answered.ts';
import { languageWords } from './personWords.ts';
import { GuardianName } from './YoungFact.tsx';

/** The rest of what is held, in words; nothing that is empty. */
export function DetailsCard({ page }: { page: PersonPage }) {
  const { clients } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  const { person } = page;
  const shownNames = new Set([page.name.full, page.name.native]);
  const otherNames = page.names.filter((name) => name.full !== '' && !shownNames.has(name.full));
  const birth = birthDate(person);
  const address = [person.street, person.locality, person.region, person.postalCode].filter(
    (part) => part !== '',
  );
  const rows: readonly (readonly [string, ReactNode])[] = [
    [
      clients.otherNames,
      otherNames.map((name) => (
        <span key={name.id} className="details-line">
          <Name name={typedName(name.full)} /> <TwoAnswers id={name.id} />
        </span>
      )),
    ],
    [
      clients.born,
      birth === ''
        ? ''
        : person.birthEstimated
          ? clients.bornEstimated(format.partialDay(birth))
          : format.partialDay(birth),
    ],
    [clients.gender, isValue(person.gender) ? genders.label(person.gender, language) : ''],
    [
      clients.canada,
      isValue(person.officialLanguage)
        ? (clients.englishFrench[person.officialLanguage as keyof typeof clients.englishFrench] ??
          '')
        : '',
    ],
    [clients.reads, languageWords(person.reads, language)],
    [
      clients.address,
      person.noFixedAddress ? clients.noFixedAddress : <bdi dir="auto">{address.join(', ')}</bdi>,
    ],
    [
      clients.stillAbroad,
      person.abroadCountry === ''
        ? ''
        : [countries.label(person.abroadCountry, language), person.abroadTimeZone]
            .filter(Boolean)
            .join(' · '),
    ],
    [
      clients.identifiers,
      page.identifiers
        .filter((identifier) => identifier.value !== '')
        .map((identifier) => (
          <span key={identifier.id} className="details-line tabular">
            {identifierKinds.label(identifier.kind, language)} <bdi>{identifier.value}</bdi>{' '}
            <TwoAnswers id={identifier.id} />
          </span>
        )),
    ],
    [
      clients.cameBy,
      person.referredFrom !== ''
        ? clients.referredFrom(person.referredFrom)
        : isValue(person.cameBy)
          ? cameBy.label(person.cameBy, language)
          : '',
    ],
    [clients.place, page.placeName],
    // Under 18 they stand on top.
    [
      clients.guardians,
      page.young
        ? []
        : page.guardians.map((guardian) => (
            <span key={guardian.id} className="details-line">
              <GuardianName guardian={guardian} />
            </span>
          )),
    ],
  ];
  /** Fields of the file that a row shows, for what laptops answered differently. */
  const fields: Readonly<Record<string, readonly string[]>> = {
    [clients.born]: ['birthYear'],
    [clients.gender]: ['gender'],
    [clients.canada]: ['officialLanguage'],
    [clients.address]: ['street'],
    [clients.stillAbroad]: ['abroadCountry'],
    [clients.cameBy]: ['cameBy', 'referredFrom'],
    [clients.place]: ['placeId'],
  };
  const held = rows.filter(([label, value]) => {
    if (label === clients.address) return person.noFixedAddress || address.length > 0;
    return Array.isArray(value) ? value.length > 0 : value !== '';
  });
  if (held.length === 0) return null;
  return (
    <Card title={clients.details}>
      <dl className="details">
        {held.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value} {fields[label] ? <TwoAnswers id={page.id} fields={fields[label]} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function birthDate(person: PersonPage['person']): string {
  if (person.birthYear === null) return '';
  const two = (part: number) => String(part).padStart(2, '0');
  return [
    String(person.birthYear),
    ...(person.birthMonth === null ? [] : [two(person.birthMonth)]),
    ...(person.birthMonth === null || person.birthDay === null ? [] : [two(person.birthDay)]),
  ].join('-');
}
