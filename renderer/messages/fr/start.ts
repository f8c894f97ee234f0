import type { Messages } from '../en.ts';

export const start: Messages['start'] = {
  welcome: 'Bienvenue dans Carnet',
  welcomeText:
    'Carnet garde les dossiers de votre clientèle sur cet ordinateur, illisibles pour tout autre que vous. Il n’a besoin ni de réseau ni de serveur. La mise en place prend une dizaine de minutes.',
  step: (number, total) => `Étape ${number} sur ${total}`,
  doors: 'Par où commencez-vous ?',
  doorFound: 'Créer un organisme',
  doorFoundText:
    'Vous êtes la première personne. Vos collègues vous rejoindront, sur leur propre ordinateur.',
  doorJoin: 'Se joindre à un organisme',
  doorJoinText: 'Quelqu’un vous a remis une invitation : un fichier ou un code.',
  doorRestoreText: 'Vous avez déjà travaillé avec Carnet, sur cet ordinateur ou sur un autre.',
  whoTitle: 'Vous et cet ordinateur',
  yourName: 'Votre nom',
  yourNameHint: 'Tel que vos collègues le connaissent. Il figure sous chaque note que vous signez.',
  yourNameMissing: 'Il faut un nom pour signer les notes.',
  laptop: 'Nom de cet ordinateur',
  laptopHint: 'Pour savoir plus tard lequel c’était : « Bureau 2 », « Portable d’Amara ».',
  begin: 'Commencer',
  notNow: 'Pas maintenant',

  passphraseTitle: 'Une phrase de passe connue de vous seulement',
  passphraseWhy:
    'Elle ouvre tout ce que contient Carnet. Qui prend l’ordinateur sans la phrase de passe ne peut rien lire. Personne ne peut la retrouver pour vous : ni votre organisme, ni les auteurs de Carnet.',
  fiveWords: 'Cinq mots tirés au hasard',
  fiveWordsWhy:
    'Faciles à retenir comme une petite histoire, impossibles à deviner. Mieux que tout ce qu’on invente soi-même.',
  otherWords: 'D’autres mots',
  useThese: 'Prendre ces mots',
  ownPassphrase: 'Je préfère choisir la mienne',
  backToWords: 'Revenir aux cinq mots',
  passphrase: 'Phrase de passe',
  newPassphrase: 'Nouvelle phrase de passe',
  typeWords: 'Tapez une fois les cinq mots, pour les apprendre',
  repeat: 'La même encore une fois',
  notTheSame: 'Les deux ne sont pas identiques.',
  notTheWords: 'Ce ne sont pas les cinq mots ci-dessus.',
  strength: 'Difficulté à deviner',
  strengthWeak: 'Trop facile à deviner. Ajoutez un mot ou deux.',
  strengthGood: 'Difficile à deviner.',
  strengthStrong: 'Très difficile à deviner.',
  createVault: 'Mettre Carnet en place',
  creating: 'Mise en place ; quelques secondes…',

  recoveryTitle: 'Douze mots de récupération',
  recoveryWhy:
    'Si vous oubliez un jour la phrase de passe, ces mots ouvrent Carnet. Sans phrase de passe et sans ces mots, seule la feuille de l’organisme le peut, s’il en garde une. Ils ne s’affichent que maintenant.',
  writeByHand: 'Je les écris à la main',
  writeByHandHint: 'Rien ne reste dans une imprimante ni dans un fichier.',
  printThem: 'Imprimer une feuille',
  printWarning: 'Une imprimante partagée peut en garder une copie. Prenez la page aussitôt.',
  haveThem: 'Je les ai sur papier',
  recoveryLost: 'Les mots ne sont plus à l’écran',
  recoveryLostText:
    'Carnet s’est fermé avant la vérification, et il ne les garde pas. Il en crée douze nouveaux ; votre phrase de passe montre que c’est bien vous.',
  makeNewWords: 'Créer de nouveaux mots',

  checkTitle: 'Deux mots, par précaution',
  checkText: 'Lisez-les sur votre papier.',
  wordNumber: (number) => `Mot ${number}`,
  checkWrong: 'Différent de la liste. Regardez votre papier encore une fois, ou revoyez les mots.',
  seeWordsAgain: 'Revoir les mots',
  check: 'Vérifier',

  sheetTitle: (name) => `Mots de récupération\u00a0: ${name}`,
  sheetLine: (laptop, date) =>
    laptop === '' ? `Carnet, fait le ${date}` : `Ordinateur ${laptop}, fait le ${date}`,
  sheetDanger: 'Quiconque a cette page et cet ordinateur peut lire tout ce qu’il contient.',
  sheetKeep:
    'À garder dans une enveloppe scellée, dans un coffre ou chez une personne de confiance. Jamais avec l’ordinateur, jamais en photo.',
  sheetStepsTitle: 'Pour s’en servir',
  sheetSteps: [
    'À l’écran de verrouillage, choisissez « Je ne m’en souviens plus ».',
    'Tapez les douze mots dans l’ordre. Les accents et les majuscules ne comptent pas.',
    'Choisissez une nouvelle phrase de passe. Ces mots restent valables.',
  ],
  sheetTelephone: (number) => `Téléphone de l’organisme\u00a0: ${number}`,
  sheetTelephoneBlank: 'Téléphone de l’organisme : ______________________',

  agencyTitle: 'Votre organisme',
  agencyText: 'Tout cela peut être changé plus tard, dans les réglages.',
  agencyName: 'Nom de l’organisme',
  agencyNameMissing: 'Comment s’appelle l’organisme ?',
  agencyTelephone: 'Téléphone',
  programs: 'Programmes',
  programsHint:
    'Un par ligne. Un programme est un mur : seules les personnes qui y travaillent voient ses dossiers. Laissez vide pour un seul programme commun.',
  places: 'Lieux où vous travaillez',
  placesHint: 'Un par ligne : bureaux, bibliothèque, école.',
  lockAfter: 'Verrouiller quand personne n’a touché l’ordinateur depuis',
  lockMinutes: (minutes) => `${minutes} minutes`,
  toToday: 'Aller à Aujourd’hui',

  locked: 'Verrouillé',
  show: 'Afficher',
  hide: 'Masquer',
  unlock: 'Déverrouiller',
  unlocking: 'Ouverture…',
  wrong: 'Le coffre ne s’est pas ouvert. Rien n’est jamais effacé.',
  wait: (seconds) =>
    `Le coffre ne s’est pas ouvert. Réessayez dans ${seconds} ${seconds < 2 ? 'seconde' : 'secondes'}. Rien n’est jamais effacé.`,
  capsLock: 'Le verrouillage des majuscules est activé.',
  keyboard: (layout) => `Clavier\u00a0: ${layout}`,
  someoneElse: 'Quelqu’un d’autre',
  whoAreYou: 'Qui êtes-vous ?',
  newPerson: 'C’est ma première fois sur cet ordinateur',
  vaultWithoutName: 'Un coffre sans nom',
  unreadableVault: 'illisible',
  cantRemember: 'Je ne m’en souviens plus',
  sessionRunning: (time) => `Rencontre en cours ${time}`,

  recoverTitle: (name) => `Ouvrir le coffre avec les mots de récupération\u00a0: ${name}`,
  recoverText:
    'Prenez le papier avec les douze mots. Tapez-les dans l’ordre, séparés par des espaces. Les accents et les majuscules ne comptent pas.',
  recoverNoWords:
    'Sans phrase de passe et sans ces mots, seule la feuille de l’organisme ouvre ce coffre, s’il en garde une dans un coffre-fort. Personne d’autre ne le peut, pas même les auteurs de Carnet. Rien n’est effacé entre-temps ; si les mots se retrouvent, ils fonctionneront.',
  noWordsAsk: 'Je n’ai pas les mots',
  words: 'Les douze mots',
  wordsHint:
    'Dans l’ordre, séparés par des espaces. Les accents et les majuscules ne comptent pas.',
  wordsCount: (count) => `${count} sur 12`,
  wordsMissing: 'Il faut les douze mots.',
  openWithWords: 'Ouvrir avec les mots',
};
