import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { idsFile } from './agencies.ts';
import { busyAgency, type BusyAgency } from './busyAgency.ts';
import type { OpenAgency } from './openAgency.ts';

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

/** The ids in a copy of the full agency. */
export const idsIn = (userData: string) =>
  JSON.parse(readFileSync(join(userData, idsFile), 'utf8')) as FullAgency;

/** A busy day, with the longest and strangest that real files hold. */
export async function fullAgency({ call }: Pick<OpenAgency, 'call'>): Promise<FullAgency> {
  const busy = await busyAgency({ call });
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
