import { z } from 'zod';
import { crisisEntry, firstCrisisList } from './crisisList.ts';
import { defineRecord, instant, line, plainDate, recordId, reference, text } from './record.ts';

/** Whom a release is offered to: every laptop, those that try it first, or nobody yet. */
export const updateOffer = z.enum(['all', 'pilots', 'hold']);
export type UpdateOffer = z.infer<typeof updateOffer>;

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
    /** Laptops with an older Carnet pass no changes any more, and still open their data. Empty: any may. */
    updateMinimum: line.default(''),
    /** Which laptops are offered a release, by its version; one that is not named here is for all. */
    updateOffers: z.record(z.string(), updateOffer).default({}),
    /** Laptops that try a release first. */
    updatePilots: z.array(recordId).max(2000).default([]),
    /** Releases that may be installed though their word ran out: the SHA-512 of their files. */
    updateApproved: z.array(line).max(2000).default([]),
  },
  {
    keyed: ['channelRules', 'updateOffers'],
    sets: ['updatePilots', 'updateApproved'],
  },
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

/** What a worker takes along on a laptop that holds nothing else (ADR 24). */
export const tripPlan = z.object({
  /** The laptop that made the pack, to which everything comes back. */
  home: recordId,
  /** By which that laptop signs what came back, and what nobody opens: base64, for its admission. */
  sign: line,
  box: line,
  madeAt: instant,
  endsAt: instant,
  /** Whole programs, and clients chosen one by one: what may be read on a lost travelling laptop. */
  programs: z.array(recordId).max(200),
  people: z.array(recordId).max(500),
  /** How many clients and records went along. */
  counts: z.object({ people: z.number().int(), records: z.number().int() }),
  /** By administrator's laptop: what makes its codes, sealed to that laptop (base64). */
  extend: z.record(recordId, line),
});
export type TripPlan = z.infer<typeof tripPlan>;

/** What a laptop is called, and which Carnet runs there. Its keys are no record's either. */
export const device = defineRecord(
  'device',
  {
    memberId: reference,
    label: line.default(''),
    addedAt: instant.default(0),
    /** A travelling laptop: what went along. Null for the others. */
    trip: tripPlan.nullable().default(null),
    /** The end that the last code gave; null: none was read out. `tripCodes`: how many were. */
    tripUntil: instant.nullable().default(null),
    tripCodes: z.number().int().default(0),
    /** When it was over and what had come back; when the travelling laptop said that it holds nothing more. */
    tripBackAt: instant.nullable().default(null),
    tripBack: z
      .object({ changes: z.number().int(), drafts: z.number().int(), looked: z.number().int() })
      .nullable()
      .default(null),
    tripPurgedAt: instant.nullable().default(null),
    /** The Carnet that ran there when it was last opened; null: not said yet. */
    runs: z.object({ version: line, platform: line, arch: line }).nullable().default(null),
  },
  { fixed: ['trip'] },
);
