import type { HelpPages } from '../helpPage.ts';

/** Des ordinateurs qui partagent leurs dossiers, et ce qui arrive quand deux personnes écrivent en même temps. */
export const sharing = {
  review: {
    title: 'À vérifier : deux réponses',
    words: 'conflict merge two laptops same time à vérifier deux réponses conflit ordinateurs',
    about:
      'Quand deux personnes modifient la même chose sur deux ordinateurs qui n’ont pas eu de nouvelles l’un de l’autre, Carnet garde les deux réponses et pose la question. Les choses différentes s’assemblent d’elles-mêmes.',
    asked: [
      {
        question: 'Laquelle vaut en attendant ?',
        answer:
          'La plus récente. Quand elle protège quelqu’un (message vocal, nommer l’organisme, consentement), la plus prudente, et la fiche le dit.',
      },
      {
        question: 'Et si chacun tranche autrement ?',
        answer: 'C’est alors une nouvelle question, avec les deux décisions. Rien n’est perdu.',
      },
      {
        question: 'Aucune réponse n’est bonne.',
        answer:
          'Choisissez « Une autre réponse » et écrivez-la. Elle remplace les deux, sur tous les ordinateurs.',
      },
      {
        question: 'Quelqu’un l’a supprimé pendant que j’y travaillais.',
        answer:
          'Tout reste, avec votre modification, jusqu’à ce que quelqu’un dise s’il faut garder l’élément.',
      },
    ],
    keys: [],
    see: ['sharing', 'reaching', 'duplicates'],
  },
  sharing: {
    title: 'Partager avec d’autres ordinateurs',
    words:
      'sync share stick usb nextcloud folder server network waiting partage synchronisation clé dossier serveur réseau',
    about:
      'Les ordinateurs d’un organisme se laissent des fichiers dans un lieu commun : un dossier partagé, un serveur, une clé USB. Personne ne peut rien y lire. Sans réseau, tout fonctionne quand même, et attend.',
    asked: [
      {
        question: 'Comment savoir que tout fonctionne ?',
        answer:
          'Le bas de chaque écran dit combien de modifications attendent et depuis quand. Réglages, Partage montre quand chaque ordinateur a donné de ses nouvelles.',
      },
      {
        question: 'Il n’y a pas de réseau pendant des semaines.',
        answer:
          'Continuez à travailler. Les modifications attendent et partent quand le réseau revient. Ou remettez-les par clé USB : cela marche dans les deux sens à la fois.',
      },
      {
        question: 'Le réseau est payant.',
        answer:
          'Dites-le sous Réglages, Partage. Carnet dit alors combien il lui faut, et demande : maintenant ou plus tard ?',
      },
      {
        question: 'Le dossier partagé a été vidé.',
        answer:
          'Aucun ordinateur ne supprime quoi que ce soit. Carnet s’arrête et le dit ; l’administration remplit de nouveau le lieu à partir de cet ordinateur.',
      },
    ],
    keys: [],
    see: ['trips', 'review', 'backups', 'agency'],
  },
  trips: {
    title: 'Partir avec quelques dossiers',
    words:
      'trip travel pack laptop border lost home stick déplacement voyage trousse ordinateur frontière perdu rentrer clé',
    about:
      'Avant un déplacement, une trousse avec les seuls dossiers nécessaires va sur un ordinateur qui ne contient rien d’autre. Vous y travaillez sans réseau ; au retour tout revient, et l’ordinateur est vidé.',
    asked: [
      {
        question: 'Comment la préparer ?',
        answer:
          'Réglages, Déplacements, sur votre propre ordinateur : le nom de l’ordinateur de déplacement, votre dernier jour, qui emporter. Carnet écrit un fichier sur une clé et montre cinq mots. Sur l’ordinateur de déplacement, choisissez « Ouvrir une trousse ».',
      },
      {
        question: 'Quelqu’un n’est pas dans la trousse.',
        answer:
          'Faites son accueil comme pour une nouvelle personne. À l’organisme, Carnet remarque si elle a déjà un dossier, et pose la question.',
      },
      {
        question: 'Comment rentrer ?',
        answer:
          'Sur l’ordinateur de déplacement, choisissez « Rentrer » et faites la remise sur une clé ou dans un dossier partagé. Sur l’ordinateur d’attache, faites la remise avec la même clé. Puis encore une fois sur l’ordinateur de déplacement : il sait alors que tout est arrivé, et « Supprimer la trousse » vous donne un reçu.',
      },
      {
        question: 'Que se passe-t-il au terme de la trousse ?',
        answer:
          'Pendant trois jours vous pouvez lire, et encore enregistrer des moyens de joindre quelqu’un, des brouillons, de nouvelles notes et de nouvelles personnes. Ensuite elle se verrouille ; la remise reste possible. Une administratrice ou un administrateur la prolonge en lisant un code au téléphone.',
      },
      {
        question: 'Le terme d’une trousse est-il une protection ?',
        answer:
          'Non, une convention. Qui a l’ordinateur et sa phrase de passe peut lire ce qui s’y trouve. Ce qui protège, c’est que seule la trousse s’y trouve.',
      },
      {
        question: 'L’ordinateur de déplacement est perdu.',
        answer:
          'Prévenez une administratrice ou un administrateur, qui le retire sous Personnes et ordinateurs et imprime le relevé de qui était dans la trousse. Ce que vous aviez remis sur une clé peut encore être repris à l’organisme : faites-le d’abord.',
      },
    ],
    keys: [],
    see: ['sharing', 'people', 'review'],
  },
} satisfies Partial<HelpPages>;
