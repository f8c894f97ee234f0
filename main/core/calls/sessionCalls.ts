import { CarnetError } from '../../../shared/contract/errors.ts';
import { sessionFields } from '../../../shared/records/service.ts';
import {
  type Draft,
  type SessionBody,
  sessionBody,
  type SessionLine,
  type workCalls,
} from '../../../shared/contract/work.ts';
import { z } from 'zod';
import { isGenuine } from '../casework/signedNote.ts';
import { runningSince, sessionMinutes } from '../casework/sessionTime.ts';
import type { OpenCase } from '../openCase.ts';
import {
  putDraft,
  readDraft,
  readDrafts,
  removeDraft,
  requireNotBeingSigned,
  setSignAt,
} from '../store/drafts.ts';
import { signKeyOf } from '../members/standingHere.ts';
import { workerName } from '../store/personLines.ts';
import { readRecord, readRecords } from '../store/recordReader.ts';
import { sodium } from '../vault/sodium.ts';
import { sessionOf } from './draftCalls.ts';
import { writeNote, writeSession } from './finishSigning.ts';
import type { Handlers } from './handlers.ts';
import { nameOrNull } from './personPage.ts';
import { requireProgram, requireProgramOfPerson } from './programAccess.ts';
import { readAmendments } from './timeline.ts';

type SessionCalls = Pick<
  typeof workCalls,
  | 'session.list'
  | 'session.sign'
  | 'session.unsign'
  | 'session.closeAttempt'
  | 'session.get'
  | 'note.amend'
>;

/** How long signing can be taken back; until then the note is a draft (CASEWORK, Session). */
export const undoSigningFor = 30_000;

const fieldsOnly = z.object(sessionFields);

/** Sessions and their notes. */
export const sessionCalls: Handlers<SessionCalls> = {
  'session.list': (open, { offset, limit }) => {
    const drafts = readDrafts(open.reader).filter((draft) => draft.kind === 'session');
    const total =
      open.reader.value<number>('SELECT count(*) FROM session WHERE deleted IS NOT 1') ?? 0;
    const fromDrafts = drafts.slice(offset, offset + limit).map((draft) => draftLine(open, draft));
    const left = limit - fromDrafts.length;
    const sessions =
      left <= 0
        ? []
        : open.reader
            .rows<{ id: string }>(
              'SELECT id FROM session WHERE deleted IS NOT 1 ORDER BY startAt DESC LIMIT ? OFFSET ?',
              [left, Math.max(0, offset - drafts.length)],
            )
            .map(({ id }) => sessionLine(open, id));
    return { total: total + drafts.length, sessions: [...fromDrafts, ...sessions] };
  },
  'session.sign': (open, { draftId }) => {
    const draft = readDraft(open.reader, draftId);
    const body = completeBody(draft);
    if (body.channel === '' || body.text.trim() === '') {
      throw new CarnetError('record.incomplete', { missing: 'channel text' });
    }
    requireProgramOfPerson(open, body.personId);
    const now = open.clock.now();
    const ended =
      body.endAt === null && body.opening !== 'alreadyHappened' ? { ...body, endAt: now } : body;
    const undoUntil = now + undoSigningFor;
    open.write((unit) => {
      putDraft(unit.writer, { ...draft, personId: ended.personId, body: ended }, now);
      setSignAt(unit.writer, draftId, undoUntil);
    });
    open.changed('draft', draftId);
    return { undoUntil };
  },
  'session.unsign': (open, { draftId }) => {
    const draft = readDraft(open.reader, draftId);
    if (draft.signAt === null) throw new CarnetError('record.tooLate', { kind: 'note' });
    open.write((unit) => setSignAt(unit.writer, draftId, null));
    open.changed('draft', draftId);
    return {};
  },
  'session.closeAttempt': (open, { draftId, outcome, message }) => {
    const draft = readDraft(open.reader, draftId);
    requireNotBeingSigned(draft);
    const now = open.clock.now();
    const body = completeBody(draft);
    requireProgramOfPerson(open, body.personId);
    const closed = {
      ...body,
      attempts: [...body.attempts, { at: now, outcome, message }],
      startAt: body.startAt ?? now,
      endAt: body.endAt ?? now,
      completed: 'notCompleted',
      inHand: null,
    };
    // What was typed is kept: a note that was begun is signed or discarded by its author, not here.
    if (body.text.trim() !== '') {
      open.write((unit) => putDraft(unit.writer, { ...draft, body: closed }, now));
      open.changed('draft', draftId);
      return { id: draftId };
    }
    const id = open.write((unit) => {
      return writeSession(unit, open, { ...draft, body: closed });
    });
    open.changed('draft', draftId);
    return { id };
  },
  'session.get': (open, { id }) => {
    const session = readRecord(open.reader, 'session', id);
    const note = readRecords(open.reader, 'note', 'sessionId = ? AND amendsId IS NULL', [id])[0];
    open.write((unit) => unit.audit('view', 'session', id));
    return {
      id,
      personId: session.personId,
      name: nameOrNull(open.reader, session.personId),
      callerName: session.callerName,
      workerName: workerName(open.reader, session.workerId),
      fields: fieldsOnly.parse(session),
      note:
        note === undefined
          ? null
          : {
              id: note.id,
              text: note.text,
              signedAt: note.signedAt,
              authorName: workerName(open.reader, note.authorId),
              valid: isGenuine(note.id, note, publicKeyOf(open, note.deviceId)),
            },
      amendments: note === undefined ? [] : readAmendments(open.reader, note.id),
    };
  },
  'note.amend': (open, { noteId, text, draftId }) => {
    const note = readRecord(open.reader, 'note', noteId);
    requireProgram(open, note.programId);
    const id = open.write((unit) => {
      if (draftId !== undefined) removeDraft(unit.writer, draftId, 'amendment');
      return writeNote(unit, note.programId, {
        personId: note.personId,
        sessionId: note.sessionId,
        // An amendment of an amendment stands below the note itself.
        amendsId: note.amendsId ?? noteId,
        authorId: unit.actor.memberId,
        deviceId: unit.actor.deviceId,
        text,
        draftVersion: 1,
        signedAt: unit.actor.now(),
      });
    });
    return { id };
  },
};

/** @throws CarnetError `record.incomplete` when this is no session, or not one that can be written */
function completeBody(draft: Draft): SessionBody {
  const body = draft.kind === 'session' ? sessionBody.safeParse(draft.body) : undefined;
  if (body?.data === undefined) {
    const field = body?.error?.issues[0]?.path.map(String).join('.') ?? 'session';
    throw new CarnetError('record.incomplete', { missing: field });
  }
  return body.data;
}

function publicKeyOf(open: OpenCase, deviceId: string): Uint8Array {
  const key = signKeyOf(open.reader, deviceId) ?? '';
  return sodium.from_base64(key, sodium.base64_variants.ORIGINAL);
}

function sessionLine(open: OpenCase, id: string): SessionLine {
  const session = readRecord(open.reader, 'session', id);
  const text = open.reader.value<string>(
    'SELECT text FROM note WHERE sessionId = ? AND amendsId IS NULL LIMIT 1',
    [id],
  );
  return {
    id,
    personId: session.personId,
    name: nameOrNull(open.reader, session.personId),
    callerName: session.callerName,
    channel: session.channel,
    startAt: session.startAt ?? 0,
    minutes: session.clientMinutes,
    signed: text !== undefined,
    draftId: null,
    runningSince: null,
    outcome: session.attempts.at(-1)?.outcome ?? session.outcome,
    firstLine: firstLine(text ?? ''),
  };
}

function draftLine(open: OpenCase, draft: Draft): SessionLine {
  const body = sessionOf(draft);
  return {
    id: draft.id,
    personId: draft.personId,
    name: nameOrNull(open.reader, draft.personId),
    callerName: body.callerName ?? '',
    channel: body.channel ?? '',
    startAt: body.startAt ?? draft.createdAt,
    minutes: body.clientMinutes ?? sessionMinutes(body),
    signed: false,
    draftId: draft.id,
    runningSince: runningSince(body),
    outcome: '',
    firstLine: firstLine(body.text ?? ''),
  };
}

const firstLine = (text: string) => text.split('\n', 1)[0]?.slice(0, 120) ?? '';
