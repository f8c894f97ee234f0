import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { findingCalls } from '../../../shared/contract/finding.ts';
import { crisisReviewDue } from '../casework/crisisReview.ts';
import { firstChannel } from '../casework/contactRules.ts';
import { directContactOf } from '../casework/directContact.ts';
import { inOrder, pointsOf, strictestRules } from '../casework/strictestRules.ts';
import type { OpenCase } from '../openCase.ts';
import { readDrafts } from '../store/drafts.ts';
import { readIncidentDrafts } from '../store/incidentDrafts.ts';
import { questionCard } from '../review/questionCard.ts';
import { readQuestions } from '../review/questions.ts';
import { localValue } from '../store/local.ts';
import { readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import { toDraftLine } from './draftCalls.ts';
import { countOpenPairs, openPairs } from './likelyPairs.ts';
import { checksDue } from './incidentCalls.ts';
import type { Handlers } from './handlers.ts';
import { tripLines } from '../trips/tripLines.ts';
import { hasRole } from './requireRole.ts';
import { byDue, toTaskLine } from './taskCalls.ts';

type TodayCalls = Pick<typeof findingCalls, 'today.get' | 'today.counts'>;

/** How many of a list Today shows; the rest is one step away. */
const shown = 50;

/** Follow-ups that are late or due, of this worker or nobody's: parameters are the day and the worker. */
const dueForMe = 'doneAt IS NULL AND dueOn <= ? AND (whoId = ? OR whoId IS NULL)';

export const todayCalls: Handlers<TodayCalls> = {
  'today.get': (open, { today }) => {
    const { reader } = open;
    const questions = readQuestions(open);
    const tasks = readRecords(reader, 'task', dueForMe, [today, open.actor.memberId]).toSorted(
      byDue,
    );
    const withRules = (task: RecordOf<'task'>) => ({
      ...toTaskLine(reader, task),
      rules: rulesFor(open, task.personId, today),
    });
    return {
      late: tasks
        .filter((task) => task.dueOn !== null && task.dueOn < today)
        .slice(0, shown)
        .map(withRules),
      due: tasks
        .filter((task) => task.dueOn === today)
        .slice(0, shown)
        .map(withRules),
      checks: checksDue(open, today, shown),
      unfinished: [...readDrafts(reader), ...readIncidentDrafts(reader, open.actor.memberId)]
        .filter((draft) => draft.signAt === null)
        .toSorted((a, b) => b.updatedAt - a.updatedAt)
        .slice(0, shown)
        .map((draft) => toDraftLine(open, draft)),
      duplicates: {
        total: countOpenPairs(open),
        first: openPairs(reader, 0, 3),
      },
      review: {
        total: questions.length,
        first: questions.slice(0, 3).map((question) => questionCard(open, question)),
      },
      notices: noticesOf(open, today),
    };
  },
  'today.counts': (open, { today }) => ({
    due:
      open.reader.value<number>(
        `SELECT count(*) FROM task WHERE ${dueForMe} AND deleted IS NOT 1`,
        [today, open.actor.memberId],
      ) ?? 0,
    duplicates: countOpenPairs(open),
    review: readQuestions(open).length,
  }),
};

/** On the road there are no backups: handing over keeps the work, and the pack's own line says so. */
function noticesOf(open: OpenCase, today: string): CallOutput<'today.get'>['notices'] {
  if (open.isPractice) return [];
  const own = notices(open.reader, today);
  // What only the agency can do waits at home.
  if (open.isTrip) return own.filter((notice) => notice === 'recoveryWordsNotConfirmed');
  return [...own, ...tripNotices(open), ...open.backups.notices()];
}

/** A travelling laptop waits for an administrator to let it in. */
function tripNotices(open: OpenCase): CallOutput<'today.get'>['notices'] {
  if (!hasRole(open, 'administrator')) return [];
  const isWaiting = tripLines(open).some(({ letIn, backAt }) => !letIn && backAt === null);
  return isWaiting ? ['tripToLetIn'] : [];
}

function notices(reader: Reader, today: string): CallOutput<'today.get'>['notices'] {
  const open: CallOutput<'today.get'>['notices'] = [];
  if (localValue(reader, 'recoveryConfirmed', Boolean) !== true) {
    open.push('recoveryWordsNotConfirmed');
  }
  const agency = readRecords(reader, 'agency', 'id IS NOT NULL')[0];
  if (crisisReviewDue(agency?.crisisReviewedOn ?? null, today)) open.push('crisisListNotReviewed');
  return open;
}

function rulesFor({ reader }: OpenCase, personId: string | null, today: string) {
  if (personId === null) return [];
  const points = pointsOf(reader, personId);
  const direct = directContactOf(reader, personId, today);
  const [point] = inOrder(points, direct);
  return point === undefined
    ? []
    : strictestRules(point, points, firstChannel(point), null, direct);
}
