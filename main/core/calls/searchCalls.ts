import type { findingCalls, NoteHit } from '../../../shared/contract/finding.ts';
import type { OpenCase } from '../openCase.ts';
import { findNotes, type NoteMatch, snippet } from '../store/noteSearch.ts';
import { searchLines } from '../store/personLines.ts';
import { mergedWith } from '../store/personProjection.ts';
import type { Handlers } from './handlers.ts';
import { nameOrNull } from './personPage.ts';

type SearchCalls = Pick<typeof findingCalls, 'search.everything' | 'search.notes'>;

/** The one box that finds people and what was written about them. */
export const searchCalls: Handlers<SearchCalls> = {
  'search.everything': (open, { text, limit }) => ({
    people: searchLines(open.reader, text, limit),
    notes: findNotes(open.reader, text, { offset: 0, limit }).map(toHit(open, text)),
  }),
  'search.notes': (open, { text, personId, offset, limit }) => ({
    notes: findNotes(open.reader, text, {
      offset,
      limit,
      ...(personId === undefined ? {} : { personIds: mergedWith(open.reader, personId) }),
    }).map(toHit(open, text)),
  }),
};

const toHit =
  (open: OpenCase, typed: string) =>
  (match: NoteMatch): NoteHit => ({
    kind: match.source,
    id: match.id,
    sessionId: match.sessionId,
    personId: match.personId,
    name: nameOrNull(open.reader, match.personId),
    at: match.at,
    snippet: snippet(match.text, typed),
  });
