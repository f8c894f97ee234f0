import { useWatch } from 'react-hook-form';
import { contactOwners, contactPointKinds } from '../../../shared/vocabulary/contactPointKinds.ts';
import { contactUses, permissions } from '../../../shared/vocabulary/permission.ts';
import { useLabels, useOptions } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { TextField } from '../../components/TextField.tsx';
import { guardianOf } from './guardianContact.ts';
import { useGuardianName } from './useGuardianName.ts';
import { e164Of } from './e164Of.ts';
import { Named, SegmentedIn, SelectIn, TextIn, useIntake } from './fields.tsx';
import { TimeIn } from './TimeIn.tsx';

const kinds = ['telephone', 'email', 'whatsapp', 'messenger', 'other'] as const;

/** One way to reach someone: what it is, whose, and what is safe about it. */
export function ContactFields({
  index,
  many,
  onRemove,
  onUseFirst,
}: {
  index: number;
  many: boolean;
  onRemove: () => void;
  onUseFirst: () => void;
}) {
  const { intake } = useMessages();
  const label = useLabels();
  const { control, register, setValue } = useIntake();
  const contact = useWatch({ control, name: `contacts.${index}` });
  const kindOptions = useOptions(contactPointKinds, kinds);
  const ownerOptions = useOptions(contactOwners);
  const value = (contact?.value ?? '').trim();
  const telephone = contact?.kind === 'telephone' || contact?.kind === 'whatsapp';
  const guardian = guardianOf(contact, useWatch({ control, name: 'guardians' }));
  const theirFile = useGuardianName(guardian);
  const detail =
    guardian === undefined && contact?.whose !== 'own' && contact?.whose !== 'notAsked';
  const doubtful = telephone && value.replace(/\D/g, '').length > 0 && e164Of(value) === '';
  return (
    <div className="contact-fields" role="group" aria-label={intake.contactLegend(index + 1)}>
      <div className="contact-head">
        <Named name={`contacts.${index}.value`} className="contact-value-field">
          <TextField
            label={telephone ? intake.telephone : intake.address}
            inputMode={telephone ? 'tel' : 'text'}
            className="tabular"
            maxLength={500}
            hint={doubtful && value.length > 6 ? intake.notATelephone : undefined}
            {...register(`contacts.${index}.value`)}
          />
        </Named>
        <SelectIn name={`contacts.${index}.kind`} label={intake.kind} options={kindOptions} />
        <SelectIn name={`contacts.${index}.whose`} label={intake.whose} options={ownerOptions} />
        {many ? (
          <IconButton icon="cross" label={intake.removeContact(value)} onPress={onRemove} />
        ) : null}
      </div>
      {value === '' ? null : (
        <>
          {guardian === undefined ? null : (
            <p className="hint contact-answers">
              <Icon name="people" />
              {intake.guardianAnswers(theirFile)}
            </p>
          )}
          {detail ? (
            <TextIn name={`contacts.${index}.whoseDetail`} label={intake.whoseDetail} />
          ) : null}
          {telephone ? (
            <div className="safety" role="group" aria-label={intake.safety}>
              <span className="label">{intake.safety}</span>
              <div className="safety-rows">
                {contactUses.codes.map((use) => (
                  <SegmentedIn
                    key={use}
                    name={`contacts.${index}.${use}`}
                    label={label(contactUses, use)}
                    list={permissions}
                    size="small"
                    className="safety-row"
                  />
                ))}
                <SegmentedIn
                  name={`contacts.${index}.monitored`}
                  label={intake.monitored}
                  list={permissions}
                  size="small"
                  className="safety-row"
                />
              </div>
              <span className="hint">{intake.safetyHint}</span>
            </div>
          ) : (
            <SegmentedIn
              name={`contacts.${index}.monitored`}
              label={intake.monitored}
              list={permissions}
              size="small"
            />
          )}
          <div className="grid-3">
            {telephone ? (
              <>
                <TimeIn name={`contacts.${index}.notBefore`} label={intake.notBefore} />
                <TimeIn name={`contacts.${index}.notAfter`} label={intake.notAfter} />
              </>
            ) : null}
            <TextIn name={`contacts.${index}.bestTimes`} label={intake.bestTimes} />
            <TextIn name={`contacts.${index}.codeWord`} label={intake.codeWord} />
            <Named name={`contacts.${index}.mustNotKnow`}>
              <TextField
                label={intake.mustNotKnow}
                hint={intake.mustNotKnowHint}
                defaultValue={(contact?.mustNotKnow ?? []).join(', ')}
                onValue={(text) =>
                  setValue(
                    `contacts.${index}.mustNotKnow`,
                    text
                      .split(',')
                      .map((who) => who.trim())
                      .filter((who) => who !== ''),
                    { shouldDirty: true },
                  )
                }
              />
            </Named>
            <TextIn name={`contacts.${index}.note`} label={intake.contactNote} />
          </div>
          {many ? (
            <Checkbox
              label={intake.useFirst}
              checked={contact?.preferred ?? false}
              onValue={(checked) => {
                if (checked) onUseFirst();
                else setValue(`contacts.${index}.preferred`, false, { shouldDirty: true });
              }}
            />
          ) : null}
        </>
      )}
    </div>
  );
}
