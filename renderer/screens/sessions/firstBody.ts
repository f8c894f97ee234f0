import type { PersonLine } from '../../../shared/contract/common.ts';
import type { PersonPage } from '../../../shared/contract/people.ts';
import type { Draft, SessionBody } from '../../../shared/contract/work.ts';
import { newSession, type Opening, sessionFromDraft } from './body/newSession.ts';
import type { SessionField } from './body/channelFields.ts';
import { takeHandOver } from './opening/handOver.ts';

/** What an open session starts from: a kept draft, or one of the three openings. */
export type SessionStart =
  | { readonly draft: Draft }
  | { readonly draft: null; readonly opening: Opening; readonly personId: string | null };

export function firstBody(start: SessionStart, now: number): SessionBody {
  if (start.draft !== null) {
    // Taken up again: no longer parked.
    return { ...sessionFromDraft(start.draft.body), personId: start.draft.personId, parked: false };
  }
  const { opening, personId } = start;
  const given = takeHandOver(personId);
  const body = newSession(opening, now, { personId, ...given });
  // With a client, the channel is the one that suits them and the timer waits for the rules; without one there is nothing to ask about.
  const waits = opening === 'callNow' && personId !== null && given.startAt === undefined;
  return waits ? { ...body, startAt: null, channel: given.channel ?? '' } : body;
}

/** A client's page as one line of a list, for the field that names the client. */
export function lineOf(page: PersonPage): PersonLine {
  return {
    id: page.id,
    name: page.name,
    fileNumber: page.person.fileNumber,
    birthYear: page.person.birthYear,
    birthEstimated: page.person.birthEstimated,
    speaksBest: page.person.speaksBest,
    interpreter: page.person.interpreter,
    workerName: page.workerName,
    programId: page.programId,
  };
}

/** Where the caret begins: in the text while someone talks, else at the first thing that is not known. */
export function firstFieldOf(body: SessionBody): SessionField {
  if (body.opening === 'calling') return 'text';
  if (body.opening === 'callNow') return 'identityCheck';
  if (body.personId === null) return 'personId';
  return body.channel === '' ? 'channel' : 'startAt';
}
