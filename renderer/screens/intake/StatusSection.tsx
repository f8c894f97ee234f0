import { useFieldArray, useWatch } from 'react-hook-form';
import { countries } from '../../../shared/vocabulary/countries.ts';
import { identifierKinds } from '../../../shared/vocabulary/identifierKinds.ts';
import { immigrationStatuses } from '../../../shared/vocabulary/immigrationStatuses.ts';
import { useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { ThreeBoxDate } from '../../components/ThreeBoxDate.tsx';
import { ComboIn, Named, SelectIn, TextIn, useIntake } from './fields.tsx';
import { IntakeSection } from './IntakeSection.tsx';
import { isDoubtfulUci } from './isDoubtfulUci.ts';

/** The agency's own file number has a field of its own. */
const kinds = identifierKinds.codes.filter((code) => code !== 'agencyFileNumber');

export function StatusSection() {
  const { intake } = useMessages();
  const { control, setValue } = useIntake();
  const identifiers = useFieldArray({ control, name: 'identifiers', keyName: 'key' });
  const [arrived, status, statusText, typed] = useWatch({
    control,
    name: ['person.arrived', 'person.status', 'person.statusText', 'identifiers'],
  });
  const statuses = useOptions(immigrationStatuses);
  const kindOptions = useOptions(identifierKinds, kinds);
  return (
    <IntakeSection name="status">
      <div className="grid-2">
        <SelectIn name="person.status" label={intake.category} options={statuses} />
        {status === 'other' || (statusText ?? '') !== '' ? (
          <TextIn name="person.statusText" label={intake.statusText} />
        ) : null}
        <ComboIn
          name="person.country"
          label={intake.country}
          list={countries}
          placeholder={intake.typeCountry}
        />
        <Named name="person.arrived">
          <ThreeBoxDate
            label={intake.arrived}
            labelNote={intake.arrivedHint}
            value={arrived ?? null}
            onChange={(date) => setValue('person.arrived', date, { shouldDirty: true })}
          />
        </Named>
        <TextIn name="person.fileNumber" label={intake.fileNumber} />
      </div>
      {identifiers.fields.map((field, index) => (
        <div key={field.key} className="with-remove identifier">
          <SelectIn
            name={`identifiers.${index}.kind`}
            label={intake.identifierKind}
            options={kindOptions}
          />
          <TextIn
            name={`identifiers.${index}.value`}
            label={intake.identifierValue}
            className="grow"
            hint={isDoubtfulUci(typed?.[index]) ? intake.uciWarning : undefined}
          />
          <IconButton
            icon="cross"
            label={intake.removeIdentifier}
            onPress={() => identifiers.remove(index)}
          />
        </div>
      ))}
      <div>
        <Button
          kind="quiet"
          size="small"
          icon="plus"
          onPress={() =>
            identifiers.append(
              { kind: 'uci', value: '' },
              { focusName: `identifiers.${identifiers.fields.length}.value` },
            )
          }
        >
          {intake.addIdentifier}
        </Button>
      </div>
    </IntakeSection>
  );
}
