import type { IntakeForm } from './intakeForm.ts';

type Birth = Pick<
  IntakeForm['person'],
  'birthAnswer' | 'birthYear' | 'birthMonth' | 'birthDay' | 'birthEstimated'
>;

const two = (part: number) => String(part).padStart(2, '0');

/** `1985-01-01`, `1985-01`, `1985` or null, from the parts that the record holds. */
export function birthDate({ birthYear, birthMonth, birthDay }: Birth): string | null {
  if (typeof birthYear !== 'number') return null;
  if (typeof birthMonth !== 'number') return String(birthYear);
  return typeof birthDay === 'number'
    ? `${birthYear}-${two(birthMonth)}-${two(birthDay)}`
    : `${birthYear}-${two(birthMonth)}`;
}

/** The parts of a date as well as it is known. No date leaves the question open again. */
export function birthParts(date: string | null): Required<Birth> {
  const [year, month, day] = (date ?? '').split('-');
  return {
    birthAnswer: date === null ? 'notAsked' : 'value',
    birthYear: year ? Number(year) : null,
    birthMonth: month ? Number(month) : null,
    birthDay: day ? Number(day) : null,
    birthEstimated: false,
  };
}

/** Authorities write 1 January where the day is not known: "estimated" is offered, never ticked. */
export function isFirstOfJanuary({ birthMonth, birthDay }: Birth): boolean {
  return birthMonth === 1 && birthDay === 1;
}
