import { CarnetError } from '../../../shared/contract/errors.ts';
import { type Draft, sessionBody } from '../../../shared/contract/work.ts';
import { contentHash, signHash, type SignedContent } from '../casework/signedNote.ts';
import { sessionMinutes } from '../casework/sessionTime.ts';
import type { OpenCase } from '../openCase.ts';
import { deviceSecret } from '../store/deviceSecret.ts';
import { draftsToSign, readDraft, removeDraft, setSignAt } from '../store/drafts.ts';
import { indexNote } from '../store/noteSearch.ts';
import { findRecord } from '../store/recordReader.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { localDay } from '../../../shared/time/localDay.ts';
import { defined } from './defined.ts';
import { incidentsFollowSession } from './incidentSession.ts';
import { readSettings } from './settings.ts';

/**
 * Makes final every signing whose 30 seconds are over: session, service, note and follow-ups are
 * written together and the draft is gone. Run by a timer, at lock and at unlock, so that a
 * signing survives whatever ends the program in between.
 */
export function finishSigning(open: OpenCase, now: number): void {
  for (const draftId of draftsToSign(open.reader, now)) {
    try {
      open.write((unit) => writeSigned(unit, open, readDraft(unit, draftId)));
    } catch (error) {
      // The store can't be written now (a full disk): the next run tries again. Others may fare better.
      if (error instanceof CarnetError && error.code.startsWith('store.')) continue;
      // This draft can't be signed: it goes back among the unfinished, with all that is in it.
      open.write((unit) => {
        setSignAt(unit.writer, draftId, null);
        unit.audit('signFailed', 'draft', draftId);
      });
    }
    open.changed('draft', draftId);
  }
}

function writeSigned(unit: UnitOfWork, open: OpenCase, draft: Draft): void {
  const body = sessionBody.parse(draft.body);
  const sessionId = writeSession(unit, open, draft);
  const signedAt = draft.signAt ?? unit.actor.now();
  writeNote(unit, programOf(unit, open, body.personId), {
    personId: body.personId,
    sessionId,
    amendsId: null,
    authorId: unit.actor.memberId,
    deviceId: unit.actor.deviceId,
    text: body.text,
    draftVersion: draft.version,
    signedAt,
  });
}

/** A note, once: content hash, author, device signature, the draft's version. Returns its id. */
export function writeNote(unit: UnitOfWork, programId: string, given: SignedContent): string {
  // Half of a cut emoji is no text that a database keeps: it would not be what was signed.
  const content = { ...given, text: given.text.toWellFormed() };
  const id = unit.actor.newId();
  const hash = contentHash(id, content);
  const signature = signHash(hash, deviceSecret(unit).signSecretKey);
  unit.create('note', programId, { ...content, contentHash: hash, signature }, id);
  indexNote(unit.writer, 'note', id, content.text);
  unit.audit('sign', 'note', id);
  return id;
}

/** The session of a draft with its service and its follow-ups; the draft is gone. Returns the session's id. */
export function writeSession(unit: UnitOfWork, open: OpenCase, draft: Draft): string {
  const body = sessionBody.parse(draft.body);
  const {
    contactPointId: _contact,
    text: _text,
    opening: _opening,
    parked: _parked,
    pauses: _pauses,
    locationAskedAt: _location,
    callBackAskedAt: _callBack,
    followUps,
    inHand: _inHand,
    ...fields
  } = body;
  const programId = programOf(unit, open, body.personId);
  const clientMinutes = body.clientMinutes ?? sessionMinutes(body);
  const startAt = body.startAt ?? draft.createdAt;
  const { placeId } = readSettings(unit);
  const sessionId = unit.actor.newId();
  const serviceId =
    body.service === '' || body.personId === null
      ? null
      : unit.create('service', programId, {
          personId: body.personId,
          service: body.service,
          topics: body.topics,
          supports: body.supports,
          delivery: body.channel === 'inPerson' ? 'inPerson' : 'remote',
          channel: body.channel,
          language: body.language,
          minutes: clientMinutes,
          date: localDay(startAt),
          placeId,
          workerId: unit.actor.memberId,
          sessionId,
          createdAt: unit.actor.now(),
        });
  unit.create(
    'session',
    programId,
    { ...fields, startAt, clientMinutes, placeId, serviceId, workerId: unit.actor.memberId },
    sessionId,
  );
  for (const followUp of followUps) {
    if (followUp.what.trim() === '') continue;
    unit.create('task', programId, {
      ...defined(followUp),
      whoId: followUp.whoId ?? unit.actor.memberId,
      personId: body.personId,
      sessionId,
    });
  }
  removeDraft(unit.writer, draft.id, 'session');
  incidentsFollowSession(unit, draft.id, sessionId);
  return sessionId;
}

function programOf(unit: UnitOfWork, open: OpenCase, personId: string | null): string {
  const person = personId === null ? undefined : findRecord(unit, 'person', personId);
  return person?.programId ?? readSettings(open.reader).programId;
}
