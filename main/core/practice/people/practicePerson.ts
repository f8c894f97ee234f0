import type { CallInput } from '../../../../shared/contract/contract.ts';

type IntakeValues = CallInput<'people.saveIntake'>['values'];

/** Picks the language of a sentence. */
export type Say = (en: string, fr: string) => string;

/** An invented client: what their intake says, and when it was taken. */
export interface PracticePerson {
  /** How the rest of the practice agency's weeks names them. */
  readonly key: string;
  /** Days before today, and minutes after midnight. */
  readonly opened: readonly [daysAgo: number, minute: number];
  /** For who came only weeks ago: the month follows from today. */
  readonly arrivedDaysAgo?: number;
  readonly values: IntakeValues;
}

/** Another spelling, in the person's own script. */
export function inScript(script: string, full: string) {
  return { kind: 'otherSpelling', full, script } as const;
}

/** A telephone in the range kept for fiction: 604-555-0100 to 0199. */
export function telephone(
  lastTwo: number,
  more: NonNullable<IntakeValues['contacts']>[number] = {},
) {
  return {
    kind: 'telephone' as const,
    value: `604-555-01${String(lastTwo).padStart(2, '0')}`,
    whose: 'own',
    preferred: true,
    ...more,
  };
}

/** Consent to keep a file, given aloud; its day is the day of the intake. */
export function agreed(language: string, through = 'directly') {
  return { answer: 'yes', how: 'spoken', language, through } as const;
}

export function born(year: number, month?: number, day?: number) {
  return {
    birthAnswer: 'value',
    birthYear: year,
    birthMonth: month ?? null,
    birthDay: day ?? null,
    birthEstimated: month === undefined,
  } as const;
}

export const answered = { call: 'yes', text: 'yes', voicemail: 'yes', nameAgency: 'yes' } as const;
