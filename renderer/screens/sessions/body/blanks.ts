import type { SessionBody } from '../../../../shared/contract/work.ts';
import { hiddenFields, isChat, type SessionField } from './channelFields.ts';

/** What a field holds while nobody has answered it. */
const unasked: ReadonlySet<unknown> = new Set([
  '',
  null,
  'notAsked',
  'notChecked',
  'notAskedToday',
]);

/** The fields below the text: folded, with a count of those still blank. */
export const afterFields = [
  'purpose',
  'service',
  'topics',
  'outcome',
  'supports',
  'language',
  'completed',
  'technical',
  'documentsDeleted',
  'clientMinutes',
  'workerMinutes',
  'planned',
  'startedBy',
  'account',
  'channelConsent',
] as const satisfies readonly SessionField[];

/** Asked before and in the first minute; named in "Ready to sign?" when they stayed empty. */
export const firstFields = [
  'identityCheck',
  'canTalk',
  'location',
  'callBack',
  'othersPresent',
  'interpreterConfidential',
  'interpreterChildReason',
] as const satisfies readonly SessionField[];

export function isBlank(value: unknown): boolean {
  return unasked.has(value) || (Array.isArray(value) && value.length === 0);
}

/** Whether a field is a question at all in this session: its channel and its other answers decide. */
export function applies(field: SessionField, body: SessionBody): boolean {
  if (hiddenFields(body.channel).has(field)) return false;
  if (field === 'interpreterConfidential') return hasInterpreter(body);
  if (field === 'interpreterChildReason') return body.interpreterKind === 'child';
  if (field === 'documentsDeleted')
    return body.documents.some((one) => one.direction === 'received');
  // The timer answers it, unless there is none.
  if (field === 'clientMinutes') return body.opening === 'alreadyHappened' || isChat(body.channel);
  return true;
}

export function blankFields<F extends SessionField>(fields: readonly F[], body: SessionBody): F[] {
  return fields.filter((field) => applies(field, body) && isBlank(body[field]));
}

/** Someone who is not the worker puts words into another language: they must be bound to silence. */
export function hasInterpreter({ interpreterKind }: Pick<SessionBody, 'interpreterKind'>): boolean {
  return !['none', 'notAsked', 'workerSpeaksIt', ''].includes(interpreterKind);
}
