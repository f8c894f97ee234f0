import type { IntakeValues } from '../../shared/contract/people.ts';
import { firstCrisisList } from '../../shared/records/crisisList.ts';

/** 16 bytes that occur nowhere else: planted in notes, drafts and search, and looked for on the disk. */
export const canaries = {
  note: 'kWq7ZtR2xLp9VmB4',
  draft: 'nHs3YcF8uJd6GaE1',
  search: 'pTz5XoK0vNw2QrM7',
};

const minute = 60_000;

const intake: IntakeValues = {
  person: {
    pronoun: 'she',
    birthAnswer: 'value',
    birthYear: 1985,
    birthMonth: 1,
    birthDay: 1,
    birthEstimated: true,
    speaksBest: 'uk',
    otherLanguages: ['en'],
    interpreter: 'yes',
    interpreterNotRelative: 'yes',
    country: 'UA',
    arrived: '2024-04',
    status: 'cuaet',
    postalCode: 'R7A 1B2',
    cameBy: 'telephone',
  },
  names: [
    { full: 'Olena Kovalenko', given: 'Olena', family: 'Kovalenko', script: 'Latn' },
    { full: 'Олена Коваленко', kind: 'otherSpelling', script: 'Cyrl' },
  ],
  contacts: [
    {
      kind: 'telephone',
      value: '204 555 0148',
      e164: '+12045550148',
      whose: 'employer',
      call: 'yes',
      whatsapp: 'yes',
      voicemail: 'no',
      nameAgency: 'no',
      notBefore: 16 * 60,
      asOf: '2026-11-03',
      preferred: true,
    },
  ],
  identifiers: [{ kind: 'uci', value: '11-2233-4455' }],
  guardians: [],
  consent: {
    answer: 'yes',
    how: 'spoken',
    language: 'uk',
    through: 'interpreter',
    givenBy: 'notAsked',
    on: '2026-08-12',
  },
};

/** What the demonstration types. Invented people and numbers. */
export const demoWords = {
  agency: {
    name: 'Westman Settlement',
    telephone: '204 555 0100',
    channelRules: { whatsapp: 'Agency telephone only.' },
  },
  crisis: {
    list: [
      ...firstCrisisList,
      { kind: 'childProtection', name: 'Child and Family Services', telephone: '204 555 0111' },
      { kind: 'supervisor', name: 'Farida Noor', telephone: '204 555 0122', note: 'until 9 pm' },
    ],
    steps: 'Call the supervisor on call first. Together you decide who must be told.',
  },
  place: 'Brandon',
  intake,
  service: {
    service: 'informationOrientation',
    topics: ['schooling' as string],
    delivery: 'inPerson',
    minutes: 45,
    language: 'uk',
    supports: ['childCare' as string],
    note: `Explained registration, gave the division’s list in Ukrainian. ${canaries.search}`,
  },
  followUp: 'About the school’s vaccine papers',
  session: (now: number) => ({
    opening: 'callNow' as const,
    channel: 'telephone',
    account: 'agency',
    startedBy: 'worker',
    startAt: now - 14 * minute,
    identityCheck: ['knownVoice'],
    identityResult: 'confirmed',
    channelConsent: 'yes',
    interpreterKind: 'telephoneService',
    interpreterName: 'Halyna',
    interpreterConfidential: 'yes',
    canTalk: 'yes',
    service: 'informationOrientation',
    topics: ['schooling', 'language'],
    supports: ['translation'],
    clientMinutes: 14,
    workerMinutes: 20,
    text: `School needs the second dose date. Translator finished page 1; page 2 tonight. She will bring the originals on Thursday. ${canaries.note}`,
    followUps: [{ what: 'Translator, page 2', dueOn: null }],
  }),
  running: (now: number) => ({
    opening: 'callNow' as const,
    channel: 'whatsapp',
    startAt: now - 3 * minute,
    text: `Sent the vaccine card. ${canaries.draft}`,
  }),
  draft: { names: [{ full: 'Faduma' }], note: canaries.draft },
  searchFor: canaries.note,
  personFor: 'olena kov',
};
