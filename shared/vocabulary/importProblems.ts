import { type CodeOf, codeList } from './codeList.ts';

/** What a dry run tells about a row. Nothing of it is lost: see what each says is done with it. */
export const importProblems = codeList([
  // The row is not imported.
  {
    code: 'summaryLine',
    en: 'A line of totals, not a person: left out',
    fr: 'Une ligne de totaux, pas une personne : non importée',
  },
  {
    code: 'nothingToImport',
    en: 'Nothing that says who this is: left out',
    fr: 'Rien ne dit de qui il s’agit : ligne non importée',
  },
  // The value goes to the note at the top of the file.
  {
    code: 'dateUnreadable',
    en: 'Not a date: kept in the note',
    fr: 'Ce n’est pas une date : conservé dans la note',
  },
  {
    code: 'dateImpossible',
    en: 'No such day: kept in the note',
    fr: 'Ce jour n’existe pas : conservé dans la note',
  },
  {
    code: 'dateTwoDigitYear',
    en: 'Year with two digits: kept in the note',
    fr: 'Année à deux chiffres : conservée dans la note',
  },
  {
    code: 'dateEither',
    en: 'Day or month first: left empty, kept in the note',
    fr: 'Jour ou mois en premier : laissé vide, conservé dans la note',
  },
  {
    code: 'dateInFuture',
    en: 'A day still to come: kept in the note',
    fr: 'Jour encore à venir : conservé dans la note',
  },
  {
    code: 'languageNotRecognised',
    en: 'Language not recognized: kept in the note',
    fr: 'Langue non reconnue : conservée dans la note',
  },
  {
    code: 'countryNotRecognised',
    en: 'Country not recognized: kept in the note',
    fr: 'Pays non reconnu : conservé dans la note',
  },
  {
    code: 'genderNotRecognised',
    en: 'Gender not recognized: kept in the note',
    fr: 'Genre non reconnu : conservé dans la note',
  },
  {
    code: 'relationNotRecognised',
    en: 'Relation not recognized: kept in the note',
    fr: 'Lien non reconnu : conservé dans la note',
  },
  {
    code: 'interpreterNotRecognised',
    en: 'Neither yes nor no: kept in the note',
    fr: 'Ni oui ni non : conservé dans la note',
  },
  {
    code: 'tooLong',
    en: 'Too long for its field: kept in the note',
    fr: 'Trop long pour son champ : conservé dans la note',
  },
  {
    code: 'extraCells',
    en: 'More cells than headings: kept in the note',
    fr: 'Plus de cellules que d’en-têtes : conservées dans la note',
  },
  // The value is kept where it is.
  {
    code: 'statusNotRecognised',
    en: 'Status not recognized: kept as words',
    fr: 'Statut non reconnu : conservé tel quel',
  },
  { code: 'noName', en: 'No name', fr: 'Aucun nom' },
  { code: 'unreadableCharacters', en: 'Damaged characters', fr: 'Caractères endommagés' },
  {
    code: 'telephoneDoubtful',
    en: 'Not a valid number: kept as it is',
    fr: 'Numéro non valide : conservé tel quel',
  },
  {
    code: 'emailDoubtful',
    en: 'Not a valid e-mail address: kept as it is',
    fr: 'Courriel non valide : conservé tel quel',
  },
  {
    code: 'uciDoubtful',
    en: 'Not the form of a UCI: kept as it is',
    fr: 'Forme inhabituelle pour un IUC : conservé tel quel',
  },
  {
    code: 'birthLongAgo',
    en: 'More than 110 years old: please check',
    fr: 'Plus de 110 ans : à vérifier',
  },
  {
    code: 'arrivedBeforeBirth',
    en: 'Arrived before birth: please check',
    fr: 'Arrivée avant la naissance : à vérifier',
  },
  { code: 'fileNumberTwice', en: 'File number used twice', fr: 'Numéro de dossier en double' },
]);
export type ImportProblem = CodeOf<typeof importProblems>;
