import { useWatch } from 'react-hook-form';
import { isUncertain, isYoung } from '../../../shared/people/isYoung.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useIntake } from './fields.tsx';

export interface Young {
  /** Under 18, or may be: the questions about guardians apply. */
  readonly young: boolean;
  /** "Looks under 18" can be ticked: the birth date does not tell. */
  readonly mayLook: boolean;
}

export function useYoung(): Young {
  const format = useFormat();
  const { control } = useIntake();
  const [birthYear, birthMonth, birthDay, birthEstimated, looksUnder18] = useWatch({
    control,
    name: [
      'person.birthYear',
      'person.birthMonth',
      'person.birthDay',
      'person.birthEstimated',
      'person.looksUnder18',
    ],
  });
  const known = { birthYear, birthMonth, birthDay, birthEstimated };
  const today = format.today();
  return {
    young: isYoung({ ...known, looksUnder18 }, today),
    mayLook: isUncertain(known) && !isYoung(known, today),
  };
}
