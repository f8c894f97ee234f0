import { CarnetError } from '../../../shared/contract/errors.ts';
import {
  type Draft,
  type draftLine,
  type PartialSessionBody,
  partialSessionBody,
  type workCalls,
} from '../../../shared/contract/work.ts';
import type { z } from 'zod';
import { withAskedAt } from '../casework/askedAt.ts';
import { runningSince } from '../casework/sessionTime.ts';
import type { OpenCase } from '../openCase.ts';
import {
  findDraft,
  putDraft,
  readDrafts,
  removeDraft,
  requireNotBeingSigned,
} from '../store/drafts.ts';
import {
  findIncidentDraft,
  putIncidentDraft,
  readIncidentDrafts,
  removeIncidentDraft,
} from '../store/incidentDrafts.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import type { Handlers } from './handlers.ts';
import { nameOrNull } from './personPage.ts';

type DraftCalls = Pick<
  typeof workCalls,
  'draft.save' | 'draft.get' | 'draft.list' | 'draft.discard' | 'draft.lastOpen'
>;

/** Which draft was in hand last. On a full disk the draft is worth more than the memory of it. */
function rememberLast(open: OpenCase, id: string): void {
  try {
    open.write((unit) => setLocalValue(unit.writer, 'lastDraft', id));
  } catch (error) {
    if (!(error instanceof CarnetError) || error.code !== 'store.full') throw error;
  }
}

/**
 * What is half-typed: kept from the first letter, given back with its caret. Whatever is in it was
 * typed by a person, so nothing is refused, but for one thing: a note that was signed a moment ago
 * stays signed until its author undoes it.
 */
export const draftCalls: Handlers<DraftCalls> = {
  'draft.save': (open, input) => {
    const id = ownId(open, input);
    requireNotBeingSigned(findDraft(open.reader, id));
    const savedAt = open.clock.now();
    const version = open.write((unit) => {
      setLocalValue(unit.writer, 'lastDraft', id);
      if (input.kind === 'incident') {
        return putIncidentDraft(unit.writer, unit.actor.memberId, { ...input, id }, savedAt);
      }
      const body =
        input.kind === 'session'
          ? withAskedAt(findDraft(unit, id)?.body, input.body, savedAt)
          : input.body;
      return putDraft(unit.writer, { ...input, body, id }, savedAt);
    });
    open.changed('draft', id);
    return { id, version, savedAt };
  },
  'draft.get': (open, { id }) => {
    const draft = anyDraft(open, id);
    rememberLast(open, id);
    return draft;
  },
  'draft.list': (open, { kind, personId }) => ({
    drafts: everyDraft(open)
      .filter((draft) => kind === undefined || draft.kind === kind)
      .map((draft) => toDraftLine(open, draft))
      .filter((draft) => personId === undefined || draft.personId === personId),
  }),
  'draft.discard': (open, { id }) => {
    const draft = anyDraft(open, id);
    open.write((unit) => {
      requireNotBeingSigned(draft);
      if (draft.kind === 'incident') removeIncidentDraft(unit.writer, unit.actor.memberId, id);
      else removeDraft(unit.writer, id, draft.kind);
      unit.audit('discardDraft', draft.kind, toDraftLine(open, draft).personId ?? '');
    });
    open.changed('draft', id);
    return {};
  },
  'draft.lastOpen': (open) => {
    const id = localValue(open.reader, 'lastDraft', String);
    const draft = id === undefined ? undefined : findAny(open, id);
    return { draft: draft ?? null };
  },
};

function findAny({ reader, actor }: OpenCase, id: string): Draft | undefined {
  return findDraft(reader, id) ?? findIncidentDraft(reader, actor.memberId, id);
}

/** @throws CarnetError `record.notFound` */
function anyDraft(open: OpenCase, id: string): Draft {
  const draft = findAny(open, id);
  if (draft === undefined) throw new CarnetError('record.notFound', { kind: 'draft' });
  return draft;
}

/** The one typed in last first. */
function everyDraft({ reader, actor }: OpenCase): Draft[] {
  return [...readDrafts(reader), ...readIncidentDrafts(reader, actor.memberId)].toSorted(
    (a, b) => b.updatedAt - a.updatedAt,
  );
}

/** A text never takes the place of another kind's: under an id that is taken so, it is a draft of its own. */
function ownId(open: OpenCase, input: { id?: string | undefined; kind: Draft['kind'] }) {
  const before = input.id === undefined ? undefined : findAny(open, input.id);
  const taken = before !== undefined && before.kind !== input.kind;
  return input.id === undefined || taken ? open.actor.newId() : input.id;
}

/** The body of a session's draft, as far as it can be read; a field of a newer version is left aside. */
export function sessionOf(draft: Draft): PartialSessionBody {
  const parsed = partialSessionBody.safeParse(draft.body);
  return parsed.success ? parsed.data : {};
}

export function toDraftLine(open: OpenCase, draft: Draft): z.output<typeof draftLine> {
  const { body, caret: _caret, ...rest } = draft;
  // Nothing says whose it is, or what.
  if (draft.kind === 'incident') {
    const nothing = { personId: null, name: null, title: '', channel: '' };
    return { ...rest, ...nothing, runningSince: null, parked: false };
  }
  const session = draft.kind === 'session' ? sessionOf(draft) : {};
  return {
    ...rest,
    name: nameOrNull(open.reader, draft.personId),
    title: titleOf(body) || (session.callerName ?? ''),
    channel: session.channel ?? '',
    runningSince: draft.kind === 'session' ? runningSince(session) : null,
    parked: session.parked ?? false,
  };
}

/** What an intake's draft is called in a list: the name typed so far. */
function titleOf(body: Readonly<Record<string, unknown>>): string {
  const names = body['names'];
  const first: unknown = Array.isArray(names) ? names[0] : undefined;
  if (typeof first !== 'object' || first === null || !('full' in first)) return '';
  return typeof first.full === 'string' ? first.full : '';
}
