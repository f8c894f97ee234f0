import type { Messages } from '../en.ts';

export const updates: Messages['updates'] = {
  title: 'Mises à jour',
  sub: 'Carnet n’installe que ce que ses auteurs ont signé, et seulement quand quelqu’un le dit ici.',

  here: 'Cet ordinateur',
  version: (version) => `Carnet ${version}`,
  states: {
    off: 'Ce Carnet a été lancé sans être installé : il ne peut pas se remplacer. Installez une nouvelle version comme celle-ci a été mise ici.',
    notKnown:
      'Rien de plus récent n’a été vu. On ne sait pas s’il existe une version plus récente.',
    upToDate: 'C’est la version la plus récente.',
    found: (version) => `Carnet ${version} est sorti.`,
    fetching: (version) =>
      `Carnet ${version} est en train d’arriver. Vous pouvez continuer à travailler.`,
    ready: (version) =>
      `Carnet ${version} est ici, vérifié. Installez-le quand cela vous convient.`,
  },
  waits: {
    turn: (at) =>
      `Il viendra de lui-même à partir de ${at}, pour que tous les ordinateurs ne le prennent pas en même temps.`,
    pilots:
      'Votre organisme le fait d’abord essayer par quelques ordinateurs. Il viendra ici quand il sera proposé à tous.',
    hold: 'Votre organisme l’a mis en attente. Il viendra ici quand il sera proposé.',
    administrator:
      'Il est authentique, mais la parole de ses auteurs est échue : il y a sans doute une version plus récente. L’administration peut le permettre quand même.',
    metered: 'Ce réseau est payant, ou le partage est en pause : il vient quand vous le dites.',
  },
  lookedAt: (at, where) => `Dernière recherche\u00a0: ${at}, ${where}`,
  lookedNever: 'Pas encore cherché depuis le déverrouillage',
  looksIn: {
    place: 'dans le lieu partagé',
    web: 'sur Internet',
    both: 'dans le lieu partagé et sur Internet',
  },
  looksNowhere:
    'Cet ordinateur n’a nulle part où chercher de lui-même : ses mises à jour viennent sur une clé USB.',
  looksWhenTold:
    'Ce réseau est payant, ou le partage est en pause : Carnet ne cherche que quand vous le dites.',
  unreached: {
    place: 'Le lieu partagé n’a pas pu être atteint.',
    web: 'Internet n’a pas pu être atteint. Carnet s’en passe et cherchera de nouveau.',
  },
  from: {
    place: 'Il vient du lieu partagé.',
    web: 'Il vient d’Internet, où les auteurs de Carnet le publient.',
    file: 'Il est venu dans un fichier.',
  },
  look: 'Chercher les mises à jour',
  fetch: 'Le prendre maintenant',
  allow: 'Le permettre pour tous les ordinateurs',
  fetching: 'La mise à jour arrive',
  stages: {
    fetching: 'La mise à jour arrive',
    checking: 'Vérification de la version, puis dépôt',
  },
  whatChanged: 'Ce qui a changé',
  size: (size) => `${size} à prendre`,
  fromStick: 'D’une clé USB',
  fromStickText:
    'Un fichier .carnet-update peut être choisi ici, déposé n’importe où dans la fenêtre, ou ouvert d’un double clic.',
  chooseFile: 'Choisir un fichier',
  drop: 'Déposez-le : Carnet le vérifie et le prépare.',
  dropped: 'Lecture du fichier',

  offer: 'Un Carnet plus récent est prêt',
  offerText: (version) =>
    `La version ${version} est ici, vérifiée. Installez-la quand vous aurez fini aujourd’hui\u202f; votre travail reste tel quel.`,
  installNow: 'Installer maintenant',
  installOnClose: 'Quand je ferme Carnet',
  later: 'Plus tard',
  onClose: (version) => `Carnet ${version} sera installé quand vous fermerez Carnet.`,
  notOnClose: 'Finalement non',
  closing: 'Carnet se ferme et l’installe…',
  ready: 'Mise à jour prête',
  openReady: 'Mise à jour prête. Ouvrir Mises à jour',

  took: (version) => `Carnet est passé à la version ${version}`,
  tookText:
    'Vos données sont telles qu’elles étaient. Là où il a fallu les adapter à la nouvelle version, une copie de sauvegarde a été faite avant.',
  didNotTake: (version) => `La mise à jour vers la version ${version} n’a pas pris`,
  didNotTakeText: (running, at) =>
    `Elle a été lancée ${at}, et c’est encore la version ${running} qui tourne. Rien n’est perdu\u00a0: vos données sont telles qu’elles étaient. La mise à jour reste prête\u00a0: installez-la de nouveau, et si le système demande une permission, acceptez.`,
  understood: 'Entendu',

  file: (name) => `Carnet a été ouvert avec ${name}`,
  fileText: 'Carnet le vérifie avant d’en employer quoi que ce soit.',
  fileTake: 'Le vérifier et le préparer',
  filePut: 'Pour tout l’organisme…',
  fileForget: 'Pas maintenant',
  taken: (version) => `La version ${version} est prête.`,

  agency: 'Versions de l’organisme',
  agencyNote: 'déposées une fois dans le lieu partagé, trouvées par chaque ordinateur',
  agencyFrom: { web: 'Sur Internet', file: 'Dans un fichier, sur cet ordinateur seulement' },
  agencyNone: 'Aucune version n’est dans le lieu partagé',
  agencyNoneText:
    'Déposez-y un fichier .carnet-update : les ordinateurs qui atteignent ce lieu n’ont besoin d’aucun autre réseau.',
  noPlace: 'Vos ordinateurs n’ont pas encore de lieu partagé',
  noPlaceText:
    'Choisissez-en un sous Partage ; une version y est alors déposée une fois pour tous. D’ici là, les mises à jour vont d’un ordinateur à l’autre sur une clé USB.',
  noPlaceWebText:
    'Les ordinateurs trouvent d’eux-mêmes les versions sur Internet. Avec un lieu sous Partage, ceux qui n’ont pas de réseau les trouvent aussi.',
  goToSharing: 'Aller à Partage',
  put: 'Ajouter une version',
  putTitle: 'Déposer une version dans le lieu partagé',
  putText:
    'Choisissez le fichier .carnet-update. Il est d’abord vérifié ; les ordinateurs auxquels il est destiné le trouvent d’eux-mêmes. Il y a un fichier par type d’ordinateur.',
  putWhom: 'Proposée à',
  putChoose: 'Choisir le fichier et le déposer',
  putDone: (version, system) => `La version ${version} pour ${system} y est.`,
  released: (day) => `du ${day}`,
  expired: 'échue',
  offers: {
    all: 'Tous les ordinateurs',
    pilots: 'Ordinateurs pilotes d’abord',
    hold: 'Personne encore',
  },
  offerOf: (version) => `Version ${version}\u00a0: proposée à`,
  systems: {
    win32: 'Windows',
    darwin: 'macOS',
    linux: 'Linux',
  },
  processors: {
    x64: 'Intel ou AMD',
    arm64: 'ARM',
    universal: 'tous les Mac',
  },

  laptops: 'Ordinateurs',
  laptopsNote: 'ce qu’ils ont dit faire tourner, le plus ancien d’abord',
  laptopOf: (label, name) => `${label} · ${name}`,
  noLabel: 'Ordinateur sans nom',
  runs: (version, system) => `Carnet ${version}, ${system}`,
  runsUnknown: 'n’a pas encore dit quel Carnet il fait tourner',
  heard: (ago) => `dernières nouvelles ${ago}`,
  heardNever: 'pas encore de nouvelles',
  thisLaptop: 'Cet ordinateur',
  tooOld: 'Trop ancien pour partager',
  pilot: 'Essaie d’abord',
  pilotNamed: (label) => `Essaie d’abord\u00a0: ${label}`,

  minimum: 'Plus ancienne version qui peut partager',
  minimumHint:
    'Les ordinateurs qui en ont une plus ancienne cessent de transmettre et le disent ; ils ouvrent encore leurs données et continuent à travailler. Utile quand une ancienne version a un défaut. Jamais plus récente que le Carnet de cet ordinateur.',
  minimumNone: 'N’importe laquelle',
  minimumWho: (count) =>
    count === 1
      ? 'Cela arrête 1 ordinateur jusqu’à sa mise à jour.'
      : `Cela arrête ${count} ordinateurs jusqu’à leur mise à jour.`,
};
