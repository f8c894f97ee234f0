import { CarnetError } from '../../../shared/contract/errors.ts';
import type { crisisCalls as declared, CrisisPage } from '../../../shared/contract/crisis.ts';
import type { Draft } from '../../../shared/contract/work.ts';
import type { PersonPage } from '../../../shared/contract/people.ts';
import { runningSince } from '../casework/sessionTime.ts';
import { whereaboutsOf } from '../casework/whereabouts.ts';
import type { OpenCase } from '../openCase.ts';
import { findDraft, readDrafts } from '../store/drafts.ts';
import { setLocalValue } from '../store/local.ts';
import { mergedWith } from '../store/personProjection.ts';
import { readRecords } from '../store/recordReader.ts';
import { sessionOf } from './draftCalls.ts';
import type { Handlers } from './handlers.ts';
import { readPersonPage } from './personPage.ts';

type CrisisCalls = Pick<typeof declared, 'agency.saveCrisis' | 'crisis.later' | 'crisis.open'>;

/** When something is wrong: whom to call, and where the client is. */
export const crisisCalls: Handlers<CrisisCalls> = {
  'agency.saveCrisis': (open, { list, steps, reviewedOn }) => {
    open.write((unit) => {
      const fields = { crisisList: list, crisisSteps: steps, crisisReviewedOn: reviewedOn };
      const id = readRecords(unit, 'agency', 'id IS NOT NULL')[0]?.id;
      if (id === undefined) unit.create('agency', 'agency', fields);
      else unit.change('agency', id, fields);
      setLocalValue(unit.writer, 'crisisAsked', true);
    });
    return {};
  },
  'crisis.later': (open) => {
    open.write((unit) => setLocalValue(unit.writer, 'crisisAsked', true));
    open.changed('agency', 'agency');
    return {};
  },
  'crisis.open': (open, { personId, draftId }) => {
    const session = sessionFor(open, personId, draftId);
    const body = session === undefined ? {} : sessionOf(session);
    const page = pageOrNull(open, personId ?? session?.personId ?? null);
    audit(open, page?.id ?? '');
    return {
      person: page === null ? null : { id: page.id, name: page.name },
      sessionId: session?.id ?? null,
      whereabouts: whereaboutsOf(open.reader, body, page?.id ?? null),
      callBack: callBackOf(body),
      contacts: page?.contacts ?? [],
      guardians: page?.guardians ?? [],
    };
  },
};

/** The session that was named; else the one that runs with this client; else the only one that runs. */
function sessionFor(
  { reader }: OpenCase,
  personId: string | undefined,
  draftId: string | undefined,
): Draft | undefined {
  const named = draftId === undefined ? undefined : findDraft(reader, draftId);
  if (named?.kind === 'session') return named;
  const running = readDrafts(reader).filter(
    (draft) => draft.kind === 'session' && runningSince(sessionOf(draft)) !== null,
  );
  if (personId === undefined) return running.length === 1 ? running[0] : undefined;
  const ids = mergedWith(reader, personId);
  return running.find((draft) => draft.personId !== null && ids.includes(draft.personId));
}

function pageOrNull(open: OpenCase, personId: string | null): PersonPage | null {
  if (personId === null) return null;
  try {
    return readPersonPage(open, personId);
  } catch (error) {
    // A file that is not here must not keep anybody from the numbers.
    if (error instanceof CarnetError && error.code === 'record.notFound') return null;
    throw error;
  }
}

/** On a full disk the page is worth more than its entry in the log. */
function audit(open: OpenCase, personId: string): void {
  try {
    open.write((unit) => unit.audit('view', 'crisis', personId));
  } catch (error) {
    if (!(error instanceof CarnetError) || !error.code.startsWith('store.')) throw error;
  }
}

function callBackOf(body: ReturnType<typeof sessionOf>): CrisisPage['callBack'] {
  const number = body.callBack?.trim() ?? '';
  return number === '' ? null : { number, at: body.callBackAskedAt ?? body.startAt ?? null };
}
