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
    see: ['trips', 'review', 'backups', 'agency'],
  },
  trips: {
    title: 'Travelling with a few files',
    words:
      'trip travel pack laptop border lost home stick déplacement voyage trousse ordinateur frontière perdu rentrer clé',
    about:
      'Before you travel, a pack with only the files that you need goes on a laptop that holds nothing else. You work there without a network; when you are home everything flows back, and the laptop is emptied.',
    asked: [
      {
        question: 'How do I prepare one?',
        answer:
          'Settings, Trips, on your own laptop: what the travelling laptop is called, your last day, who goes along. Carnet writes a file to a stick and shows five words. On the travelling laptop choose “Open a pack”. One client or two hundred, it is the same.',
      },
      {
        question: 'Somebody is not in the pack.',
        answer:
          'Take them in as a new client. At home Carnet notices if they have a file already, and asks.',
      },
      {
        question: 'How do I come home?',
        answer:
          'On the travelling laptop choose “Come home” and hand over to a stick or a shared folder. On the laptop at home hand over with the same stick. Once more on the travelling laptop: now it knows that everything arrived, and “Delete the pack” gives you a receipt.',
      },
      {
        question: 'What happens when the pack ends?',
        answer:
          'For three days you can read, and still save ways to reach someone, drafts, new notes and new clients. Then it locks; handing over still works. An administrator gives it more days by reading sixteen digits over the telephone.',
      },
      {
        question: 'Does the end of a pack protect anybody?',
        answer:
          'No, a courtesy. Whoever has the laptop and its passphrase can read what is on it. What protects your clients is that only the pack is there.',
      },
      {
        question: 'The travelling laptop is lost.',
        answer:
          'Tell an administrator. Under People and laptops they remove it and print the record of who was in the pack. What you handed over to a stick before can still be taken in at home: do that first.',
      },
    ],
    keys: [],
    see: ['sharing', 'people', 'review'],
  },
} satisfies Partial<HelpPages>;
