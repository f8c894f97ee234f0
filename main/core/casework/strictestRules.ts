import type { ContactChannel, ContactRule } from '../../../shared/contract/people.ts';
import type { RecordOf } from '../../../shared/records/records.ts';
import { mergedWith } from '../store/personProjection.ts';
import { readRecords } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';
import { brokenFirst, contactRules } from './contactRules.ts';
import type { DirectContact } from './directContact.ts';
import { stricterPermission } from '../../../shared/vocabulary/permission.ts';

type ContactPoint = RecordOf<'contactPoint'>;

/** Every contact point of a person, the ones that stand in files merged with this one included. */
export function pointsOf(reader: Reader, personId: string): ContactPoint[] {
  const people = mergedWith(reader, personId);
  return readRecords(
    reader,
    'contactPoint',
    `personId IN (${people.map(() => '?').join(', ')})`,
    people,
  );
}

/**
 * The way to use first comes first: the one that was chosen so, and a guardian's where someone under
 * 18 may not be contacted themselves.
 */
export function inOrder(points: readonly ContactPoint[], direct: DirectContact): ContactPoint[] {
  const guardianFirst = direct === 'no' || direct === 'notAsked';
  const rank = (point: ContactPoint) =>
    (guardianFirst && point.whose !== 'guardian' ? 2 : 0) + (point.preferred ? 0 : 1);
  return points.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/**
 * The rules that hold for a contact point among all of its person's. A number that stands in several
 * files of one person, or twice in one, may have been asked about twice: the stricter answer holds
 * until a person decides (DESIGN 1.7).
 */
export function strictestRules(
  point: ContactPoint,
  points: readonly ContactPoint[],
  channel: ContactChannel,
  minuteOfDay: number | null,
  direct: DirectContact,
): ContactRule[] {
  const twins = points.filter((other) => other.id !== point.id && isSameNumber(other, point));
  const rules = contactRules(strictestAnswers(point, twins), channel, minuteOfDay, direct);
  for (const twin of [point, ...twins]) {
    for (const rule of contactRules(twin, channel, minuteOfDay, direct)) {
      // Where one file calls it a guardian's number and another the child's own, the child may answer.
      if (!ofTwins.has(rule.kind)) continue;
      const at = rules.findIndex(({ kind }) => kind === rule.kind);
      const known = rules[at];
      if (known === undefined) rules.push(rule);
      else if (isNarrower(rule, known)) rules[at] = rule;
    }
  }
  return brokenFirst(rules);
}

const ofTwins: ReadonlySet<ContactRule['kind']> = new Set(['notBefore', 'notAfter', 'notDirectly']);

/** The point with the stricter of each answer: no over not asked over yes. Its hours are its own. */
export function strictestAnswers(
  point: ContactPoint,
  others: readonly ContactPoint[],
): ContactPoint {
  return others.filter((other) => isSameNumber(other, point)).reduce(stricter, point);
}

function stricter(a: ContactPoint, b: ContactPoint): ContactPoint {
  const own = a.whose === 'own' || a.whose === 'notAsked';
  const theirs = a.whose !== 'guardian' && (own || b.whose === 'guardian');
  return {
    ...a,
    call: stricterPermission(a.call, b.call),
    text: stricterPermission(a.text, b.text),
    whatsapp: stricterPermission(a.whatsapp, b.whatsapp),
    voicemail: stricterPermission(a.voicemail, b.voicemail),
    nameAgency: stricterPermission(a.nameAgency, b.nameAgency),
    monitored: yesFirst(a.monitored, b.monitored),
    mustNotKnow: [...new Set([...a.mustNotKnow, ...b.mustNotKnow])],
    codeWord: a.codeWord || b.codeWord,
    whose: theirs ? b.whose : a.whose,
    whoseDetail: theirs ? b.whoseDetail : a.whoseDetail,
    guardianId: theirs ? b.guardianId : a.guardianId,
  };
}

type YesNo = ContactPoint['call'];

/** Someone listens or reads along: yes over not asked over no. */
function yesFirst(a: YesNo, b: YesNo): YesNo {
  return a === 'yes' || b === 'no' ? a : b;
}

function isNarrower(rule: ContactRule, than: ContactRule): boolean {
  if (rule.broken !== than.broken) return rule.broken;
  const [a, b] = [rule.minutes ?? 0, than.minutes ?? 0];
  return rule.kind === 'notBefore' ? a > b : a < b;
}

function isSameNumber(a: ContactPoint, b: ContactPoint): boolean {
  const [one, other] = [plain(a), plain(b)];
  return one !== '' && one === other;
}

/** A telephone number by its last ten digits, with or without the country; anything else as written. */
function plain({ e164, value }: ContactPoint): string {
  const written = (e164 || value).trim();
  const digits = written.replace(/\D+/gu, '');
  return digits.length >= 7 && !/\p{L}|@/u.test(written)
    ? digits.slice(-10)
    : written.toLowerCase();
}
