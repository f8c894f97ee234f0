import type { Messages } from '../en.ts';
import { de } from './de.ts';

const safe = 'Rien n’est perdu : vos modifications attendent dans cet ordinateur.';

const problems: Messages['sharing']['problems'] = {
  emptied: () => ({
    what: 'Ce qui était dans le lieu partagé n’y est plus.',
    next: `${safe} Aucun ordinateur n’a supprimé quoi que ce soit. Si le dossier a seulement été déplacé, remettez-le. S’il a été vidé, l’administration le remplit de nouveau à partir d’un ordinateur, en une fois.`,
  }),
  rolledBack: () => ({
    what: 'Le lieu partagé montre un état plus ancien qu’avant.',
    next: `${safe} Il a peut-être été rétabli à partir d’une copie. Demandez à la personne qui s’en occupe\u202f; l’administration peut le remplir de nouveau à partir d’un ordinateur.`,
  }),
  forked: (device) => ({
    what:
      device === ''
        ? 'Deux ordinateurs écrivent sous un même nom : l’un est la copie de l’autre.'
        : `Deux ordinateurs écrivent sous le nom ${device}\u00a0: l’un est la copie de l’autre.`,
    next: 'Rien n’est perdu : ce que les deux ont écrit est gardé. Cela arrive quand un disque est copié. La prochaine fois que la copie partage, elle prend d’elle-même un nom à elle, et ce qu’elle a écrit arrive alors.',
  }),
  clockAhead: (device) => ({
    what:
      device === ''
        ? 'L’horloge d’un autre ordinateur avance de plus d’une journée.'
        : `L’horloge ${de(device)} avance de plus d’une journée.`,
    next: 'Ses modifications sont reprises. Demandez à qui l’utilise de régler la date.',
  }),
  newerVersion: (device) => ({
    what:
      device === ''
        ? 'Un autre ordinateur a une version plus récente de Carnet.'
        : `${device} a une version plus récente de Carnet.`,
    next: 'Ce qu’il a écrit est gardé, et s’affichera quand cet ordinateur sera mis à jour. Demandez la mise à jour à votre administration.',
  }),
  removedHere: () => ({
    what: 'L’administration a retiré cet ordinateur de l’organisme.',
    next: 'Ce que vous avez écrit y reste et n’est plus transmis. Parlez-en à l’administration avant toute chose.',
  }),
  tooOld: () => ({
    what: 'Votre organisme demande un Carnet plus récent avant de transmettre des changements.',
    next: 'Rien n’est perdu : vous continuez à travailler ici, et vos changements attendent. Installez la mise à jour sous Réglages, Mises à jour ; s’il n’y en a pas, demandez-la à l’administration, aussi sur une clé USB.',
  }),
  nothingOfOurs: () => ({
    what: 'Il n’y a rien de votre organisme dans ce lieu.',
    next: 'Rien n’a été changé. Choisissez celui que les autres utilisent : l’administration sait lequel. Si c’est le bon dossier, il n’est peut-être pas encore arrivé dans cet ordinateur : attendez que OneDrive, Nextcloud ou Dropbox ait fini.',
  }),
};

export const sharing: Messages['sharing'] = {
  title: 'Partage',
  sub: 'Les ordinateurs d’un organisme se laissent leurs modifications dans un lieu commun. Qui regarde dedans n’y peut rien lire.',
  problems,

  status: {
    waiting: (count, one, since) =>
      one
        ? `1 modification attend depuis ${since}`
        : `${count} modifications attendent, la plus ancienne depuis ${since}`,
    waitingNetwork: (count, one, since) =>
      one
        ? `1 modification attend un réseau depuis ${since}`
        : `${count} modifications attendent un réseau, la plus ancienne depuis ${since}`,
    passedOn: (ago) => `Tout est transmis, ${ago}`,
    passedOnNever: 'Rien n’attend d’être transmis',
    running: 'Transmission en cours…',
    paused: 'Le partage est en pause',
    stopped: 'Le partage s’est arrêté',
    open: (words) => `${words}. Ouvrir Partage`,
    justNow: 'à l’instant',
    minutesAgo: (minutes) => (minutes === 1 ? 'il y a 1 minute' : `il y a ${minutes} minutes`),
  },

  now: 'Où en est-on',
  notShared: 'Sur cet ordinateur seulement',
  notSharedText:
    'Rien n’est encore partagé. Choisissez un lieu que les autres ordinateurs de l’organisme atteignent aussi.',
  notSharedWorker:
    'Rien n’est encore partagé depuis cet ordinateur. L’administration dit où les ordinateurs se rencontrent : choisissez-le ici. En attendant, vous pouvez remettre par clé USB.',
  syncNow: 'Synchroniser maintenant',
  syncing: 'Transmission en cours',
  stages: {
    getting: 'Lecture de ce que les autres ont écrit',
    checking: 'Vérification de ce qui est arrivé',
    applying: 'Reprise ici',
    finishing: 'Préparation des listes et de la recherche',
    tidying: 'Rangement du lieu partagé',
    putting: 'Transmission de ce qui a été écrit ici',
  },
  done: (sent, received) => `Terminé. Transmises\u00a0: ${sent}. Reprises\u00a0: ${received}.`,
  nothingNew: 'Terminé. Rien de nouveau d’un côté ni de l’autre.',
  closing: {
    others: 'Transmission de vos modifications avant de fermer',
    closeWithout: 'Fermer sans attendre',
    left: (changes) =>
      changes === 1
        ? '1 modification n’a pas été transmise'
        : `${changes} modifications n’ont pas été transmises`,
    leftText:
      'En sécurité sur cet ordinateur. Carnet les transmet la prochaine fois qu’il est ouvert et en a le droit.',
    closeNow: 'Fermer',
  },
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  pausedText:
    'En pause. Les modifications attendent dans cet ordinateur jusqu’à ce que vous le relanciez.',
  meteredText:
    'Ce réseau est payant. Les modifications attendent que vous disiez « Synchroniser maintenant ».',
  waiting: 'En attente ici',
  waitingNone: 'rien',
  waitingSome: (count, one, since) =>
    one
      ? `1 modification, depuis ${since}`
      : `${count} modifications, la plus ancienne depuis ${since}`,
  lastContact: 'Dernier contact',
  never: 'pas encore',
  older: 'Changements plus anciens',
  olderDone: (at) => `regroupés et vérifiés, ${at}`,
  olderWaiting: 'regroupés ; un autre ordinateur les vérifiera',
  olderDiffers:
    'deux ordinateurs ne concordent pas. Rien n’a été enlevé et rien n’est perdu. Prévenez la personne qui s’occupe de Carnet chez vous.',
  next: 'Prochaine fois',
  since: (at) => `depuis ${at}`,

  place: 'Lieu',
  placeKinds: { folder: 'Dossier', webdav: 'Serveur de fichiers', s3: 'Service de stockage' },
  choose: 'Choisir un lieu',
  chooseOther: 'Choisir un autre lieu',
  reach: 'Le choisir sur cet ordinateur',
  reachTitle: 'Comment cet ordinateur y accède-t-il ?',
  reachText:
    'Choisissez le lieu que les autres utilisent. Carnet regarde si les fichiers de votre organisme y sont.',
  enterAgain: 'Les saisir de nouveau',
  leave: 'Cesser de partager',
  leaveTitle: 'Cesser de partager sur cet ordinateur ?',
  leaveText:
    'Cet ordinateur ne transmet et ne reprend alors plus rien. Ce qui est dans le lieu y reste, et ce qui est dans cet ordinateur reste ici.',
  left: 'Cet ordinateur ne partage plus avec personne.',
  chooseTitle: 'Où les ordinateurs se rencontrent-ils ?',
  chooseWhich: 'De quoi l’organisme dispose-t-il ?',
  folder: 'Un dossier',
  folderHint:
    'Sur le réseau du bureau, ou un dossier OneDrive, Nextcloud ou Dropbox présent dans cet ordinateur.',
  server: 'Un serveur de fichiers avec une adresse',
  serverHint: 'Nextcloud, ou un autre qui donne une adresse Web, un nom et un mot de passe.',
  bucket: 'Un service de stockage',
  bucketHint: 'Loué au mois, chez Amazon, Backblaze, OVH ou d’autres.',
  pickFolder: 'Choisir le dossier',
  pickFolderText: 'Carnet y met un dossier à lui, « carnet ». Laissez-le tel quel.',
  pickFolderReach: 'Le dossier où les autres ont « carnet ». Ici, il porte peut-être un autre nom.',
  trying: 'Essai du lieu…',
  use: 'Essayer et utiliser',
  chosen: (label) => `Le lieu est ${label}. Les modifications sont transmises dès maintenant.`,
  refused: 'Le lieu a été essayé et n’est pas utilisé. Ce qui était choisi avant reste.',
  address: 'Adresse',
  addressHint: 'Dans les réglages de Nextcloud, ou auprès de qui a installé le serveur.',
  addressWrong: 'Une adresse commence par https:// et n’a pas d’espaces.',
  user: 'Nom d’utilisateur',
  userWrong: 'Un nom d’utilisateur n’a pas de deux-points.',
  password: 'Mot de passe',
  passwordHint:
    'Gardé seulement dans le coffre verrouillé. Pour Nextcloud, créez un mot de passe d’application.',
  bucketAddress: 'Adresse du service',
  bucketName: 'Nom du stockage',
  bucketNameWrong: 'Petites lettres, chiffres, points et traits d’union, au moins trois.',
  bucketFolder: 'Dossier à l’intérieur',
  bucketFolderWrong: 'Lettres, chiffres, points et traits d’union ; / entre les dossiers.',
  region: 'Région',
  regionWrong: 'Telle que le service la nomme, par exemple ca-central-1.',
  identifier: 'Identifiant',
  identifierWrong: 'Lettres sans accents, chiffres et signes ; pas d’espaces.',
  secret: 'Secret',
  optional: 'facultatif',
  required: 'Ceci est nécessaire.',
  show: 'Détails',
  details: {
    label: 'Détails',
    webdav:
      'L’adresse est un dossier WebDAV qui existe, par exemple https://cloud.example.org/remote.php/dav/files/amara/Carnet.',
    s3: 'Tout service qui parle S3. L’identifiant et le secret sont son « access key ID » et son « secret access key » ; ne leur donnez que ce compartiment (bucket) : lister, lire, écrire, supprimer.',
    hostStyle: 'Le nom du compartiment précède l’adresse (Amazon)',
    authority: 'Certificat de l’autorité propre à l’organisme (PEM)',
    authorityHint:
      'Seulement pour un serveur dont les ordinateurs ne connaissent pas le certificat.',
    where: 'Emplacement',
  },

  network: 'Réseau',
  metered: 'Ce réseau est payant : demander d’abord',
  meteredHint:
    'Pour un point d’accès mobile ou une liaison par satellite. Gardé dans cet ordinateur jusqu’à avis contraire.',
  used: 'Données utilisées',
  usedBoth: (sent, received) => `${sent} envoyés, ${received} reçus`,
  askTitle: 'Transmettre maintenant ?',
  askText: (size) => `Il faut environ ${size}\u00a0: maintenant ou plus tard\u202f?`,
  askUnknown: 'Ce réseau est payant. On ne sait pas combien il faudra : maintenant ou plus tard ?',
  askNow: 'Maintenant',
  askLater: 'Plus tard',

  refill: 'Remplir de nouveau à partir de cet ordinateur',
  refillTitle: 'Remplir de nouveau le lieu à partir de cet ordinateur ?',
  refillText:
    'Tout ce que cet ordinateur sait de l’organisme y est remis. Rien n’est supprimé nulle part. Demandez d’abord si le dossier a seulement été déplacé.',
  refilled: 'Le lieu est de nouveau rempli.',

  usb: 'Remettre par clé USB',
  usbText:
    'Avec une clé USB, sans aucun réseau : écrit ce qui manque aux autres, reprend ce qui manque ici. Faites ensuite de même sur l’autre ordinateur.',
  usbDo: 'Remettre…',
  usbBusy: 'Remise en cours',
  receipt: 'Reçu',
  receiptWhen: (at, label) => `${at}, ${label}`,
  written: 'Écrit',
  taken: 'Repris',
  changes: (count, one) => (one ? '1 modification' : `${count} modifications`),
  receiptNext: 'Fermez le dossier et éjectez la clé USB avant de la retirer.',

  laptops: 'Ordinateurs',
  laptopsNote: 'dernières nouvelles de chacun',
  thisLaptop: 'cet ordinateur',
  heard: (when) => `dernières nouvelles\u00a0: ${when}`,
  heardNever: 'pas encore de nouvelles',
  behind: (count, one) =>
    one ? '1 modification qu’il n’a pas vue' : `${count} modifications qu’il n’a pas vues`,
  upToDate: 'a tout vu',
  removed: 'retiré',
  laptopOf: (label, member) => (member === '' ? label : `${label}, ${member}`),
  noLaptops: 'Seulement cet ordinateur pour le moment.',
};
