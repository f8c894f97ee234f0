import type { CallInput } from '../../../shared/contract/contract.ts';
import type { Say } from './people/practicePerson.ts';

/** What happened in the practice agency before today. Days are days ago; minutes are after midnight. */
export interface PracticeService {
  readonly who: readonly string[];
  readonly daysAgo: number;
  readonly minute: number;
  readonly values: CallInput<'service.log'>['values'];
}
export interface PracticeSession {
  /** Null: somebody who did not say who they are. */
  readonly who: string | null;
  readonly daysAgo: number;
  readonly minute: number;
  readonly minutes: number;
  readonly channel: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly purpose: string;
}
export interface PracticeTask {
  readonly who: string;
  readonly what: string;
  readonly channel: string;
  /** Days from today: −2 is late, 0 is due today. */
  readonly due: number;
  readonly dueAt?: number;
}

export function servicesOf(say: Say): PracticeService[] {
  const inPerson = { delivery: 'inPerson' } as const;
  const byTelephone = { delivery: 'remote', channel: 'telephone', why: ['clientPrefers'] };
  const served = (
    who: string | readonly string[],
    daysAgo: number,
    service: string,
    topics: string[],
    minutes: number,
    more: PracticeService['values'] = inPerson,
  ): PracticeService => ({
    who: typeof who === 'string' ? [who] : who,
    daysAgo,
    minute: 570 + ((daysAgo * 53) % 400),
    values: { service, topics, minutes, ...more },
  });
  return [
    served(
      ['samir', 'rania', 'layan', 'omar'],
      40,
      'needsAssessment',
      ['housing', 'schooling'],
      60,
    ),
    served('samir', 36, 'formFilling', ['documents', 'money'], 45),
    served('rania', 31, 'languageAssessment', ['language'], 30),
    served('maryna', 33, 'crisisCounselling', ['safety', 'legal'], 60),
    served('huong', 29, 'informationOrientation', ['health'], 30),
    served(['gurpreet', 'harjit'], 27, 'employment', ['credentials'], 45),
    served('thida', 25, 'informationOrientation', ['banking'], 30),
    served('kavitha', 23, 'formFilling', ['immigration'], 45, byTelephone),
    served('meiling', 22, 'communityConnections', ['seniors', 'community'], 30),
    served('jianguo', 21, 'accompaniment', ['health'], 60),
    served('carlos', 20, 'formFilling', ['legal', 'immigration'], 60),
    served('yonas', 19, 'youth', ['schooling'], 30),
    served('fatoumata', 18, 'incomeSupport', ['money'], 45),
    served('jeanmarc', 17, 'employment', ['employment'], 30, byTelephone),
    served(['zahra', 'mirwais'], 15, 'temporaryHousing', ['housing'], 60),
    served('bekele', 14, 'digitalLiteracy', ['digital'], 45),
    served('halima', 13, 'needsAssessment', ['childCare', 'language'], 60),
    served('olena', 11, 'informationOrientation', ['childCare'], 15, {
      ...byTelephone,
      note: say('Rang after 4 pm, as she asked.', 'Appel après 16 h, comme demandé.'),
    }),
    served('andriy', 10, 'employment', ['credentials'], 30),
    served('pascaline', 9, 'lifeSkills', ['transport'], 45),
    served('ehsoe', 8, 'interpretation', ['health'], 30),
    served('samir', 7, 'caseManagement', ['housing'], 30),
    served('lucia', 6, 'informationOrientation', ['legal', 'employment'], 30, {
      delivery: 'remote',
      channel: 'whatsapp',
      why: ['safety', 'distance'],
    }),
    served('parisa', 4, 'employment', ['credentials', 'employment'], 45),
    served('dieudonne', 2, 'formFilling', ['immigration'], 30),
    served('selam', 1, 'informationOrientation', ['schooling'], 15, byTelephone),
  ];
}

export function sessionsOf(say: Say): PracticeSession[] {
  return [
    {
      who: 'maryna',
      daysAgo: 26,
      minute: 590,
      minutes: 35,
      channel: 'telephone',
      topics: ['safety', 'legal'],
      purpose: 'checkIn',
      text: say(
        'She asked for the library card, so it was she. Can talk until 10. She has the number of the legal clinic and will ring from work. Nobody at home knows that she comes here. Next call in the morning only.',
        'Elle a demandé la carte de bibliothèque : c’était bien elle. Peut parler jusqu’à 10 h. Elle a le numéro de la clinique juridique et appellera du travail. Personne chez elle ne sait qu’elle vient ici. Prochain appel le matin seulement.',
      ),
    },
    {
      who: 'samir',
      daysAgo: 12,
      minute: 830,
      minutes: 25,
      channel: 'video',
      topics: ['housing'],
      purpose: 'followUp',
      text: say(
        'Two apartments seen; the second is near the school. The landlord asks for a letter about their income. Rania would like to see the kitchen first. Letter to be ready on Friday.',
        'Deux logements visités ; le second est près de l’école. Le propriétaire demande une lettre sur leur revenu. Rania veut d’abord voir la cuisine. La lettre sera prête vendredi.',
      ),
    },
    {
      who: 'yonas',
      daysAgo: 5,
      minute: 925,
      minutes: 20,
      channel: 'telephone',
      topics: ['schooling', 'youth'],
      purpose: 'checkIn',
      text: say(
        'Spoke with his aunt Selam, Yonas beside her. He likes the soccer team. Mathematics is hard because of the words, not the numbers. Homework club begins on Tuesday.',
        'Parlé avec sa tante Selam, Yonas à côté d’elle. L’équipe de soccer lui plaît. Les maths sont difficiles à cause des mots, pas des nombres. L’aide aux devoirs commence mardi.',
      ),
    },
    {
      who: null,
      daysAgo: 4,
      minute: 700,
      minutes: 10,
      channel: 'telephone',
      topics: ['food'],
      purpose: 'urgent',
      text: say(
        'A man, Spanish, did not want to give a name. Two children, nothing left for the weekend. Gave the hours of the food bank and said that he can come without papers.',
        'Un homme, en espagnol, n’a pas voulu donner de nom. Deux enfants, plus rien pour la fin de semaine. Donné les heures de la banque alimentaire et dit qu’il peut venir sans papiers.',
      ),
    },
    {
      who: 'kavitha',
      daysAgo: 2,
      minute: 655,
      minutes: 30,
      channel: 'telephone',
      topics: ['immigration', 'familyReunification'],
      purpose: 'formFilling',
      text: say(
        'Went through the form for her son, page by page, with the telephone interpreter. Birth certificate is still with the translator. She asks whether the photographs may be old.',
        'Parcouru le formulaire pour son fils, page par page, avec l’interprète au téléphone. L’acte de naissance est encore à la traduction. Elle demande si les photos peuvent être anciennes.',
      ),
    },
  ];
}

export function tasksOf(say: Say): PracticeTask[] {
  return [
    {
      who: 'samir',
      what: say('Letter for the landlord', 'Lettre pour le propriétaire'),
      channel: 'telephone',
      due: -2,
    },
    {
      who: 'fatoumata',
      what: say('Ask how the hearing went', 'Demander comment s’est passée l’audience'),
      channel: 'telephone',
      due: -1,
      dueAt: 600,
    },
    {
      who: 'olena',
      what: say('Say when the day care has room', 'Dire quand la garderie a de la place'),
      channel: 'telephone',
      due: 0,
      dueAt: 970,
    },
    {
      who: 'maryna',
      what: say(
        'Ask about the legal clinic (mornings only)',
        'Demander des nouvelles de la clinique juridique (le matin seulement)',
      ),
      channel: 'telephone',
      due: 0,
      dueAt: 600,
    },
    {
      who: 'bekele',
      what: say('Send the bus times', 'Envoyer les horaires d’autobus'),
      channel: 'text',
      due: 0,
    },
    {
      who: 'kavitha',
      what: say('Is the translation there?', 'La traduction est-elle arrivée ?'),
      channel: 'telephone',
      due: 2,
    },
    {
      who: 'andriy',
      what: say('Appointment about his trade papers', 'Rendez-vous pour ses papiers de métier'),
      channel: 'inPerson',
      due: 5,
      dueAt: 630,
    },
  ];
}

/** What was being written when yesterday ended. */
export function unfinishedNote(say: Say): string {
  return say(
    'Zahra rang about the smell in the apartment. The window in the small room does not',
    'Zahra a appelé au sujet de l’odeur dans le logement. La fenêtre de la petite chambre ne',
  );
}
