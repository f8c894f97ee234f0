import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { guardianRelations } from '../../../shared/vocabulary/guardianRelations.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Named, SelectIn, TextIn, useIntake } from './fields.tsx';
import { blankContact } from './formValues.ts';
import { contactIndexOf, guardianRef } from './guardianContact.ts';
import { GuardianFileField } from './GuardianFileField.tsx';
import type { GuardianForm } from './intakeForm.ts';

/**
 * One guardian: by name or by their own file, what they are to the young person, and their
 * telephone, which is one of the ways to reach: what is safe about it is asked there.
 */
export function GuardianFields({
  index,
  guardian,
  onRemove,
}: {
  index: number;
  guardian: GuardianForm;
  onRemove: () => void;
}) {
  const { intake } = useMessages();
  const { control, getValues, setValue } = useIntake();
  const relations = useOptions(guardianRelations);
  const reached = useWatch({ control, name: 'contacts' });
  const at = contactIndexOf(guardian, reached);
  const telephone = reached?.[at]?.value ?? '';
  const fileId = guardian.guardianPersonId ?? null;
  const [byFile, setByFile] = useState(fileId !== null);
  const dirty = { shouldDirty: true } as const;

  function typeTelephone(value: string) {
    if (at >= 0) setValue(`contacts.${at}.value`, value, dirty);
    else {
      const own = { whose: 'guardian', guardianId: guardianRef(guardian), value };
      // Set as a whole: the section that shows them hears of that, not of a row that others add.
      setValue('contacts', [...getValues('contacts'), { ...blankContact(), ...own }], dirty);
    }
  }

  return (
    <div className="guardian" role="group" aria-label={intake.guardianLegend(index + 1)}>
      {byFile ? (
        <GuardianFileField
          name={`guardians.${index}.guardianPersonId`}
          fileId={fileId}
          onChoose={(id) => {
            setValue(`guardians.${index}.guardianPersonId`, id, dirty);
            if (id !== null) setValue(`guardians.${index}.name`, '', dirty);
          }}
        />
      ) : (
        <TextIn name={`guardians.${index}.name`} label={intake.guardianName} />
      )}
      <SelectIn
        name={`guardians.${index}.relation`}
        label={intake.guardianRelation}
        options={relations}
      />
      <Named name={`guardians.${index}.telephone`}>
        <TextField
          label={intake.guardianTelephone}
          inputMode="tel"
          className="tabular"
          maxLength={500}
          value={telephone}
          onValue={typeTelephone}
        />
      </Named>
      <IconButton icon="cross" label={intake.removeGuardian} onPress={onRemove} />
      <div className="span-all cluster">
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            if (byFile) setValue(`guardians.${index}.guardianPersonId`, null, dirty);
            setByFile(!byFile);
          }}
        >
          {byFile ? intake.guardianHasNoFile : intake.guardianHasFile}
        </Button>
        {telephone === '' ? null : <span className="hint">{intake.guardianTelephoneHint}</span>}
      </div>
    </div>
  );
}
