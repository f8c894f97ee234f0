import { type CodeOf, codeList, type UiLanguage } from './codeList.ts';

/**
 * What a phrase in a remark can become. `{time}` stands for a time of day and `{word}` for a word of
 * the remark itself. Which field each sets is said in `main/core/transfer/remarks/applyFact.ts`.
 */
export const remarkFacts = codeList([
  { code: 'interpreterNeeded', en: 'Needs an interpreter', fr: 'Besoin d’interprète' },
  { code: 'interpreterNotNeeded', en: 'No interpreter needed', fr: 'Sans interprète' },
  { code: 'interpreterSometimes', en: 'Interpreter sometimes', fr: 'Interprète parfois' },
  {
    code: 'interpreterNotRelative',
    en: 'No relative as interpreter',
    fr: 'Pas de proche comme interprète',
  },
  { code: 'interpreterWoman', en: 'Wants a woman as interpreter', fr: 'Souhaite une interprète' },
  {
    code: 'interpreterMan',
    en: 'Wants a man as interpreter',
    fr: 'Souhaite un interprète masculin',
  },
  { code: 'callAfter', en: 'Not before {time}', fr: 'Pas avant {time}' },
  { code: 'callBefore', en: 'Not after {time}', fr: 'Pas après {time}' },
  { code: 'bestTime', en: 'Best time: {word}', fr: 'Meilleur moment : {word}' },
  { code: 'noVoicemail', en: 'No voicemail', fr: 'Pas de message vocal' },
  { code: 'voicemailOk', en: 'Voicemail is fine', fr: 'Message vocal accepté' },
  { code: 'noCalls', en: 'No calls', fr: 'Pas d’appels' },
  { code: 'noTexts', en: 'No texts', fr: 'Pas de textos' },
  { code: 'textOnly', en: 'Text only, no calls', fr: 'Textos seulement, pas d’appels' },
  { code: 'textOk', en: 'Texts are fine', fr: 'Textos acceptés' },
  { code: 'whatsappOnly', en: 'WhatsApp only, no calls', fr: 'WhatsApp seulement, pas d’appels' },
  { code: 'whatsappOk', en: 'WhatsApp is fine', fr: 'WhatsApp accepté' },
  { code: 'emailOnly', en: 'E-mail only', fr: 'Courriel seulement' },
  { code: 'doNotNameAgency', en: 'Do not name the agency', fr: 'Ne pas nommer l’organisme' },
  { code: 'mustNotKnow', en: 'Must not know: {word}', fr: 'Ne doit pas savoir : {word}' },
  { code: 'sharedLine', en: 'Shared telephone', fr: 'Téléphone partagé' },
  { code: 'monitoredLine', en: 'Someone monitors the telephone', fr: 'Téléphone surveillé' },
  { code: 'codeWord', en: 'Code word: {word}', fr: 'Mot convenu : {word}' },
  { code: 'noFixedAddress', en: 'No fixed address', fr: 'Sans adresse fixe' },
]);
export type RemarkFactKind = CodeOf<typeof remarkFacts>;

/**
 * One kind of fact as the import screen counts and accepts it: the kind, and its time or word, as in
 * `callAfter:1020` (minutes after midnight) or `mustNotKnow:husband`.
 */
export interface RemarkFactKey {
  readonly kind: RemarkFactKind;
  readonly minutes?: number;
  readonly word?: string;
}

/** Code words are accepted together: one secret per person is no kind, and belongs in no list. */
export function writeFactKey({ kind, minutes, word }: RemarkFactKey): string {
  if (kind === 'codeWord') return kind;
  if (minutes !== undefined) return `${kind}:${minutes}`;
  return word === undefined ? kind : `${kind}:${word}`;
}

/** Undefined for a key that this version does not know. */
export function readFactKey(key: string): RemarkFactKey | undefined {
  const colon = key.indexOf(':');
  const kind = colon === -1 ? key : key.slice(0, colon);
  if (!remarkFacts.has(kind)) return undefined;
  if (colon === -1) return { kind };
  const detail = key.slice(colon + 1);
  if (kind !== 'callAfter' && kind !== 'callBefore') return { kind, word: detail };
  const minutes = Number(detail);
  return Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440
    ? { kind, minutes }
    : undefined;
}

/** A fact in words: "Not before 5 pm". `clock` writes minutes after midnight as the reader's time. */
export function factWords(
  key: string,
  language: UiLanguage,
  clock: (minutes: number) => string,
): string {
  const fact = readFactKey(key);
  if (fact === undefined) return key;
  return remarkFacts
    .label(fact.kind, language)
    .replace('{time}', clock(fact.minutes ?? 0))
    .replace('{word}', fact.word ?? '…');
}
