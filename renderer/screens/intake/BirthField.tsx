import { useWatch } from 'react-hook-form';
import { nonAnswers } from '../../../shared/vocabulary/answer.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { Segmented } from '../../components/Segmented.tsx';
import { ThreeBoxDate } from '../../components/ThreeBoxDate.tsx';
import { ageOn } from '../clients/age.ts';
import { AgeField } from './AgeField.tsx';
import { birthDate, birthParts, isFirstOfJanuary } from './birthParts.ts';
import { Named, useIntake } from './fields.tsx';

/** Three boxes, "estimated" beside them once there is a date, the age, or why there is none. */
export function BirthField() {
  const { intake } = useMessages();
  const format = useFormat();
  const { control, setValue, getValues } = useIntake();
  const person = useWatch({ control, name: 'person' });
  const reasons = useOptions(nonAnswers);
  const date = birthDate(person);
  const age = ageOn(
    {
      birthYear: person.birthYear ?? null,
      birthMonth: person.birthMonth ?? null,
      birthDay: person.birthDay ?? null,
      birthEstimated: person.birthEstimated ?? false,
    },
    format.today(),
  );

  /** Whoever says an age says a year, give or take one. */
  function changeToAge(years: number | null) {
    change(years === null ? null : String(Number(format.today().slice(0, 4)) - years));
    if (years !== null) setValue('person.birthEstimated', true, { shouldDirty: true });
  }

  function change(next: string | null) {
    const estimated = getValues('person.birthEstimated') ?? false;
    const { birthAnswer, birthYear, birthMonth, birthDay } = birthParts(next);
    const options = { shouldDirty: true } as const;
    setValue('person.birthAnswer', birthAnswer, options);
    setValue('person.birthYear', birthYear, options);
    setValue('person.birthMonth', birthMonth, options);
    setValue('person.birthDay', birthDay, options);
    setValue('person.birthEstimated', next !== null && estimated, options);
  }

  return (
    <div className="birth">
      <Named name="person.birth">
        <ThreeBoxDate
          label={intake.birth}
          value={date}
          onChange={change}
          hint={
            date === null
              ? intake.yearIsEnough
              : isFirstOfJanuary(person) && !person.birthEstimated
                ? intake.firstOfJanuary
                : undefined
          }
          {...(date === null
            ? {}
            : {
                estimated: person.birthEstimated ?? false,
                onEstimated: (estimated: boolean) =>
                  setValue('person.birthEstimated', estimated, { shouldDirty: true }),
              })}
          after={
            age === null ? null : age.about ? intake.ageAbout(age.years) : intake.age(age.years)
          }
        />
      </Named>
      <AgeField isOffered={date === null} onAge={changeToAge} />
      {date === null ? (
        <Named name="person.birthAnswer">
          <Segmented
            label={intake.noBirth}
            size="small"
            options={reasons}
            value={
              reasons.find((reason) => reason.value === person.birthAnswer)?.value ?? 'notAsked'
            }
            onChange={(answer) => setValue('person.birthAnswer', answer, { shouldDirty: true })}
          />
        </Named>
      ) : null}
    </div>
  );
}
