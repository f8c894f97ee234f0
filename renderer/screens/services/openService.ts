import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import { call } from '../../app/bridge/bridge.ts';
import { openDraft } from '../../app/drafts/leftForms.ts';
import { lineOf } from '../sessions/firstBody.ts';
import { emptyService, type ServiceForm, serviceFromDraft } from './serviceForm.ts';

export interface OpenedService {
  readonly form: ServiceForm;
  readonly draft: Draft | null;
  readonly defaults: CallOutput<'service.defaults'>;
}

/**
 * What the service log begins with: a draft that was named, the one in hand when the vault was
 * locked, or a new one for these people.
 */
export async function openService(asked: {
  personIds: readonly string[];
  draftId: string | null;
  today: string;
  placeToday: string | null;
}): Promise<OpenedService> {
  const { personIds, draftId, today, placeToday } = asked;
  const [firstId] = personIds;
  const [defaults, draft, people] = await Promise.all([
    call('service.defaults', { ...(firstId === undefined ? {} : { personId: firstId }), today }),
    draftId === null ? draftInHand(personIds) : openDraft(draftId),
    Promise.all(personIds.map(personLine)),
  ]);
  const kept = draft ? serviceFromDraft(draft.body) : null;
  return {
    form: kept ?? emptyService(today, defaults, placeToday, people),
    draft: kept ? draft : null,
    defaults,
  };
}

/** The service that was being typed when the laptop locked, if it was for the same people. */
async function draftInHand(personIds: readonly string[]): Promise<Draft | null> {
  const { draft } = await call('draft.lastOpen', {});
  const form = draft?.kind === 'service' ? serviceFromDraft(draft.body) : null;
  if (!draft || !form) return null;
  const same = personIds.every((id) => form.people.some((person) => person.id === id));
  return same ? openDraft(draft.id) : null;
}

async function personLine(id: string): Promise<PersonLine> {
  return lineOf(await call('people.get', { id }));
}
