import type { ParsedInput } from '../../../shared/contract/contract.ts';
import type { TimelineEntry } from '../../../shared/contract/people.ts';
import { partialSessionBody } from '../../../shared/contract/work.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import type { OpenCase } from '../openCase.ts';
import { workerName } from '../store/personLines.ts';
import { mergedWith } from '../store/personProjection.ts';
import { findRecord, readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';

interface Place {
  readonly source: 'service' | 'session' | 'note' | 'draft';
  readonly id: string;
  readonly at: number;
}

const blank: Omit<TimelineEntry, 'id' | 'kind' | 'at'> = {
  date: null,
  channel: '',
  service: '',
  topics: [],
  minutes: null,
  text: '',
  authorName: '',
  signed: false,
  undoUntil: null,
  attempts: [],
  amendments: [],
  noteId: null,
  draftId: null,
};

/** One page of a client's timeline, newest first; merged files tell one story. */
export function readTimeline(
  { reader }: OpenCase,
  { id, show, offset, limit }: ParsedInput<'people.timeline'>,
): { total: number; entries: TimelineEntry[] } {
  const ids = mergedWith(reader, id);
  const places = ids
    .flatMap((personId) => placesOf(reader, personId, show))
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return {
    total: places.length,
    entries: places.slice(offset, offset + limit).flatMap((place) => entryAt(reader, place)),
  };
}

function placesOf(
  reader: Reader,
  personId: string,
  show: 'all' | 'sessions' | 'services',
): Place[] {
  const services =
    // A service that belongs to a session is told by the session.
    show === 'sessions'
      ? []
      : reader.rows<Place>(
          `SELECT 'service' AS source, id,
             -- The day is the worker's, not Greenwich's; within it, the hour at which it was logged.
             CASE WHEN date IS NULL THEN createdAt
                  ELSE unixepoch(date || time(createdAt / 1000, 'unixepoch', 'localtime'), 'utc')
                       * 1000 + createdAt % 1000 END AS at
           FROM service WHERE personId = ? AND sessionId IS NULL AND deleted IS NOT 1`,
          [personId],
        );
  if (show === 'services') return services;
  return [
    ...services,
    ...reader.rows<Place>(
      `SELECT 'session' AS source, id, coalesce(startAt, 0) AS at FROM session
       WHERE personId = ? AND deleted IS NOT 1`,
      [personId],
    ),
    ...reader.rows<Place>(
      `SELECT 'note' AS source, id, signedAt AS at FROM note
       WHERE personId = ? AND sessionId IS NULL AND amendsId IS NULL AND deleted IS NOT 1`,
      [personId],
    ),
    ...reader.rows<Place>(
      `SELECT 'draft' AS source, id, createdAt AS at FROM draft WHERE personId = ? AND kind = 'session'`,
      [personId],
    ),
  ];
}

function entryAt(reader: Reader, place: Place): TimelineEntry[] {
  switch (place.source) {
    case 'service':
      return serviceEntry(reader, place);
    case 'session':
      return sessionEntry(reader, place);
    case 'note': {
      const note = findRecord(reader, 'note', place.id);
      return note === undefined ? [] : [{ ...noteParts(reader, note), ...place, kind: 'session' }];
    }
    case 'draft':
      return draftEntry(reader, place);
  }
}

function serviceEntry(reader: Reader, { id, at }: Place): TimelineEntry[] {
  const service = findRecord(reader, 'service', id);
  if (service === undefined) return [];
  return [
    {
      ...blank,
      id,
      kind: 'service',
      at,
      date: service.date,
      channel: service.channel,
      service: service.service,
      topics: service.topics,
      minutes: service.minutes,
      text: service.note,
      authorName: workerName(reader, service.workerId),
    },
  ];
}

function sessionEntry(reader: Reader, { id, at }: Place): TimelineEntry[] {
  const session = findRecord(reader, 'session', id);
  if (session === undefined) return [];
  const note = readRecords(reader, 'note', 'sessionId = ? AND amendsId IS NULL', [id])[0];
  return [
    {
      ...blank,
      ...(note === undefined ? {} : noteParts(reader, note)),
      id,
      kind: note === undefined && session.attempts.length > 0 ? 'attempts' : 'session',
      at,
      channel: session.channel,
      service: session.service,
      topics: session.topics,
      minutes: session.clientMinutes,
      authorName: workerName(reader, session.workerId),
      attempts: session.attempts.map((attempt) => ({ at: attempt.at, outcome: attempt.outcome })),
    },
  ];
}

function noteParts(reader: Reader, note: RecordOf<'note'>) {
  return {
    ...blank,
    text: note.text,
    signed: true,
    noteId: note.id,
    authorName: workerName(reader, note.authorId),
    amendments: readAmendments(reader, note.id),
  };
}

/** What was added below a signed note, oldest first. */
export function readAmendments(reader: Reader, noteId: string): TimelineEntry['amendments'] {
  return readRecords(reader, 'note', 'amendsId = ?', [noteId])
    .toSorted((a, b) => a.signedAt - b.signedAt)
    .map((note) => ({
      id: note.id,
      at: note.signedAt,
      authorName: workerName(reader, note.authorId),
      text: note.text,
    }));
}

function draftEntry(reader: Reader, { id, at }: Place): TimelineEntry[] {
  const row = reader.row<{ body: string; signAt: number | null }>(
    'SELECT body, signAt FROM draft WHERE id = ?',
    [id],
  );
  if (row === undefined) return [];
  // What was typed is shown as far as it can be read: one odd draft must not hide a whole file.
  const body = partialSessionBody.safeParse(JSON.parse(row.body)).data ?? {};
  return [
    {
      ...blank,
      id,
      kind: 'draft',
      at: body.startAt ?? at,
      channel: body.channel ?? '',
      service: body.service ?? '',
      topics: body.topics ?? [],
      minutes: body.clientMinutes ?? null,
      text: body.text ?? '',
      undoUntil: row.signAt,
      draftId: id,
    },
  ];
}
