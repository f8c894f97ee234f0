import { useFieldArray, useWatch } from 'react-hook-form';
import { permissions } from '../../../shared/vocabulary/permission.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Named, SegmentedIn, TextIn, useIntake } from './fields.tsx';
import { GuardianFields } from './GuardianFields.tsx';
import { nextGuardianRef } from './guardianContact.ts';
import { useYoung } from './useYoung.ts';

/**
 * Who looks after someone under 18. There only when it applies; what was typed stays in the form,
 * and in the file, when it does not any more.
 */
export function YoungFields() {
  const { intake } = useMessages();
  const { control, register, getValues } = useIntake();
  const { young, mayLook } = useYoung();
  const rows = useFieldArray({ control, name: 'guardians', keyName: 'key' });
  const guardians = useWatch({ control, name: 'guardians' }) ?? [];
  const add = () =>
    rows.append(
      { name: '', relation: 'notAsked', ref: nextGuardianRef(getValues('guardians')) },
      { focusName: `guardians.${rows.fields.length}.name` },
    );
  return (
    <>
      {mayLook ? (
        <Named name="person.looksUnder18">
          <Checkbox label={intake.looksUnder18} {...register('person.looksUnder18')} />
        </Named>
      ) : null}
      <span className="visually-hidden" role="status">
        {young ? intake.youngApplies : ''}
      </span>
      {young ? (
        <div className="young" role="group" aria-labelledby="intake-young">
          <h3 id="intake-young">{intake.young}</h3>
          {rows.fields.map((row, index) => (
            <GuardianFields
              key={row.key}
              index={index}
              guardian={guardians[index] ?? row}
              onRemove={() => rows.remove(index)}
            />
          ))}
          <Named name="guardians">
            <Button
              kind={rows.fields.length > 0 ? 'quiet' : 'plain'}
              size="small"
              icon="plus"
              onPress={add}
            >
              {rows.fields.length > 0 ? intake.addAnotherGuardian : intake.addGuardian}
            </Button>
          </Named>
          <div className="grid-2">
            <SegmentedIn
              name="person.unaccompanied"
              label={intake.unaccompanied}
              list={permissions}
            />
            <TextIn name="person.school" label={intake.school} />
          </div>
        </div>
      ) : null}
    </>
  );
}
