import {
  type PartialSessionBody,
  type SessionBody,
  sessionBody,
} from '../../../../shared/contract/work.ts';
import { isChat } from './channelFields.ts';

export type Opening = SessionBody['opening'];
export const openings = [
  'callNow',
  'alreadyHappened',
  'calling',
] as const satisfies readonly Opening[];

/** What a session begins with. Recording no, identity not checked and consent not asked today are the schema's own. */
export function newSession(
  opening: Opening,
  now: number,
  given: PartialSessionBody = {},
): SessionBody {
  const byOpening: Record<Opening, PartialSessionBody> = {
    callNow: { channel: 'telephone', startedBy: 'worker', startAt: now },
    calling: { channel: 'telephone', startedBy: 'client', planned: 'unplanned', startAt: now },
    // Its time is shown, to be set right: the last five minutes are as good a guess as any.
    alreadyHappened: { startAt: now - (now % 300_000) },
  };
  return sessionBody.parse({ ...byOpening[opening], ...given, opening });
}

/** A draft's body as the form holds it. What a newer version added, or what can't be read, is left aside. */
export function sessionFromDraft(body: Readonly<Record<string, unknown>>): SessionBody {
  const known = Object.entries(sessionBody.shape).flatMap(([field, schema]) => {
    const read = schema.safeParse(body[field]);
    return read.success ? [[field, read.data]] : [];
  });
  return sessionBody.parse(Object.fromEntries(known));
}

/**
 * What is kept of the form. A chat has no timer: it is kept as something that already happened, so
 * that nothing takes the hours between two messages for time with the client.
 */
export function draftFromSession(body: SessionBody): SessionBody {
  const chat = isChat(body.channel);
  return chat ? { ...body, opening: 'alreadyHappened', pauses: [], endAt: null } : body;
}
