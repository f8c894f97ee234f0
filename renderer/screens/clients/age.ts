import type { PersonPage } from '../../../shared/contract/people.ts';

type Birth = Pick<PersonPage['person'], 'birthYear' | 'birthMonth' | 'birthDay' | 'birthEstimated'>;

export interface Age {
  readonly years: number;
  /** Estimated, or only the year or month is known: "about 41". */
  readonly about: boolean;
}

/** Age on a day (`2026-11-24`), or null where no year of birth is held. */
export function ageOn(birth: Birth, today: string): Age | null {
  if (birth.birthYear === null) return null;
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const whole = birth.birthMonth !== null && birth.birthDay !== null;
  const before =
    birth.birthMonth !== null &&
    (month < birth.birthMonth ||
      (month === birth.birthMonth && birth.birthDay !== null && day < birth.birthDay));
  const years = year - birth.birthYear - (before ? 1 : 0);
  return { years: Math.max(0, years), about: birth.birthEstimated || !whole };
}

/** Age from the year alone, as lists hold it. */
export function ageFromYear(birthYear: number, today: string): number {
  return Math.max(0, Number(today.slice(0, 4)) - birthYear);
}
