import type { Messages } from '../en.ts';

export const settings: Messages['settings'] = {
  title: 'Réglages',
  pages: 'Pages des réglages',
  general: 'Cet ordinateur',
  security: 'Phrase de passe et récupération',
  agency: 'Organisme',
  about: 'À propos',
  keptAtOnce: 'Les changements sont gardés aussitôt.',

  language: 'Langue de Carnet',
  languageHint: 'Ce que vous écrivez garde sa propre langue.',
  clock: 'Format de l’heure',
  theme: 'Couleurs',
  themeSystem: 'Comme le système',
  themeLight: 'Claires',
  themeDark: 'Sombres',
  lock: 'Verrouiller quand personne n’a touché l’ordinateur depuis',
  lockHint:
    'Pendant qu’un chronomètre de rencontre tourne, Carnet attend 30 minutes et avertit. La mise en veille, le couvercle fermé et Ctrl L verrouillent aussitôt.',
  minutes: (count) => `${count} minutes`,
  names: 'Masquer les noms dans les listes, la recherche et Aujourd’hui',
  namesHint:
    'Les initiales et les numéros de dossier les remplacent. Pour un bureau que d’autres peuvent voir.',
  myPlace: 'Où je travaille aujourd’hui',
  myPlaceNone: 'Non précisé',
  myProgram: 'Le nouveau travail est classé sous',

  passphrase: 'Phrase de passe',
  passphraseText:
    'La changer prend une seconde et ne touche aucun dossier. Les mots de récupération restent valables.',
  changePassphrase: 'Changer la phrase de passe',
  currentPassphrase: 'Phrase de passe actuelle',
  passphraseChanged: 'La phrase de passe est changée.',
  recovery: 'Mots de récupération',
  recoveryText:
    'Douze mots sur papier qui ouvrent Carnet quand la phrase de passe est oubliée. Carnet ne les garde pas et ne peut pas montrer les anciens.',
  renewRecovery: 'Créer de nouveaux mots de récupération',
  renewWhy:
    'Si le papier est perdu ou si quelqu’un d’autre a pu le voir. Les anciens mots ne valent plus dès que les nouveaux sont vérifiés.',
  recoveryRenewed: 'Les nouveaux mots de récupération sont en vigueur. Détruisez l’ancien papier.',
  vaultPlace: 'Un coffre par personne',
  vaultPlaceText:
    'Votre coffre ne s’ouvre qu’avec votre phrase de passe. Une collègue ou un collègue sur cet ordinateur a son propre coffre.',

  agencyName: 'Nom de l’organisme',
  agencyTelephone: 'Téléphone',
  agencySaved: 'Enregistré.',
  channelRules: 'Les règles de l’organisme pour chaque moyen',
  channelRulesText:
    'Une ligne sous le moyen choisi dans une rencontre, par exemple « téléphone de l’organisme seulement ».',
  onlyAdministrator: 'Seule une personne qui administre Carnet peut modifier cette page.',
  programs: 'Programmes',
  programsText:
    'Un programme est un mur : seules les personnes qui y travaillent voient ses dossiers.',
  wholeAgency: 'Tout l’organisme',
  wholeAgencyText: 'commun à tous les programmes',
  places: 'Lieux',
  placesText: 'Où vous travaillez. Le lieu du jour se remplit tout seul.',
  closed: 'fermé',
  closeItem: 'Fermer',
  reopen: 'Rouvrir',
  rename: 'Renommer',
  closeNamed: (name) => `Fermer ${name}`,
  reopenNamed: (name) => `Rouvrir ${name}`,
  renameNamed: (name) => `Renommer ${name}`,
  newProgram: 'Nouveau programme',
  newPlace: 'Nouveau lieu',
  name: 'Nom',
  noPlaces: 'Aucun lieu encore',
  noPlacesText: 'Ajoutez les bureaux, bibliothèques ou écoles où vous rencontrez les gens.',

  version: (version) => `Carnet ${version}`,
  runtimeElectron: 'Fonctionne dans Electron.',
  runtimeHost:
    'Fonctionne dans le Chromium de ce système, parce qu’Electron n’a pas pu être téléchargé.',
  aboutText:
    'Tout est gardé sur cet ordinateur, et seule votre phrase de passe le rend lisible. Rien n’est envoyé ailleurs.',
  you: 'Vous',
  laptop: 'Cet ordinateur',
  role: 'Rôle',
  roles: {
    worker: 'Intervenant·e',
    supervisor: 'Supervision',
    administrator: 'Administration',
  },
};
