import { z } from 'zod';
import { told } from '../../../shared/records/incident.ts';
import { instant, plainDate, text, yesNo, line } from '../../../shared/records/record.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import { asCarnetError } from '../../app/bridge/bridge.ts';
import { openDraft } from '../../app/drafts/leftForms.ts';

/** The draft of what is being added below an incident has its id from it: there is one for each. */
const prefix = 'add-';
export const additionDraftId = (incidentId: string) => `${prefix}${incidentId}`;

/** Where a half-written incident, or a half-written addition to one, is gone on with. */
export function incidentDraftPlace(draftId: string): string {
  return draftId.startsWith(prefix)
    ? `/crisis/incident/${draftId.slice(prefix.length)}`
    : `/crisis/draft/${draftId}`;
}

const addition = z.object({
  text: text.catch(''),
  told: z.array(told).catch([]),
  supervisorTold: yesNo.catch('notAsked'),
  supervisorWho: line.catch(''),
  supervisorAt: instant.nullable().catch(null),
  nextCheckOn: plainDate.nullable().catch(null),
  nextCheckAt: z.number().int().nullable().catch(null),
});
export type Addition = z.infer<typeof addition>;
export const noAddition: Addition = addition.parse({});

export function isNothing(value: Addition): boolean {
  return (
    value.text.trim() === '' &&
    value.told.every(({ who, reference }) => who.trim() === '' && reference.trim() === '') &&
    value.supervisorTold === 'notAsked' &&
    value.nextCheckOn === null
  );
}

/** What was typed below this incident and not added yet; null when there is none. */
export async function readAdditionDraft(
  incidentId: string,
): Promise<{ value: Addition; caret: Draft['caret'] } | null> {
  try {
    const draft = await openDraft(additionDraftId(incidentId));
    return { value: addition.parse(draft.body), caret: draft.caret };
  } catch (failure) {
    if (asCarnetError(failure).code !== 'record.notFound') throw failure;
    return null;
  }
}
