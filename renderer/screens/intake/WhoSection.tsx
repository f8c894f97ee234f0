import { useRef } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { genders } from '../../../shared/vocabulary/genders.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { splitName } from '../../../shared/names/splitName.ts';
import { tidyName } from '../../../shared/names/tidyName.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { BirthField } from './BirthField.tsx';
import { Named, SelectIn, TextIn, useIntake } from './fields.tsx';
import { IntakeSection } from './IntakeSection.tsx';
import { YoungFields } from './YoungFields.tsx';

export function WhoSection({ nameError }: { nameError: string | undefined }) {
  const { intake } = useMessages();
  const { control, register, setValue, getValues } = useIntake();
  const spellings = useFieldArray({ control, name: 'names', keyName: 'key' });
  const [noName, full] = useWatch({ control, name: ['person.noName', 'names.0.full'] });
  const genderOptions = useOptions(genders);
  const before = useRef(getValues('names.0.full') ?? '');
  const named = (full ?? '').trim() !== '';

  /** The guess follows the name until somebody corrects it. */
  function follow(next: string) {
    const old = splitName(tidyName(before.current));
    const { given = '', family = '' } = getValues('names.0');
    if ((given === old.given && family === old.family) || (given === '' && family === '')) {
      const guess = splitName(tidyName(next));
      setValue('names.0.given', guess.given);
      setValue('names.0.family', guess.family);
    }
    before.current = next;
    if (next.trim() !== '' && getValues('person.noName')) setValue('person.noName', false);
  }

  const { onChange, ...nameField } = register('names.0.full');
  return (
    <IntakeSection name="who">
      <div className="grid-2 who-names">
        <Named name="names.0.full" className="who-name">
          <TextField
            label={intake.nameAsGiven}
            hint={intake.nameHint}
            error={nameError}
            autoFocus
            maxLength={500}
            disabled={noName === true && !named}
            {...nameField}
            onChange={(event) => {
              void onChange(event);
              follow(event.target.value);
            }}
          />
          <Checkbox label={intake.noNameGiven} disabled={named} {...register('person.noName')} />
        </Named>
        <TextIn name="names.1.full" label={intake.preferred} />
        {spellings.fields.map((field, index) =>
          index < 2 ? null : (
            <div key={field.key} className="with-remove">
              <TextIn
                name={`names.${index}.full`}
                label={intake.otherSpelling}
                className="grow"
                autoFocus={field.id === undefined && field.full === undefined}
              />
              <IconButton
                icon="cross"
                label={intake.removeSpelling}
                onPress={() => spellings.remove(index)}
              />
            </div>
          ),
        )}
        <div className="span-all">
          <Button
            kind="quiet"
            size="small"
            icon="plus"
            onPress={() => spellings.append({ kind: 'otherSpelling' }, { shouldFocus: false })}
          >
            {spellings.fields.length > 2 ? intake.addSpelling : intake.otherSpelling}
          </Button>
        </div>
      </div>
      {named ? (
        <div className="name-split" role="group" aria-label={intake.splitLabel}>
          <TextIn name="names.0.given" label={intake.given} />
          <TextIn name="names.0.family" label={intake.family} />
          <Button
            size="small"
            onPress={() => {
              const { given = '', family = '' } = getValues('names.0');
              setValue('names.0.given', family, { shouldDirty: true });
              setValue('names.0.family', given, { shouldDirty: true });
            }}
          >
            {intake.swap}
          </Button>
          <p className="hint span-all">{intake.splitGuess}</p>
        </div>
      ) : null}
      <div className="grid-2">
        <TextIn name="person.pronoun" label={intake.pronoun} />
        <SelectIn name="person.gender" label={intake.gender} options={genderOptions} />
      </div>
      <BirthField />
      <YoungFields />
    </IntakeSection>
  );
}
