import { putIncidentDraft, readIncidentDrafts } from '../store/incidentDrafts.ts';
import { readRecords } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';

/** A session's draft became a session: its author's own incidents go on naming it, half-written ones too. */
export function incidentsFollowSession(unit: UnitOfWork, draftId: string, sessionId: string): void {
  const author = unit.actor.memberId;
  for (const { id } of readRecords(unit, 'incident', 'sessionId = ? AND authorId = ?', [
    draftId,
    author,
  ])) {
    unit.change('incident', id, { sessionId });
  }
  for (const draft of readIncidentDrafts(unit, author)) {
    if (draft.body['sessionId'] !== draftId) continue;
    const body = { ...draft.body, sessionId };
    putIncidentDraft(unit.writer, author, { ...draft, body }, draft.updatedAt);
  }
}
