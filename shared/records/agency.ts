import { z } from 'zod';
import { crisisEntry, firstCrisisList } from './crisisList.ts';
import { defineRecord, instant, line, plainDate, recordId, reference, text } from './record.ts';

export const agency = defineRecord('agency', {
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
});

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

export const member = defineRecord(
  'member',
  {
    name: line.default(''),
    role: role.default('worker'),
    programIds: z.array(recordId).default([]),
  },
  { sets: ['programIds'] },
);

export const device = defineRecord('device', {
  memberId: reference,
  label: line.default(''),
  /** Ed25519 and X25519 public keys, base64. */
  signPublicKey: text.default(''),
  boxPublicKey: text.default(''),
  addedAt: instant.default(0),
});
