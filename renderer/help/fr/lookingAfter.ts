import type { HelpPages } from '../helpPage.ts';

/** Mettre en place, verrouiller, tout garder en sûreté. */
export const lookingAfter = {
  audit: {
    title: 'Journal : qui a regardé quoi',
    words: 'log supervisor views access audit supervision consultations',
    about:
      'Chaque consultation, changement, impression et essai de déverrouillage, pour la supervision. Le journal nomme le dossier et les champs, jamais leur contenu.',
    asked: [
      {
        question: 'Peut-on retirer une entrée ?',
        answer: 'Non, personne ne le peut. Une vérification montre si le journal est entier.',
      },
      {
        question: 'Pourquoi y a-t-il des raisons ?',
        answer: 'Qui appelle malgré une consigne dit pourquoi. C’est le seul texte gardé ici.',
      },
      {
        question: 'Quelqu’un a essayé des phrases de passe.',
        answer:
          'Les essais à l’écran de verrouillage sont ici après le déverrouillage suivant, avec leur heure.',
      },
    ],
    keys: [],
    see: ['security', 'reaching'],
  },
  settings: {
    title: 'Réglages de cet ordinateur',
    words:
      'language clock colours dark theme lock time place settings langue couleurs horloge sombre',
    about:
      'Langue, horloge, couleurs, délai de verrouillage, lieu de travail du jour. Les changements sont gardés aussitôt.',
    asked: [
      {
        question: 'Cela se verrouille trop tôt.',
        answer:
          'Choisissez jusqu’à 30 minutes. Pendant une rencontre, Carnet attend 30 minutes et compte à rebours d’abord.',
      },
      {
        question: 'Ma collègue préfère l’anglais.',
        answer:
          'EN et FR sont au bas de chaque écran. Rien ne redémarre, et ce que vous avez écrit garde sa langue.',
      },
      {
        question: 'Où est-ce que je travaille aujourd’hui ?',
        answer: 'Choisissez le lieu ici ou au bas de l’écran. Il s’inscrit dans ce que vous notez.',
      },
    ],
    keys: [['mod+l', 'Verrouiller']],
    see: ['security', 'agency', 'cover'],
  },
  security: {
    title: 'Phrase de passe et mots de récupération',
    words: 'password change lost paper recovery passphrase mot de passe perdu papier',
    about:
      'Ce qui ouvre votre coffre : une phrase de passe dans votre tête, et douze mots sur papier pour le jour où vous l’oubliez.',
    asked: [
      {
        question: 'Le papier est perdu.',
        answer:
          'Créez maintenant de nouveaux mots. Les anciens cessent de valoir dès que les nouveaux sont vérifiés.',
      },
      {
        question: 'Quelqu’un connaît peut-être ma phrase de passe.',
        answer:
          'Servez-vous de cette page : tout ce qui est sur cet ordinateur reçoit un nouveau verrou, pas seulement une nouvelle phrase.',
      },
      {
        question: 'L’organisme peut-il la retrouver ?',
        answer:
          'Non. Personne ne le peut, pas même les auteurs de Carnet. C’est pourquoi le papier compte.',
      },
    ],
    keys: [],
    see: ['recover', 'backups'],
  },
  backups: {
    title: 'Copies de sauvegarde',
    words: 'backup usb second place rehearse copy sauvegarde clé usb essai répétition',
    about:
      'Une copie est faite chaque jour et quand vous quittez, puis vérifiée en l’ouvrant. Prévoyez un second endroit, comme une clé USB.',
    asked: [
      {
        question: 'Qui peut lire une copie ?',
        answer:
          'Qui a votre phrase de passe ou vos mots de récupération, et personne d’autre. Une clé USB perdue ne révèle rien.',
      },
      {
        question: 'Comment savoir si elle est bonne ?',
        answer:
          'Essayez une restauration : Carnet ouvre la copie à côté de votre coffre et dit ce qu’il y a trouvé.',
      },
      {
        question: 'Quel second endroit choisir ?',
        answer:
          'Pas le sac de l’ordinateur. Une clé USB dans un tiroir, ou le dossier partagé de l’organisme.',
      },
    ],
    keys: [],
    see: ['restore', 'security'],
  },
  agency: {
    title: 'Organisme',
    words:
      'programs places crisis list channel rules administrator agency programmes lieux consignes',
    about:
      'Le nom de l’organisme, ses programmes et ses lieux, ses consignes pour chaque moyen de communication, et qui appeler quand quelque chose ne va pas.',
    asked: [
      {
        question: 'Qu’est-ce qu’un programme ?',
        answer:
          'Un mur : seules les personnes qui y travaillent voient ses dossiers. « Tout l’organisme » est commun à tous.',
      },
      {
        question: 'Pourquoi une date sur la liste d’urgence ?',
        answer: 'Les numéros changent. Relisez-les deux fois par année et remettez la date.',
      },
      {
        question: 'Je ne peux rien changer ici.',
        answer:
          'Seul le rôle d’administration le permet. Adressez-vous à qui a mis Carnet en place.',
      },
    ],
    keys: [],
    see: ['crisis', 'settings'],
  },
  people: {
    title: 'Équipe et ordinateurs',
    words:
      'inviter retirer perdu volé ordinateur équipe membre administration feuille invite join remove lost stolen laptop',
    about:
      'Qui fait partie de l’organisme, avec quel ordinateur, et de quand datent les dernières nouvelles. L’administration invite et retire ici.',
    asked: [
      {
        question: 'Comment faire entrer une ou un collègue ?',
        answer:
          'Invitez un ordinateur, remettez le fichier, prenez la demande, appelez-vous pour comparer six mots, puis laissez entrer et remettez la réponse.',
      },
      {
        question: 'Pourquoi six mots ?',
        answer:
          'Pour que personne ne glisse son propre ordinateur entre vous. Les deux côtés doivent voir les mêmes six mots ; écoutez-les, ne les lisez pas dans un message.',
      },
      {
        question: 'Un ordinateur est perdu.',
        answer:
          'Retirez-le ici, faites changer le mot de passe du lieu partagé et imprimez son constat. Ce qui s’y trouve ne peut pas être supprimé d’ici ; sa phrase de passe le protège.',
      },
      {
        question: 'À quoi sert la feuille de l’organisme ?',
        answer:
          'Au jour où plus personne n’administre Carnet. Gardez-la dans un coffre-fort : qui l’a avec un ordinateur peut lire cet ordinateur.',
      },
    ],
    keys: [],
    see: ['agency', 'joining', 'backups'],
  },
  joining: {
    title: 'Se joindre à un organisme',
    words: 'se joindre invitation demande six mots code fichier join request six words',
    about:
      'Une personne de l’administration vous invite. Vous demandez à entrer avec l’invitation, comparez six mots avec elle et prenez sa réponse.',
    asked: [
      {
        question: 'Je n’ai pas d’invitation.',
        answer:
          'Demandez à qui administre Carnet dans votre organisme : elle se crée dans Réglages, Équipe et ordinateurs.',
      },
      {
        question: 'Puis-je fermer Carnet en attendant ?',
        answer:
          'Oui. Votre demande attend dans votre coffre, et la page revient quand vous déverrouillez.',
      },
      {
        question: 'Les six mots ne sont pas identiques.',
        answer:
          'Quelqu’un s’est peut-être interposé. Votre demande est refusée ; abandonnez-la et recommencez avec une invitation remise en mains propres.',
      },
      {
        question: 'Je fais partie de l’organisme, et je ne vois rien.',
        answer:
          'Ce que vos collègues ont écrit arrive quand les ordinateurs échangent leurs modifications, par le lieu partagé ou par clé USB.',
      },
    ],
    keys: [],
    see: ['firstRun', 'people'],
  },
  practice: {
    title: 'Organisme d’essai et dix premières minutes',
    words:
      'practice training demo try invented tutorial guide formation exercice visite guidée démonstration',
    about:
      'Trente personnes inventées pour tout essayer. Chaque écran le dit, et rien n’en est gardé.',
    asked: [
      {
        question: 'Comment commencer ?',
        answer:
          'À l’écran de départ ou de verrouillage, choisissez d’essayer avec des personnes inventées ; ou cherchez « essai ».',
      },
      {
        question: 'Puis-je y inscrire une vraie personne ?',
        answer:
          'Non. Tout disparaît au prochain verrouillage, et d’autres s’y exercent. Les vraies personnes vont dans votre propre coffre.',
      },
      {
        question: 'J’ai tout mélangé.',
        answer: 'Recommencez : les mêmes personnes inventées reviennent comme au début.',
      },
      {
        question: 'Où est le guide ?',
        answer:
          '« Dix premières minutes » est dans la bande du haut. Les étapes se cochent quand vous les avez faites.',
      },
    ],
    keys: [],
    see: ['today', 'firstRun'],
  },
  firstRun: {
    title: 'Mettre Carnet en place',
    words: 'first run install start setup begin premier démarrage installation commencer',
    about:
      'Une dizaine de minutes : votre nom, une phrase de passe, douze mots sur papier, votre organisme. Il ne faut ni réseau ni serveur.',
    asked: [
      {
        question: 'Quelle phrase de passe ?',
        answer:
          'Prenez les cinq mots proposés et faites-en une petite histoire. Ils se retiennent mieux qu’on ne le croit.',
      },
      {
        question: 'Pourquoi écrire douze mots ?',
        answer:
          'C’est le seul autre moyen d’entrer. Sans phrase de passe et sans ces mots, personne ne peut ouvrir vos dossiers.',
      },
      {
        question: 'J’ai déjà travaillé avec Carnet sur un autre ordinateur.',
        answer:
          'Au premier écran, dites que vous avez une copie de sauvegarde, et restaurez-la ici.',
      },
      {
        question: 'Mon organisme a déjà Carnet.',
        answer:
          'Choisissez « Se joindre à un organisme », l’invitation sous la main : un fichier ou un code.',
      },
      {
        question: 'Je veux seulement regarder d’abord.',
        answer: 'Ouvrez l’organisme d’essai, avec des personnes inventées. Rien n’en est gardé.',
      },
    ],
    keys: [],
    see: ['practice', 'joining', 'restore'],
  },
  lock: {
    title: 'L’écran de verrouillage',
    words: 'unlock passphrase caps lock locked wrong déverrouiller verrouillé majuscules',
    about:
      'Votre phrase de passe ouvre votre coffre. L’écran montre votre nom et l’heure, et rien de votre clientèle.',
    asked: [
      {
        question: 'Le coffre ne s’ouvre pas.',
        answer:
          'Regardez les majuscules et la langue du clavier sous la case, et appuyez sur Afficher. Rien n’est jamais effacé, quel que soit le nombre d’essais.',
      },
      {
        question: 'J’étais au milieu de quelque chose.',
        answer: 'C’est gardé. Déverrouillez : vous revenez à la même case.',
      },
      {
        question: 'Quelqu’un d’autre travaille sur cet ordinateur.',
        answer:
          '« Quelqu’un d’autre » ouvre son coffre. Aucun de vous ne peut ouvrir celui de l’autre.',
      },
    ],
    keys: [['enter', 'Déverrouiller']],
    see: ['recover', 'cover'],
  },
  recover: {
    title: 'Je ne me souviens plus de ma phrase de passe',
    words: 'forgotten recovery words twelve passphrase oublié mots récupération douze',
    about:
      'Les douze mots de votre papier ouvrent le coffre, et vous choisissez une nouvelle phrase de passe.',
    asked: [
      {
        question: 'Comment les taper ?',
        answer:
          'Dans l’ordre, séparés par des espaces. Les accents et les majuscules ne comptent pas.',
      },
      {
        question: 'Je n’ai pas le papier.',
        answer:
          'Alors seule la feuille de l’organisme l’ouvre, s’il en garde une : « Je n’ai pas les mots ». Rien n’est effacé. Si le papier se retrouve, il fonctionnera.',
      },
      {
        question: 'Les mots valent-ils encore ensuite ?',
        answer: 'Oui. Refermez l’enveloppe, et gardez-la loin de l’ordinateur.',
      },
    ],
    keys: [],
    see: ['security', 'restore'],
  },
  restore: {
    title: 'Restaurer une copie de sauvegarde',
    words: 'lost laptop new computer damaged restore backup perdu volé nouvel ordinateur restaurer',
    about:
      'Ramène tout sur cet ordinateur, à partir d’une copie et de votre phrase de passe ou de vos mots de récupération.',
    asked: [
      {
        question: 'On m’a volé l’ordinateur.',
        answer:
          'Installez Carnet sur un autre, dites que vous avez une copie de sauvegarde, et montrez la clé USB ou le dossier partagé.',
      },
      {
        question: 'Et ce que j’ai écrit depuis ?',
        answer: 'Ce qui a été écrit après la copie n’y est pas. La page dit de quel jour elle est.',
      },
      {
        question: 'Il y a déjà un coffre ici.',
        answer: 'Il est mis de côté, jamais supprimé. Vous décidez plus tard de le retirer ou non.',
      },
    ],
    keys: [],
    see: ['backups', 'recover'],
  },
} satisfies Partial<HelpPages>;
