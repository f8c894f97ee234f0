import { busyAgency, type BusyAgency } from '../../support/busyAgency.ts';
import { chooseList, writeList } from '../../support/chooseList.ts';
import type { OpenAgency } from '../../support/openAgency.ts';

export interface FullAgency extends BusyAgency {
  /** Many rules, a long name, a household, a note: everything that a client's page can hold. */
  readonly crowded: string;
}

/** One name in each script that Carnet bundles a font for. */
export const nativeNames = [
  { roman: 'Olena Bondarenko', native: 'Олена Бондаренко', script: 'Cyrl' },
  { roman: 'Nguyễn Thị Hường', native: 'Nguyễn Thị Hường', script: 'Latn' },
  { roman: 'Maryam al-Khatib', native: 'مريم الخطيب', script: 'Arab' },
  { roman: 'Tsehay Gebremedhin', native: 'ፀሃይ ገብረመድህን', script: 'Ethi' },
  { roman: 'Gurpreet Kaur', native: 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ', script: 'Guru' },
  { roman: 'Sita Tamang', native: 'सीता तामाङ', script: 'Deva' },
  { roman: 'Rahima Khatun', native: 'রহিমা খাতুন', script: 'Beng' },
  { roman: 'Selvi Murugan', native: 'செல்வி முருகன்', script: 'Taml' },
  { roman: 'Naw Paw Htoo', native: 'နော်ပေါထူး', script: 'Mymr' },
  { roman: 'Wang Xiaomei', native: '王晓梅', script: 'Hans' },
] as const;

/** A busy day, with the longest and strangest that real files hold. */
export async function fullAgency(agency: OpenAgency): Promise<FullAgency> {
  const { call } = agency;
  const busy = await busyAgency(agency);
  const { id: crowded } = await call('people.saveIntake', {
    values: {
      person: {
        speaksBest: 'ti',
        otherLanguages: ['ar', 'am'],
        reads: ['ti'],
        interpreter: 'yes',
        interpreterGender: 'woman',
        interpreterNotThisPerson: 'Berhane from the church on Tenth Street, he knows the husband',
        pronoun: 'she',
        fileNumber: 'WS-2026-004417',
        birthYear: 1985,
        birthMonth: 1,
        birthDay: 1,
        birthEstimated: true,
        headerNote:
          'The children are with the grandmother until the hearing; nobody is to be told where that is, not even the school.',
        urgent: ['shelter', 'safety', 'food'],
      },
      names: [
        {
          kind: 'asGiven',
          full: 'Letemichael Woldegebriel Gebreegziabher Tekle-Haimanot Habtemariam-Okonkwo',
        },
        { kind: 'otherSpelling', full: 'ለተሚካኤል ወልደገብርኤል', script: 'Ethi' },
      ],
      contacts: [
        {
          kind: 'telephone',
          value: '204 555 0199',
          e164: '+12045550199',
          whose: 'relative',
          whoseDetail: 'her brother-in-law’s, he answers first and asks who is calling',
          call: 'yes',
          text: 'no',
          voicemail: 'no',
          nameAgency: 'no',
          monitored: 'yes',
          notBefore: 9 * 60,
          notAfter: 11 * 60 + 30,
          bestTimes: 'Tuesday and Thursday mornings, while he is at work',
          codeWord: 'library card',
          mustNotKnow: ['the husband', 'the brother-in-law', 'the church'],
          asOf: '2026-11-03',
        },
        { kind: 'email', value: 'letemichael.woldegebriel.gebreegziabher@post.example.org' },
      ],
      identifiers: [{ kind: 'uci', value: '11-2233-4455' }],
    },
  });
  for (const { roman, native, script } of nativeNames) {
    await call('people.saveIntake', {
      values: {
        person: { birthYear: 1979, speaksBest: 'fr' },
        names: [
          { kind: 'asGiven', full: roman },
          ...(native === roman ? [] : [{ kind: 'otherSpelling' as const, full: native, script }]),
        ],
      },
    });
  }
  await call('service.log', {
    personIds: [crowded],
    values: {
      date: '2026-10-20',
      service: 'informationOrientation',
      minutes: 90,
      note: `${nativeNames.map(({ native }) => native).join(', ')}.`,
    },
  });
  return { ...busy, crowded };
}

const list = [
  'Client number,Name,Date of birth,Phone,Status,Family number,Remarks',
  'C1,Olena Kovalenko,03/04/1984,204 555 0148,PR,F1,call after 5 pm',
  'C2,Luz Ortega,14/02/1985,204 555 0150,Permanent resident,F3,',
  'C3,Luz Ortega,14/02/1985,204 555 0150,Zebra,F3,needs interpreter',
  'C4,Mina Rahimi,sometime in May,204 555 0152,GAR,F4,likes chess',
].join('\n');

/** Reads a list, so that the import stands at its first step. */
export async function readList(agency: OpenAgency): Promise<void> {
  await agency.go('/import');
  await chooseList(agency, writeList('clients of the spring.csv', list));
}
