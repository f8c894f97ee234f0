import type {
  ContactChannel,
  ContactRule,
  peopleCalls as declared,
} from '../../../shared/contract/people.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { localDay } from '../../../shared/time/localDay.ts';
import { mayStart } from '../casework/contactRules.ts';
import { directContactOf } from '../casework/directContact.ts';
import { pointsOf, strictestRules } from '../casework/strictestRules.ts';
import type { OpenCase } from '../openCase.ts';
import { countLines, type LineFilter, listLines, searchLines } from '../store/personLines.ts';
import { readRecord } from '../store/recordReader.ts';
import { defined } from './defined.ts';
import type { Handlers } from './handlers.ts';
import { readPersonPage } from './personPage.ts';
import { requireProgramOf } from './programAccess.ts';
import { readIntakeValues, saveIntake } from './saveIntake.ts';
import { readTimeline } from './timeline.ts';

/** Finding people, their pages, intake, and reaching them safely. */
export const peopleCalls: Handlers<typeof declared> = {
  'people.search': ({ reader }, { text, limit }) => ({ people: searchLines(reader, text, limit) }),
  'people.list': (open, { offset, limit, sort, ...filter }) => ({
    total: countedLines(open, filter),
    people: listLines(open.reader, { ...filter, sort, offset, limit }),
  }),
  'people.get': (open, { id }) => {
    const page = readPersonPage(open, id);
    open.write((unit) => unit.audit('view', 'person', id));
    return page;
  },
  'people.timeline': (open, input) => readTimeline(open, input),
  'people.saveIntake': (open, input) => ({ id: saveIntake(open, input) }),
  'people.intakeValues': (open, { id }) => {
    const values = readIntakeValues(open.reader, id);
    open.write((unit) => unit.audit('view', 'person', id));
    return values;
  },
  'household.confirm': (open, { membershipId, belongs, relation }) => {
    requireProgramOf(open, 'householdMember', membershipId);
    open.write((unit) => {
      if (!belongs) unit.remove('householdMember', membershipId);
      else {
        unit.change('householdMember', membershipId, {
          proposed: false,
          ...defined({ relation }),
        });
      }
    });
    return {};
  },
  'contact.check': (open, { contactPointId, channel, minuteOfDay }) => {
    const point = readRecord(open.reader, 'contactPoint', contactPointId);
    const rules = rulesNow(open, point, channel, minuteOfDay);
    open.write((unit) => unit.audit('view', 'contactPoint', contactPointId));
    return { rules, mayStart: mayStart(rules) };
  },
  'contact.use': (open, { contactPointId, channel, act, minuteOfDay, overrideReason }) => {
    const point = readRecord(open.reader, 'contactPoint', contactPointId);
    const rules = rulesNow(open, point, channel, minuteOfDay);
    if (!mayStart(rules) && overrideReason.trim() === '') {
      throw new CarnetError('contact.needsReason');
    }
    open.write((unit) => {
      unit.audit(act === 'copied' ? 'copyNumber' : 'startContact', 'contactPoint', contactPointId, {
        fields: [channel],
      });
      if (overrideReason !== '') {
        unit.audit('overrideRule', 'person', point.personId, {
          fields: [channel],
          reason: overrideReason,
        });
      }
    });
    return {};
  },
};

function rulesNow(
  { reader, clock }: OpenCase,
  point: RecordOf<'contactPoint'>,
  channel: ContactChannel,
  minuteOfDay: number,
): ContactRule[] {
  const direct = directContactOf(reader, point.personId, localDay(clock.now()));
  return strictestRules(point, pointsOf(reader, point.personId), channel, minuteOfDay, direct);
}

const counts = new WeakMap<OpenCase, Map<string, number>>();

/** Counting 100,000 lines takes longer than a keystroke may: a count is kept until someone changes. */
function countedLines(open: OpenCase, filter: LineFilter): number {
  let known = counts.get(open);
  if (known === undefined) {
    known = new Map();
    counts.set(open, known);
  }
  const key = `${open.peopleVersion} ${JSON.stringify(filter)}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  known.clear();
  const total = countLines(open.reader, filter);
  known.set(key, total);
  return total;
}
