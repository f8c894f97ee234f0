import { type CodeOf, codeList } from './codeList.ts';

/** Whether the session was recorded. Nobody records without being asked first. */
export const recordingStates = codeList([
  { code: 'no', en: 'Not recorded', fr: 'Aucun enregistrement' },
  { code: 'yesWithConsent', en: 'Recorded, with consent', fr: 'Enregistrement, avec consentement' },
  { code: 'byClient', en: 'Recorded by the client', fr: 'Enregistrement par la personne' },
]);
export type RecordingState = CodeOf<typeof recordingStates>;
