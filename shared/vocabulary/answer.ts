import { z } from 'zod';
import { type CodeOf, codeList } from './codeList.ts';

/**
 * The three ways in which a question has no value. They are different answers: nobody asked
 * yet, the person does not know, the person would rather not say. Reports never merge them.
 */
const notAskedEntry = { code: 'notAsked', en: 'Not asked', fr: 'Non demandé' } as const;

export const nonAnswerEntries = [
  notAskedEntry,
  { code: 'doesNotKnow', en: 'Does not know', fr: 'Ne sait pas' },
  { code: 'declined', en: 'Prefers not to say', fr: 'Préfère ne pas répondre' },
] as const;

/** For questions that a worker answers from what happened, where only "not asked" makes sense. */
export const notAskedOnly = [notAskedEntry] as const;

export const nonAnswers = codeList(nonAnswerEntries);
export type NonAnswer = CodeOf<typeof nonAnswers>;

export function isNonAnswer(value: unknown): value is NonAnswer {
  return typeof value === 'string' && nonAnswers.has(value);
}

/** True where there is a value: neither unasked, unknown nor declined. */
export function isAnswered<T>(value: T | NonAnswer | null | undefined): value is T {
  return value !== null && value !== undefined && !isNonAnswer(value);
}

/**
 * A question whose value is free text, a number or a date. Such a value can't share a column
 * with the non-answers (a place may be called "declined"), so it is tagged.
 */
export type Answer<T> = { readonly is: 'value'; readonly value: T } | { readonly is: NonAnswer };

export const notAsked = { is: 'notAsked' } as const;

export function answerSchema<S extends z.ZodType>(value: S) {
  return z.discriminatedUnion('is', [
    z.object({ is: z.literal('value'), value }),
    z.object({ is: z.literal('notAsked') }),
    z.object({ is: z.literal('doesNotKnow') }),
    z.object({ is: z.literal('declined') }),
  ]);
}

/** Yes, no, or one of the three non-answers. */
export const yesNo = codeList([
  { code: 'yes', en: 'Yes', fr: 'Oui' },
  { code: 'no', en: 'No', fr: 'Non' },
  ...nonAnswerEntries,
]);
export type YesNo = CodeOf<typeof yesNo>;

/** A yes or no about what happened, which nobody can decline to know. */
export const yesNoNotAsked = codeList([
  { code: 'yes', en: 'Yes', fr: 'Oui' },
  { code: 'no', en: 'No', fr: 'Non' },
  ...notAskedOnly,
]);
export type YesNoNotAsked = CodeOf<typeof yesNoNotAsked>;
