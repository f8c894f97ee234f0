import { z } from 'zod';
import { intakeValues } from '../../../shared/contract/people.ts';
import { line, recordId } from '../../../shared/records/record.ts';

/**
 * The form's values: the contract's own schema, with every list there, and what goes beside the
 * values into the call. `names[0]` is the name as given, `names[1]` the preferred name.
 */
export const intakeForm = z.object({
  person: intakeValues.shape.person,
  names: intakeValues.shape.names.unwrap(),
  contacts: intakeValues.shape.contacts.unwrap(),
  identifiers: intakeValues.shape.identifiers.unwrap(),
  guardians: intakeValues.shape.guardians,
  consent: intakeValues.shape.consent.unwrap(),
  programId: line,
  /**
   * What the form was filled with: goes with a draft, so that saving it a day later still tells
   * what was typed from what was only shown. Null for someone new.
   */
  filledWith: intakeValues.nullable().default(null),
  judged: z.array(
    z.object({ personId: recordId, verdict: z.enum(['different', 'askLater']), name: line }),
  ),
});

export type IntakeForm = z.input<typeof intakeForm>;
export type IntakeFormRead = z.output<typeof intakeForm>;
export type ContactForm = IntakeForm['contacts'][number];
export type GuardianForm = NonNullable<IntakeForm['guardians']>[number];
