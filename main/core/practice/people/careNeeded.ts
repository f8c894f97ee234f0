import {
  agreed,
  answered,
  born,
  inScript,
  type PracticePerson,
  type Say,
  telephone,
} from './practicePerson.ts';

/** People whom a careless call could hurt, and a child: what Carnet stands in the way for. */
export function careNeeded(say: Say): PracticePerson[] {
  return [
    {
      // The guide's first step: a person in hiding from a relative.
      key: 'maryna',
      opened: [34, 615],
      values: {
        names: [{ full: 'Maryna Sydorenko' }, inScript('Cyrl', 'Марина Сидоренко')],
        person: {
          ...born(1989, 4, 17),
          gender: 'woman',
          speaksBest: 'uk',
          otherLanguages: ['ru'],
          officialLanguage: 'neither',
          interpreter: 'yes',
          interpreterNotRelative: 'yes',
          interpreterGender: 'woman',
          status: 'cuaet',
          country: 'UA',
          arrived: '2024-02',
          cameBy: 'referral',
          referredFrom: say('women’s shelter', 'maison d’hébergement'),
          urgentAnswer: 'value',
          urgent: ['safety'],
          headerNote: say(
            'Her former partner must not learn where she lives or that she comes here.',
            'Son ancien conjoint ne doit apprendre ni où elle habite, ni qu’elle vient ici.',
          ),
          fileNumber: 'P-1004',
        },
        contacts: [
          telephone(12, {
            call: 'yes',
            text: 'no',
            voicemail: 'no',
            nameAgency: 'no',
            monitored: 'notAsked',
            notBefore: 9 * 60,
            notAfter: 12 * 60,
            bestTimes: say('while she is at work', 'quand elle est au travail'),
            codeWord: say('Ask for the library card', 'Demander la carte de bibliothèque'),
            mustNotKnow: [say('her former partner, Oleh', 'son ancien conjoint, Oleh')],
            note: say('Hang up if a man answers.', 'Raccrocher si un homme répond.'),
          }),
          telephone(13, {
            whose: 'shared',
            whoseDetail: say('the home; he may answer', 'la maison ; il peut répondre'),
            call: 'no',
            text: 'no',
            voicemail: 'no',
            nameAgency: 'no',
            monitored: 'yes',
            preferred: false,
          }),
        ],
        consent: agreed('uk', 'interpreter'),
      },
    },
    {
      // Not before 4 pm, a line that others answer.
      key: 'olena',
      opened: [33, 640],
      values: {
        names: [{ full: 'Olena Marchuk' }, inScript('Cyrl', 'Олена Марчук')],
        person: {
          ...born(1984, 9, 2),
          gender: 'woman',
          speaksBest: 'uk',
          officialLanguage: 'english',
          interpreter: 'sometimes',
          status: 'cuaet',
          country: 'UA',
          arrived: '2023-05',
          fileNumber: 'P-1005',
        },
        contacts: [
          telephone(14, {
            whose: 'shared',
            whoseDetail: say('her mother-in-law', 'sa belle-mère'),
            call: 'yes',
            text: 'no',
            notBefore: 960,
            bestTimes: say('after 4 pm', 'après 16 h'),
          }),
        ],
        consent: agreed('en'),
      },
    },
    {
      // A child who came alone; an aunt answers for him.
      key: 'yonas',
      opened: [20, 600],
      values: {
        names: [{ full: 'Yonas Tesfay' }, inScript('Ethi', 'ዮናስ ተስፋይ')],
        person: {
          ...born(2012, 6, 11),
          gender: 'man',
          speaksBest: 'ti',
          officialLanguage: 'neither',
          interpreter: 'yes',
          status: 'protectedPerson',
          country: 'ER',
          headerNote: say(
            'In grade 8. His aunt Selam Tesfay looks after him; ring her, not his school.',
            'En 8ᵉ année. Sa tante Selam Tesfay s’occupe de lui ; l’appeler elle, pas l’école.',
          ),
          fileNumber: 'P-1016',
        },
        contacts: [
          telephone(31, {
            whose: 'relative',
            whoseDetail: say('his aunt, Selam', 'sa tante, Selam'),
            guardianId: 'aunt',
            ...answered,
          }),
        ],
        guardians: [{ ref: 'aunt', name: 'Selam Tesfay', relation: 'uncleAunt' }],
        consent: { ...agreed('ti', 'guardian'), givenBy: 'guardian' },
      },
    },
    {
      key: 'selam',
      opened: [20, 575],
      values: {
        names: [{ full: 'Selam Tesfay' }, inScript('Ethi', 'ሰላም ተስፋይ')],
        person: {
          ...born(1986, 1, 23),
          gender: 'woman',
          speaksBest: 'ti',
          otherLanguages: ['am'],
          officialLanguage: 'english',
          interpreter: 'no',
          status: 'permanentResident',
          country: 'ER',
          fileNumber: 'P-1015',
        },
        contacts: [telephone(31, answered)],
        consent: agreed('en'),
      },
    },
    {
      // Said no to a file: Carnet keeps that someone came, and nothing of who it was.
      key: 'declined',
      opened: [9, 870],
      values: {
        names: [],
        person: {
          noName: true,
          speaksBest: 'es',
          cameBy: 'walkIn',
          urgentAnswer: 'value',
          urgent: ['food'],
        },
        consent: { answer: 'no', how: 'spoken', language: 'es' },
      },
    },
    {
      // Her employer holds the telephone.
      key: 'lucia',
      opened: [27, 780],
      values: {
        names: [{ full: 'Lucía Cuevas Marín' }],
        person: {
          ...born(1997, 12, 3),
          gender: 'woman',
          speaksBest: 'es',
          officialLanguage: 'neither',
          interpreter: 'yes',
          status: 'seasonalWorker',
          country: 'MX',
          fileNumber: 'P-1010',
        },
        contacts: [
          telephone(25, {
            whose: 'employer',
            whoseDetail: say('the farm’s telephone', 'le téléphone de la ferme'),
            call: 'no',
            text: 'no',
            monitored: 'yes',
            preferred: false,
          }),
          {
            kind: 'whatsapp',
            value: '604-555-0126',
            whose: 'own',
            whatsapp: 'yes',
            call: 'no',
            nameAgency: 'no',
            preferred: true,
            bestTimes: say('Sundays', 'le dimanche'),
          },
        ],
        consent: agreed('es', 'interpreter'),
      },
    },
  ];
}
