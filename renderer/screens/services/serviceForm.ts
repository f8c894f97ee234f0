import { z } from 'zod';
import type { CallInput, CallOutput } from '../../../shared/contract/contract.ts';
import { personLine } from '../../../shared/contract/common.ts';
import { line, plainDate, recordId, text } from '../../../shared/records/record.ts';

/** What the service log holds while it is typed; the same is kept as its draft. */
export const serviceForm = z.object({
  people: z.array(personLine).default([]),
  date: plainDate,
  service: line.default(''),
  topics: z.array(line).default([]),
  delivery: line.default('inPerson'),
  channel: line.default(''),
  why: z.array(line).default([]),
  minutes: z.number().int().nullable().default(null),
  placeId: recordId.nullable().default(null),
  language: line.default('notAsked'),
  supports: z.array(line).default([]),
  status: line.default('complete'),
  note: text.default(''),
});
export type ServiceForm = z.infer<typeof serviceForm>;

/** What stands there before anything is typed: today, the delivery and place used last today, the client's language. */
export function emptyService(
  today: string,
  defaults: CallOutput<'service.defaults'>,
  placeToday: string | null,
  people: ServiceForm['people'],
): ServiceForm {
  return serviceForm.parse({
    people,
    date: today,
    delivery: defaults.delivery || 'inPerson',
    placeId: defaults.placeId ?? placeToday,
    language: defaults.language || 'notAsked',
  });
}

/** A draft's body as the form holds it; null when it can't be read. */
export function serviceFromDraft(body: Readonly<Record<string, unknown>>): ServiceForm | null {
  const read = serviceForm.safeParse(body);
  return read.success ? read.data : null;
}

/** The call that logs it. What does not apply in person is not sent. */
export function toServiceLog(form: ServiceForm, draftId: string | null): CallInput<'service.log'> {
  const { people, ...values } = form;
  const remote = isRemote(form.delivery);
  return {
    personIds: people.map((person) => person.id),
    values: {
      ...values,
      channel: remote ? values.channel : '',
      why: remote ? values.why : [],
    },
    ...(draftId === null ? {} : { draftId }),
  };
}

export function isRemote(delivery: string): boolean {
  return delivery === 'remote' || delivery === 'hybrid';
}

/** The same service for somebody else: people and their language go, the rest stays as it was typed. */
export function repeated(form: ServiceForm): ServiceForm {
  return { ...form, people: [], language: 'notAsked' };
}
