import {
  agreed,
  answered,
  born,
  inScript,
  type PracticePerson,
  type Say,
  telephone,
} from './practicePerson.ts';

/** A family of four, a couple, and two files that may be one person. */
export function families(say: Say): PracticePerson[] {
  return [
    {
      key: 'samir',
      opened: [41, 560],
      arrivedDaysAgo: 62,
      values: {
        names: [{ full: 'Samir Al-Khatib' }, inScript('Arab', 'سمير الخطيب')],
        person: {
          ...born(1979, 3, 8),
          gender: 'man',
          speaksBest: 'ar',
          officialLanguage: 'neither',
          interpreter: 'yes',
          status: 'governmentAssisted',
          country: 'SY',
          urgentAnswer: 'value',
          urgent: ['shelter'],
          fileNumber: 'P-1001',
        },
        contacts: [telephone(2, { ...answered, whatsapp: 'yes' })],
        consent: agreed('ar', 'interpreter'),
      },
    },
    {
      key: 'rania',
      opened: [41, 575],
      arrivedDaysAgo: 62,
      values: {
        names: [{ full: 'Rania Al-Khatib' }, inScript('Arab', 'رانيا الخطيب')],
        person: {
          ...born(1983, 11, 21),
          gender: 'woman',
          speaksBest: 'ar',
          officialLanguage: 'neither',
          interpreter: 'yes',
          interpreterGender: 'woman',
          status: 'governmentAssisted',
          country: 'SY',
          fileNumber: 'P-1002',
        },
        contacts: [telephone(3, { call: 'yes', text: 'yes', voicemail: 'no', nameAgency: 'yes' })],
        consent: agreed('ar', 'interpreter'),
      },
    },
    {
      key: 'layan',
      opened: [41, 590],
      arrivedDaysAgo: 62,
      values: {
        names: [{ full: 'Layan Al-Khatib' }, inScript('Arab', 'ليان الخطيب')],
        person: {
          ...born(2013, 5, 30),
          gender: 'woman',
          speaksBest: 'ar',
          status: 'governmentAssisted',
          country: 'SY',
          fileNumber: 'P-1003',
        },
        contacts: [
          telephone(3, {
            whose: 'relative',
            whoseDetail: say('her mother', 'sa mère'),
            guardianId: 'parent',
          }),
        ],
        guardians: [{ ref: 'parent', name: 'Rania Al-Khatib', relation: 'mother' }],
        consent: { ...agreed('ar', 'guardian'), givenBy: 'guardian' },
      },
    },
    {
      key: 'omar',
      opened: [41, 596],
      arrivedDaysAgo: 62,
      values: {
        names: [{ full: 'Omar Al-Khatib' }, inScript('Arab', 'عمر الخطيب')],
        person: {
          ...born(2017, 8, 14),
          gender: 'man',
          speaksBest: 'ar',
          status: 'governmentAssisted',
          country: 'SY',
        },
        contacts: [
          telephone(2, {
            whose: 'relative',
            whoseDetail: say('his father', 'son père'),
            guardianId: 'parent',
          }),
        ],
        guardians: [{ ref: 'parent', name: 'Samir Al-Khatib', relation: 'father' }],
        consent: { ...agreed('ar', 'guardian'), givenBy: 'guardian' },
      },
    },
    {
      // The possible duplicate: taken in again at another desk.
      key: 'huong',
      opened: [30, 660],
      values: {
        names: [{ full: 'Nguyễn Thị Hương' }],
        person: {
          ...born(1975, 10, 12),
          gender: 'woman',
          speaksBest: 'vi',
          officialLanguage: 'neither',
          interpreter: 'yes',
          status: 'permanentResident',
          country: 'VN',
          fileNumber: 'P-1007',
        },
        contacts: [telephone(40, answered)],
        consent: agreed('vi', 'interpreter'),
      },
    },
    {
      key: 'huongAgain',
      opened: [3, 690],
      values: {
        names: [{ full: 'Thi Huong Nguyen' }],
        person: {
          ...born(1975, 10, 12),
          gender: 'woman',
          speaksBest: 'vi',
          interpreter: 'notAsked',
          cameBy: 'walkIn',
          fileNumber: 'P-1029',
        },
        contacts: [telephone(40)],
      },
    },
    {
      key: 'gurpreet',
      opened: [28, 610],
      values: {
        names: [{ full: 'Gurpreet Kaur Dhaliwal' }, inScript('Guru', 'ਗੁਰਪ੍ਰੀਤ ਕੌਰ ਧਾਲੀਵਾਲ')],
        person: {
          ...born(1991, 2, 19),
          gender: 'woman',
          speaksBest: 'pa',
          officialLanguage: 'english',
          interpreter: 'no',
          status: 'familySponsored',
          country: 'IN',
          fileNumber: 'P-1008',
        },
        contacts: [telephone(43, answered)],
        consent: agreed('en'),
      },
    },
    {
      key: 'harjit',
      opened: [28, 625],
      values: {
        names: [{ full: 'Harjit Singh Dhaliwal' }, inScript('Guru', 'ਹਰਜੀਤ ਸਿੰਘ ਧਾਲੀਵਾਲ')],
        person: {
          ...born(1988, 7, 4),
          gender: 'man',
          speaksBest: 'pa',
          officialLanguage: 'english',
          interpreter: 'no',
          status: 'permanentResident',
          country: 'IN',
          fileNumber: 'P-1009',
        },
        contacts: [telephone(44, answered)],
        consent: agreed('en'),
      },
    },
  ];
}
