import { z } from 'zod';
import { crisisEntry, firstCrisisList } from './crisisList.ts';
import { defineRecord, instant, line, plainDate, reference, text } from './record.ts';

export const agency = defineRecord(
  'agency',
  {
    name: line.default(''),
    telephone: line.default(''),
    /** The agency's rule for a channel, shown under it: `{ whatsapp: 'agency telephone only' }`. */
    channelRules: z.record(z.string(), line).default({}),
    /** Whom to call when something is wrong, in the agency's order. */
    crisisList: z.array(crisisEntry).default([...firstCrisisList]),
    /** "Your agency's steps: …": who must report what, to whom, in the agency's words. */
    crisisSteps: text.default(''),
    /** The day on which somebody last went through the list. */
    crisisReviewedOn: plainDate.nullable().default(null),
  },
  { keyed: ['channelRules'] },
);

/** The wall between programs. The program with the id `agency` is common to all. */
export const program = defineRecord('program', {
  name: line.default(''),
  closed: z.boolean().default(false),
});

export const place = defineRecord('place', {
  name: line.default(''),
  closed: z.boolean().default(false),
});

export const role = z.enum(['worker', 'supervisor', 'administrator']);
export type Role = z.infer<typeof role>;

/** What a member is called. Role and programs are no record's: they follow from signed entries. */
export const member = defineRecord('member', { name: line.default('') });

/** What a laptop is called. Its keys are no record's either. */
export const device = defineRecord('device', {
  memberId: reference,
  label: line.default(''),
  addedAt: instant.default(0),
});
