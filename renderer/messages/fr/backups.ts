import type { Messages } from '../en.ts';

export const backups: Messages['backups'] = {
  title: 'Sauvegarde',
  command: 'Sauvegarde\u00a0: faire une copie, essayer une restauration',

  latest: 'Dernière copie de sauvegarde',
  checked: 'ouverte et vérifiée',
  noneYet: 'Aucune copie de sauvegarde',
  noneYetText:
    'Si l’ordinateur brise maintenant, tout ce qu’il contient est perdu. La première copie ne prend qu’un moment.',
  changedSince: 'Vous avez écrit depuis. Ce sera dans la prochaine copie.',
  unchangedSince: 'Rien n’a été écrit depuis.',
  routine:
    'Carnet fait une copie de sauvegarde chaque jour et à la fermeture, puis l’ouvre pour s’assurer qu’elle fonctionne. Les cinq plus récentes sont gardées. Chacune ne s’ouvre qu’avec votre phrase de passe ou vos mots de récupération.',
  makeNow: 'En faire une maintenant',
  made: 'La copie de sauvegarde est faite ; Carnet l’a ouverte pour la vérifier.',
  stopped: 'La copie a été interrompue. Les précédentes sont intactes.',
  lastTry: (when) => `Dernier essai\u00a0: ${when}.`,
  busyTitle: 'Une copie de sauvegarde est en cours',
  stages: {
    reading: 'Lecture de la copie',
    writing: 'Copie en cours',
    checking: 'Ouverture pour vérifier',
    copying: 'Copie vers le deuxième endroit',
  },

  second: 'Deuxième endroit',
  secondNone: 'Aucun',
  secondWhy:
    'Si cet ordinateur est perdu, volé ou brisé, les copies qu’il contient disparaissent avec lui. Choisissez une clé USB ou un dossier sur un autre ordinateur : chaque copie y sera déposée aussi. Là non plus, personne ne peut la lire sans votre phrase de passe ou vos mots de récupération.',
  choosePlace: 'Choisir un endroit',
  chooseAnother: 'Choisir un autre endroit',
  placing: 'Copie de la plus récente à cet endroit',
  secondLast: (when) => `Dernière copie à cet endroit\u00a0: ${when}.`,
  secondNothing: 'Rien n’y a encore été copié.',
  secondReady: 'accessible',
  secondAway: 'hors d’atteinte',
  awayTitle: 'Cet endroit est hors d’atteinte en ce moment',
  awayText:
    'Branchez votre clé USB, ou connectez-vous au réseau où il se trouve. La prochaine copie y sera alors déposée d’elle-même. Les copies sur cet ordinateur continuent.',
  sameDiskTitle: 'Cet endroit est sur le disque de l’ordinateur',
  sameDiskText:
    'C’est utile si un fichier s’abîme, mais pas si l’ordinateur est perdu. Une clé USB ou un autre ordinateur est plus sûr.',
  forget: 'Oublier cet endroit',
  forgetTitle: 'Oublier cet endroit ?',
  forgetText: (place) =>
    `Carnet ne copiera plus rien vers ${place}. Ce qui s’y trouve y reste\u202f; supprimez-le vous-même si personne ne doit le trouver.`,
  forgotten: 'Le deuxième endroit est oublié. Ce qui y a été copié y reste.',
  placed: 'La copie la plus récente est à son deuxième endroit.',

  kept: 'Copies gardées',
  onLaptop: 'sur cet ordinateur',
  onSecond: 'au deuxième endroit',
  onBoth: 'sur cet ordinateur et au deuxième endroit',
  states: {
    verified: 'ouverte et vérifiée',
    unchecked: 'pas encore ouverte',
    halfCopied: 'copiée à moitié',
    damaged: 'endommagée',
    newer: 'faite par un Carnet plus récent',
  },
  opensEarlier: 's’ouvre avec une phrase de passe ou des mots de récupération antérieurs',
  opensEarlierLock: 'la phrase de passe que quelqu’un connaît peut-être l’ouvre',
  earlierLockTitle: (count) =>
    count < 2
      ? 'Une copie s’ouvre encore avec l’ancienne phrase de passe'
      : `${count} copies s’ouvrent encore avec l’ancienne phrase de passe`,
  earlierLockText:
    'Ce qui date d’avant le nouveau verrou peut encore être lu par quiconque connaît l’ancienne phrase de passe et met la main dessus. Les copies faites à la main ailleurs sont à supprimer à la main.',
  earlierLockDelete: 'Supprimer pour de bon',
  earlierLockKeep: 'Garder',
  earlierLockDeleted: (count) =>
    count < 2 ? 'Une ancienne copie est supprimée.' : `${count} anciennes copies sont supprimées.`,

  rehearse: 'Essayer une restauration',
  rehearseText:
    'Carnet ouvre une copie comme le ferait un nouvel ordinateur, compte ce qu’elle contient, puis efface l’essai. Rien ne change sur cet ordinateur. Une fois par saison est une bonne habitude, et une fois par an avec les mots sur papier.',
  neverRehearsed: 'Jamais essayée.',
  lastRehearsed: (when, made, counts) =>
    `Dernier essai\u00a0: ${when}. Copie\u00a0: ${made}. Contenu\u00a0: ${counts}.`,
  which: 'Quelle copie',
  openWith: 'L’ouvrir avec',
  withPassphrase: 'Phrase de passe',
  withWords: 'Mots de récupération',
  openIt: 'Ouvrir la copie',
  earlierHint: 'Celle-ci s’ouvre avec la phrase de passe ou les mots du jour où elle a été faite.',
  wrongSecret: 'La copie ne s’est pas ouverte. Rien n’est jamais effacé.',
  wrongSecretWait: (seconds) =>
    `La copie ne s’est pas ouverte. Réessayez dans ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}. Rien n’est jamais effacé.`,
  passphraseMissing: 'Tapez la phrase de passe.',
  rehearsing: 'Ouverture de la copie',
  rehearseStages: {
    reading: 'Lecture de la copie',
    writing: 'Ouverture de la copie',
    checking: 'Vérification de chaque page',
    copying: 'Copie de l’essai',
  },
  receiptTitle: 'Cette copie s’est ouverte',
  receipt: (counts, when) => `Copie\u00a0: ${when}. Contenu\u00a0: ${counts}.`,
  receiptSafe: 'Rien n’a changé sur cet ordinateur.',
  count: {
    clients: (count, shown) => `${shown} ${count < 2 ? 'personne' : 'personnes'}`,
    notes: (count, shown) => `${shown} ${count < 2 ? 'note' : 'notes'}`,
    sessions: (count, shown) => `${shown} ${count < 2 ? 'rencontre' : 'rencontres'}`,
    services: (count, shown) => `${shown} ${count < 2 ? 'service' : 'services'}`,
    tasks: (count, shown) => `${shown} ${count < 2 ? 'suivi' : 'suivis'}`,
  },

  setAside: 'Mis de côté',
  setAsideText:
    'Ce qu’une restauration a trouvé ici avant elle. Le coffre mis de côté s’ouvre avec la phrase de passe qu’il avait. Supprimez-le quand vous avez la certitude que rien n’y manque ailleurs.',
  setAsideRow: (when) => `Coffre mis de côté\u00a0: ${when}`,
  setAsideDelete: 'Supprimer pour de bon',
  setAsideDeleteTitle: 'Supprimer pour de bon ?',
  setAsideDeleteText: 'Il ne pourra plus être récupéré.',
  setAsideDeleted: 'Le coffre mis de côté est supprimé.',

  stepTitle: 'Un deuxième endroit pour les copies de sauvegarde',
  stepText:
    'Carnet fait chaque jour une copie de sauvegarde sur cet ordinateur. Une clé USB, ou un dossier sur un autre ordinateur, en garde une pour le jour où l’ordinateur serait perdu ou brisé. Là non plus, personne ne peut la lire sans votre phrase de passe ou vos mots de récupération.',
  stepDone: 'La première copie y est.',
  notNow: 'Pas maintenant',
  onward: 'Continuer',

  noticePlace: 'Vos copies de sauvegarde ne sont que sur cet ordinateur',
  noticePlaceText:
    'S’il est perdu, volé ou brisé, elles disparaissent avec lui. Une clé USB ou un dossier sur un autre ordinateur suffit.',
  noticePlaceDo: 'Choisir un endroit',
  noticeOld: (when) => `Votre dernière copie de sauvegarde\u00a0: ${when}`,
  noticeOldNone: 'Il n’y a encore aucune copie de sauvegarde de votre travail',
  noticeOldText: 'Ce qui a été écrit depuis n’existe qu’une fois, sur cet ordinateur.',
  noticeFailed: 'La dernière copie de sauvegarde n’a pas pu se faire',
  noticeFailedDo: 'Voir la sauvegarde',
  noticeDisk: 'Le disque de cet ordinateur n’est pas verrouillé',
  noticeDiskText:
    'Votre coffre l’est. Mais en veille, l’ordinateur laisse sur le disque des traces de ce qui était à l’écran, et qui prendrait le disque pourrait les trouver.',
  noticeDiskHow: {
    win32:
      'La personne qui s’occupe de cet ordinateur peut activer BitLocker dans les paramètres de Windows.',
    darwin: 'Activez FileVault dans les réglages du système, sous Confidentialité et sécurité.',
    linux:
      'Sous Linux, cela se choisit à l’installation du système : parlez-en à la personne qui s’occupe de cet ordinateur.',
  },
  noticeDiskLater: 'Me le rappeler dans 30 jours',

  haveBackup: 'J’ai une copie de sauvegarde',
  restoreTitle: 'Restaurer une copie de sauvegarde',
  restoreText:
    'Pour un nouvel ordinateur, ou quand l’ancien est perdu ou brisé. Branchez votre clé USB, ou connectez-vous à l’endroit où sont vos copies, et choisissez la plus récente.',
  restoreFile: 'Choisir la copie',
  restoreOther: 'Choisir une autre copie',
  restoreWhere: 'Une copie est un fichier dont le nom finit par « .carnet-backup ».',
  found: (name) => `Copie du coffre\u00a0: ${name}`,
  foundMade: (when, size) => `Faite\u00a0: ${when} · ${size}`,
  foundNothing: 'Son contenu ne s’affiche qu’une fois la copie ouverte.',
  hereTitle: (name) => `Ce coffre est déjà sur cet ordinateur\u00a0: ${name}`,
  hereText:
    'Il sera mis de côté, pas supprimé. Ce qui y a été écrit après cette copie y reste et ne sera pas dans le coffre restauré.',
  secretText:
    'La copie s’ouvre avec la phrase de passe ou les mots de récupération en vigueur le jour où elle a été faite. Sans l’une ni les autres, personne ne peut l’ouvrir.',
  newPassphraseWhy: 'Avec les mots, on choisit une nouvelle phrase de passe pour cet ordinateur.',
  restore: 'Restaurer',
  restoring: 'Restauration de vos dossiers',
  restoreStages: {
    checking: 'Vérification de la copie',
    copying: 'Retour de vos dossiers',
    opening: 'Ouverture',
  },
  restoreStopped: 'La restauration a été interrompue. Cet ordinateur est comme avant.',
  restored: 'C’est restauré',
  restoredText: (counts, when) =>
    `Ce que la copie contenait est revenu. Copie\u00a0: ${when}. Contenu\u00a0: ${counts}.`,
  restoredDevice: 'Pour votre organisme, cet ordinateur est nouveau.',
  restoredOld: 'Ne continuez pas à travailler dans Carnet sur l’ancien ordinateur.',
  restoredLost:
    'Si l’ancien ordinateur a été perdu ou volé avec le papier, créez de nouveaux mots de récupération : Réglages, Phrase de passe et récupération.',
  restoredPaper: 'Les mots de récupération sur votre papier restent valables.',
  restoredAside: 'Le coffre qui était ici est mis de côté. Il figure sous Réglages, Sauvegarde.',
  restoredNewer:
    'Seule la partie qui ouvre le coffre a dû être reprise de la copie. Tout ce que vous avez écrit après est encore là.',
  erasedAgain: (count) =>
    count < 2
      ? 'Une personne avait demandé depuis que son dossier soit effacé ; il l’a été de nouveau.'
      : `${count} personnes avaient demandé depuis que leur dossier soit effacé\u202f; ils l’ont été de nouveau.`,
  erasuresUnknown:
    'Carnet n’a pas pu lire si quelqu’un a demandé après cette copie que son dossier soit effacé. Si c’est le cas, effacez-le de nouveau.',

  damagedTitle: (name) => `Ce coffre ne peut pas être lu\u00a0: ${name}`,
  damagedTitleNoName: 'Ce coffre ne peut pas être lu',
  damagedText:
    'Il a été laissé tel quel ; rien n’a été supprimé. Une copie de sauvegarde ramène votre travail.',
  lookAgain: 'Chercher de nouveau',
  candidates: 'Copies trouvées',
  candidateLine: (when, where) => `${when}, ${where}`,
  candidateNewest: 'la plus récente',
  noCandidates: 'Aucune copie de ce coffre n’a été trouvée sur cet ordinateur.',
  broken: (count) =>
    count < 2
      ? 'Une copie est inutilisable : elle est endommagée ou copiée à moitié.'
      : `${count} copies sont inutilisables\u00a0: elles sont endommagées ou copiées à moitié.`,
  awayPlace: (place) =>
    `Le deuxième endroit, ${place}, est hors d’atteinte en ce moment. Branchez votre clé USB ou connectez-vous, puis cherchez de nouveau.`,
  lostSince: (when) =>
    `Ce qui a été écrit après cette copie (${when}) n’y est pas. Si vous l’avez sur papier, gardez le papier. Le coffre qui ne peut pas être lu est mis de côté\u00a0: une personne qui répare des fichiers pourra peut-être encore y accéder.`,
  keptIfPossible:
    'Si seule la partie qui ouvre le coffre est endommagée, Carnet garde ce qui a été écrit depuis.',
  takeThis: 'Continuer avec cette copie',
  pickFile: 'Choisir un fichier de sauvegarde',
  tryAgain: 'Réessayer la phrase de passe',
  restoreInstead: 'Restaurer une copie de sauvegarde',
  backupSameSecret:
    'Une copie de sauvegarde n’y change rien : elle demande la même phrase de passe ou les mêmes mots.',

  closing: 'Copie de sauvegarde avant de fermer',
  closingText: 'Tout ce que vous avez écrit est déjà enregistré.',
  closingSeconds: (seconds) => `${seconds}\u00a0s`,
  closeWithout: 'Fermer sans copie',

  lockTitle: 'Quelqu’un connaît peut-être ma phrase de passe',
  lockCard:
    'Plus qu’un changement de phrase de passe : un nouveau verrou sur tout ce que contient cet ordinateur, et de nouveaux mots de récupération. Ce que quelqu’un aurait copié avant n’ouvre rien de ce que vous écrirez après.',
  lockWhy: [
    'Changer la phrase de passe suffit quand vous en voulez simplement une autre.',
    'Si quelqu’un a pu l’apprendre, cette personne a peut-être aussi copié des fichiers. Ceci pose un nouveau verrou sur tout : ce qu’elle a copié n’ouvrira rien de ce que vous écrirez désormais.',
    'Cela prend quelques minutes et vous donne douze nouveaux mots de récupération. L’ancienne phrase de passe et l’ancien papier ne valent plus sur cet ordinateur.',
  ],
  lockDo: 'Poser un nouveau verrou',
  lockChanging: 'Pose du nouveau verrou',
  lockStay:
    'Laissez l’ordinateur allumé et ouvert jusqu’à la fin. En cas d’arrêt en chemin, vos dossiers s’ouvrent comme avant.',
  lockStages: {
    writing: 'Tout passe sous le nouveau verrou',
    checking: 'Vérification',
    switching: 'Changement de verrou',
  },
  lockChanged: 'Le nouveau verrou est en place. Détruisez l’ancien papier.',
  lockWordsFirst: 'Avant toute chose, écrivez ces mots',
};
