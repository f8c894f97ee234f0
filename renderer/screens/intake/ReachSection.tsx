import { useFieldArray, useWatch } from 'react-hook-form';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { permissions } from '../../../shared/vocabulary/permission.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ComboBox } from '../../components/ComboBox.tsx';
import { useOptions } from '../../app/language/useLabels.ts';
import { ContactFields } from './ContactFields.tsx';
import { Named, SegmentedIn, TextIn, useIntake } from './fields.tsx';
import { blankContact } from './formValues.ts';
import { IntakeSection } from './IntakeSection.tsx';
import { useYoung } from './useYoung.ts';
import { timeZoneOptions } from './timeZoneOptions.ts';

export function ReachSection() {
  const { intake } = useMessages();
  const { control, register, setValue } = useIntake();
  const contacts = useFieldArray({ control, name: 'contacts', keyName: 'key' });
  const [noFixedAddress, abroadCountry, abroadTimeZone] = useWatch({
    control,
    name: ['person.noFixedAddress', 'person.abroadCountry', 'person.abroadTimeZone'],
  });
  const { young } = useYoung();
  const countryOptions = useOptions(countries);
  const abroad = (abroadCountry ?? '') !== '' || (abroadTimeZone ?? '') !== '';
  return (
    <IntakeSection name="reach">
      {young ? (
        <SegmentedIn
          name="person.mayContactDirectly"
          label={intake.mayContactDirectly}
          hint={intake.mayContactDirectlyHint}
          list={permissions}
        />
      ) : null}
      {contacts.fields.map((field, index) => (
        <ContactFields
          key={field.key}
          index={index}
          many={contacts.fields.length > 1}
          onRemove={() => contacts.remove(index)}
          onUseFirst={() => {
            contacts.fields.forEach((_, other) => {
              setValue(`contacts.${other}.preferred`, other === index, { shouldDirty: true });
            });
          }}
        />
      ))}
      <div>
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          onPress={() =>
            contacts.append(blankContact(), {
              focusName: `contacts.${contacts.fields.length}.value`,
            })
          }
        >
          {intake.addContact}
        </Button>
      </div>
      <div className="address">
        <div className="grid-3">
          <TextIn
            name="person.postalCode"
            label={intake.postalCode}
            disabled={noFixedAddress === true}
          />
          <TextIn
            name="person.locality"
            label={intake.locality}
            disabled={noFixedAddress === true}
          />
          <TextIn name="person.street" label={intake.street} disabled={noFixedAddress === true} />
        </div>
        <div className="cluster address-ticks">
          <Named name="person.noFixedAddress">
            <Checkbox label={intake.noFixedAddress} {...register('person.noFixedAddress')} />
          </Named>
        </div>
        <div className="grid-2">
          <Named name="person.abroadCountry">
            <ComboBox<string>
              label={intake.stillAbroad}
              labelNote={intake.abroadCountry}
              options={countryOptions}
              value={abroadCountry ? abroadCountry : null}
              placeholder={intake.typeCountry}
              onChange={(country) =>
                setValue('person.abroadCountry', country ?? '', { shouldDirty: true })
              }
            />
          </Named>
          {abroad ? (
            <Named name="person.abroadTimeZone">
              <ComboBox<string>
                label={intake.timeZone}
                options={timeZoneOptions()}
                value={abroadTimeZone ? abroadTimeZone : null}
                onChange={(zone) =>
                  setValue('person.abroadTimeZone', zone ?? '', { shouldDirty: true })
                }
              />
            </Named>
          ) : null}
        </div>
      </div>
    </IntakeSection>
  );
}
