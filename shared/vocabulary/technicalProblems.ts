import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** What got in the way of a remote session. */
export const technicalProblems = codeList([
  { code: 'none', en: 'None', fr: 'Aucun' },
  { code: 'noConnection', en: 'Could not connect', fr: 'Connexion impossible' },
  { code: 'dropped', en: 'Call dropped', fr: 'Appel coupé' },
  { code: 'poorSound', en: 'Poor sound', fr: 'Mauvais son' },
  { code: 'poorPicture', en: 'Poor picture', fr: 'Mauvaise image' },
  { code: 'clientDevice', en: 'Client’s device', fr: 'Appareil de la personne' },
  { code: 'clientData', en: 'No data or minutes left', fr: 'Plus de données ni de minutes' },
  {
    code: 'platformUnknown',
    en: 'Client could not use the program',
    fr: 'Logiciel difficile à utiliser',
  },
  { code: 'workerDevice', en: 'Worker’s device', fr: 'Appareil de l’intervenant·e' },
  { code: 'interpreterLine', en: 'Interpreter’s line', fr: 'Ligne de l’interprète' },
  { code: 'power', en: 'Power cut', fr: 'Panne de courant' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type TechnicalProblem = CodeOf<typeof technicalProblems>;

/** What was done about it. */
export const fallbacks = codeList([
  { code: 'none', en: 'None needed', fr: 'Aucune solution nécessaire' },
  { code: 'calledBack', en: 'Called back', fr: 'Rappel' },
  { code: 'otherChannel', en: 'Moved to another channel', fr: 'Passage à un autre moyen' },
  { code: 'audioOnly', en: 'Sound only', fr: 'Son seulement' },
  { code: 'rescheduled', en: 'Another time arranged', fr: 'Autre moment convenu' },
  { code: 'stopped', en: 'Stopped', fr: 'Arrêt de la rencontre' },
]);
export type Fallback = CodeOf<typeof fallbacks>;

/** Whether the session did what it was for. */
export const completions = codeList([
  { code: 'completed', en: 'Completed', fr: 'Terminée' },
  { code: 'partly', en: 'Partly', fr: 'En partie' },
  { code: 'notCompleted', en: 'Not completed', fr: 'Non terminée' },
  ...notAskedOnly,
]);
export type Completion = CodeOf<typeof completions>;
