import type { HelpPages } from '../helpPage.ts';

/** Laptops that share their cases, and what happens when two people write at once. */
export const sharing = {
  review: {
    title: 'Needs review: two answers',
    words: 'conflict merge two laptops same time à vérifier deux réponses conflit ordinateurs',
    about:
      'When two people change the same thing on two laptops that have not heard of each other, Carnet keeps both and asks. Different things are put together by themselves.',
    asked: [
      {
        question: 'Which one counts until I decide?',
        answer:
          'The later one. Where it protects someone (voicemail, naming the agency, consent), the more careful one, and the card says so.',
      },
      {
        question: 'What if we both decide, and differently?',
        answer: 'Then it is a new question with both decisions. Nothing is lost.',
      },
      {
        question: 'Neither answer is right.',
        answer: 'Choose “Another answer” and write it. It replaces both, on every laptop.',
      },
      {
        question: 'Somebody deleted it while I worked on it.',
        answer: 'It stays, with your change, until somebody says whether to keep it.',
      },
    ],
    keys: [],
    see: ['sharing', 'reaching', 'duplicates'],
  },
  sharing: {
    title: 'Sharing with other laptops',
    words:
      'sync share stick usb nextcloud folder server network waiting partage synchronisation clé dossier serveur réseau',
    about:
      'Laptops of one agency leave files for each other in a place: a shared folder, a server, a stick. Nobody who looks into that place can read anything. Without a network everything still works, and waits.',
    asked: [
      {
        question: 'How do I know that it works?',
        answer:
          'The bottom of every screen says how many changes wait and since when. Settings, Sharing shows when each laptop was last heard of.',
      },
      {
        question: 'There is no network for weeks.',
        answer:
          'Go on working. Changes wait, and are passed on when a network is back. Or hand them over by USB: it works both ways at once.',
      },
      {
        question: 'The network costs money.',
        answer:
          'Say so under Settings, Sharing. Carnet then says how much it needs, and asks: now or later?',
      },
      {
        question: 'The shared folder was emptied.',
        answer:
          'No laptop deletes anything. Carnet stops and says so; an administrator fills the place again from this laptop.',
      },
    ],
    keys: [],
    see: ['review', 'backups', 'agency'],
  },
} satisfies Partial<HelpPages>;
