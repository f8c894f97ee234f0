import type { Messages } from '../en.ts';

export const imports: Messages['imports'] = {
  title: 'Importer une liste',
  sub: 'Des dossiers tirés d’un tableur. Rien n’est conservé avant votre accord, et tout peut être retiré.',
  choose: 'Choisir un fichier',
  chooseOther: 'Choisir un autre fichier',
  chooseTitle: 'Apportez la liste que vous avez',
  chooseText:
    'Un classeur Excel (.xlsx) ou un tableau en texte (.csv). Les colonnes peuvent porter n’importe quel nom, en français ou en anglais. Vous voyez ce que devient chaque ligne avant que rien ne soit conservé.',
  steps: 'Étapes',
  stepColumns: 'Colonnes',
  stepQuestions: 'Questions',
  stepCheck: 'Vérification',
  stepDone: 'Terminé',
  stillThere: (file) => `${file} est toujours sur cet ordinateur, sans protection.`,
  stillThereText:
    'Quiconque ouvre cet ordinateur peut le lire. Supprimez-le une fois la liste importée.',
  showIt: 'Le montrer',
  dealWithIt: 'Je m’en occupe',

  reading: 'Lecture du fichier',
  planning: 'Essai en cours',
  surveying: 'Examen des réponses',
  comparing: 'Recherche de doublons dans la liste',
  comparingWithVault: 'Comparaison avec les dossiers présents',
  publishing: 'Importation en cours',
  removing: 'Retrait en cours',
  undoing: 'Retrait en cours',

  read: (rows, file) => `${rows} ${rows === '1' ? 'ligne lue' : 'lignes lues'} dans ${file}`,
  readAs: (how) => `Lu comme ${how}`,
  sheet: 'Feuille',
  semicolon: 'points-virgules',
  comma: 'virgules',
  tab: 'tabulations',
  columnsText:
    'Indiquez ce qu’est chaque colonne. Ce que vous laissez de côté reste seulement dans le fichier.',
  column: 'Colonne',
  noHeading: (number) => `Colonne ${number}`,
  examples: 'Par exemple',
  becomes: 'Devient',
  becomesOf: (column) => `Ce que devient la colonne ${column}`,
  sure: 'reconnue',
  unsure: 'à vérifier',
  noName:
    'Aucune colonne n’est un nom. Les lignes sans nom sont importées comme « Aucun nom donné ».',
  toQuestions: 'Continuer',
  back: 'Retour',

  questionsText:
    'Ce que la liste dit de plusieurs façons. Chaque réponse vaut pour toute la liste.',
  noQuestions: 'La liste ne laisse aucune question ouverte.',
  dates: (column) => `Dates de « ${column} »`,
  datesEither: (count) =>
    `${count} ${count === '1' ? 'peut' : 'peuvent'} se lire jour d’abord ou mois d’abord`,
  datesDayFirst: (count) =>
    count === '1' ? '1 ligne se lit jour d’abord' : `${count} lignes se lisent jour d’abord`,
  datesMonthFirst: (count) =>
    count === '1' ? '1 ligne se lit mois d’abord' : `${count} lignes se lisent mois d’abord`,
  datesUnreadable: (count) =>
    count === '1'
      ? '1 n’est pas une date et va dans la note'
      : `${count} ne sont pas des dates et vont dans la note`,
  dayFirst: 'Jour d’abord',
  monthFirst: 'Mois d’abord',
  leaveEmpty: 'Laisser vide',
  dayFirstHint: '03/04/2021 est le 3 avril',
  monthFirstHint: '03/04/2021 est le 4 mars',
  leaveEmptyHint: 'Ce qui est écrit reste dans la note.',
  statuses: 'Statut d’immigration',
  statusesText: 'Chaque mot de la liste, et ce qu’il désigne ici.',
  statusOf: (word) => `Ce que « ${word} » désigne`,
  keepWords: 'Garder le mot',
  remarks: 'Remarques',
  remarksText:
    'Des phrases qui protègent quelqu’un si on en tient compte. Ce que vous acceptez s’affiche au moment d’appeler ; le reste demeure en note en haut du dossier.',
  rows: (count) => (count === '1' ? '1 ligne' : `${count} lignes`),
  householdsTitle: 'Ménages',
  households: 'Proposer un ménage pour les lignes qui ont le même numéro de famille',
  toCheck: 'Faire l’essai',

  checkText: 'Voici ce qui serait importé. Rien n’est encore conservé.',
  takeIn: (people) => (people === '1' ? 'Importer 1 personne' : `Importer ${people} personnes`),
  people: 'Personnes',
  contactPoints: 'Téléphones et courriels',
  identifiers: 'Identifiants',
  householdsCount: 'Ménages proposés',
  factsCount: 'Renseignements tirés des remarques',
  consent: 'Consentement',
  consentNotRecorded: 'Non consigné',
  problems: 'Lignes à vérifier',
  problemsText: 'Rien n’en est perdu : chaque ligne dit ce qu’elle devient.',
  noProblems: 'Toutes les lignes ont pu être lues.',
  showRows: 'Montrer les lignes',
  hideRows: 'Cacher les lignes',
  row: (row) => `Ligne ${row}`,
  moreRows: (count) => `et ${count} de plus`,
  duplicatesInside: 'Probablement une même personne dans la liste',
  duplicatesAgainst: 'Probablement déjà ici',
  duplicatesText:
    'Toutes sont importées. Ensuite, elles vous attendent sous Doublons possibles, une paire à la fois.',
  noDuplicates: 'Aucun doublon probable.',
  preview: 'Les premières personnes',
  pair: (a, b) => `${a} et ${b}`,

  done: (people) =>
    people === '1' ? '1 personne est importée.' : `${people} personnes sont importées.`,
  doneText: 'Leur consentement est « non consigné » : posez la question à la prochaine rencontre.',
  seeClients: 'Voir la clientèle',
  seeDuplicates: 'Examiner les doublons possibles',
  undo: 'Retirer cette importation',
  undoAll: 'Tout ce qu’elle a apporté est retiré. Vos autres dossiers ne changent pas.',
  undoSome: (count) =>
    count === '1'
      ? '1 dossier a été modifié depuis. Il reste ; les autres sont retirés.'
      : `${count} dossiers ont été modifiés depuis. Ils restent ; les autres sont retirés.`,
  keepList: 'Garder la liste',
  undoSure: 'Retirer',
  undone: (count) =>
    count === '1' ? '1 personne a été retirée.' : `${count} personnes ont été retirées.`,
  stayed: 'Ces dossiers restent, car quelqu’un y a travaillé :',

  earlier: 'Importations précédentes',
  goOn: 'Poursuivre',
  discard: 'Abandonner',
  stages: {
    reading: 'en lecture',
    read: 'pas encore importée',
    planning: 'à l’essai',
    planned: 'pas encore importée',
    publishing: 'en cours d’importation',
    published: 'importée',
    undoing: 'retrait en cours',
    undone: 'retirée',
    cancelled: 'arrêtée',
    failed: 'n’a pas pu être lue',
  },
};
