import { z } from 'zod';
import { changesOf } from '../records/changes.ts';
import { crisisEntry } from '../records/crisisList.ts';
import { incident, told } from '../records/incident.ts';
import { instant, line, plainDate, recordId, text, yesNo } from '../records/record.ts';
import { rights } from '../records/rights.ts';
import { defineCall } from './call.ts';
import { byId, done, idOnly, nothing, page, shownName } from './common.ts';
import { personPage } from './people.ts';

/** Where someone may be, as it was said or stands in the file. */
export const whereabouts = z.object({
  source: z.enum(['session', 'file']),
  text: line,
  noFixedAddress: z.boolean(),
  /** The file says that the client is still abroad: a country's code, else ''. */
  country: line,
  /** When it was asked, or written into the file; null when that is not known. */
  at: instant.nullable(),
});
export type Whereabouts = z.infer<typeof whereabouts>;

/** The crisis page of whoever it is opened for. */
export const crisisPage = z.object({
  person: z.object({ id: recordId, name: shownName }).nullable(),
  /** The running session that it belongs to: the draft's id, to go back to. */
  sessionId: recordId.nullable(),
  /** What was said in the session before what stands in the file. */
  whereabouts: z.array(whereabouts),
  /** The number to call back on if the line drops, from the running session. */
  callBack: z.object({ number: line, at: instant.nullable() }).nullable(),
  contacts: personPage.shape.contacts,
  guardians: personPage.shape.guardians,
});
export type CrisisPage = z.infer<typeof crisisPage>;

/** What an incident's form holds. */
export const incidentValues = changesOf(
  incident.schema.omit({ authorId: true, savedAt: true, nextCheckDoneAt: true }),
).strict();
export type IncidentValues = z.infer<typeof incidentValues>;

export const incidentLine = z.object({
  id: recordId,
  personId: recordId.nullable(),
  name: shownName.nullable(),
  authorName: line,
  savedAt: instant,
  happenedAt: instant.nullable(),
  danger: yesNo,
  firstLine: line,
  /** A next check that was not done yet. */
  nextCheckOn: plainDate.nullable(),
});
export type IncidentLine = z.infer<typeof incidentLine>;

export const incidentPage = incident.schema.extend({
  id: recordId,
  name: shownName.nullable(),
  authorName: line,
  /** Oldest first. */
  additions: z.array(z.object({ id: recordId, at: instant, authorName: line, text })),
});
export type IncidentPage = z.infer<typeof incidentPage>;

/**
 * When something is wrong. An incident is answered to its author and to supervisors; to anybody
 * else exactly as one that does not exist.
 */
export const crisisCalls = {
  'agency.saveCrisis': defineCall({
    input: z.strictObject({
      list: z.array(crisisEntry).max(60),
      steps: text,
      reviewedOn: plainDate.nullable(),
    }),
    output: done,
    needs: rights.agency.writes,
  }),
  /** Leaves the list for later: the first run goes on, Today reminds. */
  'crisis.later': defineCall({ input: nothing, output: done, needs: 'administrator' }),
  /**
   * What to have at hand now, for a client, a session's draft or nobody. An id that is not here
   * takes nothing away from the rest. Audited as a view.
   */
  'crisis.open': defineCall({
    input: z.strictObject({ personId: recordId.optional(), draftId: recordId.optional() }),
    output: crisisPage,
    needs: 'worker',
  }),

  /** Writes an incident; what was seen or said is fixed from then on. The draft is gone. */
  'incident.save': defineCall({
    input: z.strictObject({ values: incidentValues, draftId: recordId.optional() }),
    output: idOnly,
    needs: 'worker',
  }),
  /** Adds below, tells who else was told, sets the next check or says that it was done. */
  'incident.add': defineCall({
    input: z.strictObject({
      id: recordId,
      draftId: recordId.optional(),
      text: text.default(''),
      told: z.array(told).default([]),
      supervisor: z.strictObject({ told: yesNo, who: line, at: instant.nullable() }).optional(),
      nextCheck: z
        .strictObject({
          on: plainDate.nullable(),
          at: z.number().int().min(0).max(1439).nullable(),
          done: z.boolean(),
        })
        .optional(),
    }),
    output: done,
    needs: 'worker',
  }),
  /** Audited as a view. */
  'incident.get': defineCall({ input: byId, output: incidentPage, needs: 'worker' }),
  /** Mine; for a supervisor everybody's. Newest first. */
  'incident.list': defineCall({
    input: z.strictObject({ ...page, personId: recordId.optional() }),
    output: z.object({ total: z.number().int(), incidents: z.array(incidentLine) }),
    needs: 'worker',
  }),
};
