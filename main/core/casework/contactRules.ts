import type { ContactChannel, ContactRule } from '../../../shared/contract/people.ts';
import type { RecordFields } from '../../../shared/records/records.ts';
import type { DirectContact } from './directContact.ts';

type ContactPoint = RecordFields<'contactPoint'>;

/** Whom one would reach comes first, then disclosure and monitored lines (CASEWORK). */
const order: readonly ContactRule['kind'][] = [
  'notDirectly',
  'guardiansNumber',
  'doNotNameAgency',
  'monitored',
  'mustNotKnow',
  'doNotUse',
  'notBefore',
  'notAfter',
  'codeWord',
  'noVoicemail',
  'noText',
  'noWhatsapp',
  'sharedLine',
  'notAskedChannel',
];

/**
 * The rules for using a contact point on a channel, at a minute of the local day.
 * "Not asked" counts as no for voicemail and for naming the agency; for the other channels it is
 * said, and does not stop anyone: someone must be able to make the first call. Of someone under 18
 * every number but a guardian's is the young person's own: `direct` says whether that may be used.
 */
export function contactRules(
  point: ContactPoint,
  channel: ContactChannel,
  minuteOfDay: number | null,
  direct: DirectContact,
): ContactRule[] {
  const rules: ContactRule[] = [];
  const add = (kind: ContactRule['kind'], more: Partial<ContactRule> = {}) =>
    rules.push({
      kind,
      asked: true,
      minutes: null,
      who: [],
      broken: false,
      asOf: point.asOf,
      ...more,
    });

  const guardians = point.whose === 'guardian';
  if (!guardians && (direct === 'no' || direct === 'notAsked')) {
    add('notDirectly', { asked: direct === 'no', broken: true });
  }
  if (guardians) add('guardiansNumber', { who: whoseLine(point) });
  if (point.nameAgency !== 'yes') add('doNotNameAgency', { asked: point.nameAgency === 'no' });
  if (point.monitored === 'yes') add('monitored');
  if (point.mustNotKnow.length > 0) add('mustNotKnow', { who: [...point.mustNotKnow] });
  if (point.voicemail !== 'yes') {
    add('noVoicemail', { asked: point.voicemail === 'no', broken: channel === 'voicemail' });
  }
  // Whoever copies a number may write to it from a telephone of their own.
  const spoken = channel === 'call' || channel === 'voicemail';
  if (spoken && point.text === 'no') add('noText');
  if (spoken && point.whatsapp === 'no') add('noWhatsapp');
  const allowed = answerFor(point, channel);
  if (allowed === 'no') add('doNotUse', { broken: true });
  if (allowed === 'notAsked') add('notAskedChannel', { asked: false });
  const { early, late } = outsideHours(point, spoken ? minuteOfDay : null);
  if (point.notBefore !== null) add('notBefore', { minutes: point.notBefore, broken: early });
  if (point.notAfter !== null) add('notAfter', { minutes: point.notAfter, broken: late });
  if (point.codeWord !== '') add('codeWord', { who: [point.codeWord] });
  // A friend's, a school's, a shelter's: whoever's it is, someone else may answer.
  if (!guardians && point.whose !== 'own' && point.whose !== 'notAsked') {
    add('sharedLine', { who: whoseLine(point) });
  }
  return brokenFirst(rules);
}

const whoseLine = ({ whoseDetail }: ContactPoint) => (whoseDetail === '' ? [] : [whoseDetail]);

/** Rules in the order in which they are shown. */
export function brokenFirst(rules: readonly ContactRule[]): ContactRule[] {
  return rules.toSorted(
    (a, b) => Number(b.broken) - Number(a.broken) || order.indexOf(a.kind) - order.indexOf(b.kind),
  );
}

/** Whether a minute lies outside of the hours; "not before 22:00, not after 2:00" are those over midnight. */
function outsideHours(
  { notBefore, notAfter }: Pick<ContactPoint, 'notBefore' | 'notAfter'>,
  minute: number | null,
): { early: boolean; late: boolean } {
  if (minute === null) return { early: false, late: false };
  const early = notBefore !== null && minute < notBefore;
  const late = notAfter !== null && minute > notAfter;
  const overMidnight = notBefore !== null && notAfter !== null && notBefore > notAfter;
  return overMidnight ? { early: early && late, late: early && late } : { early, late };
}

/** May a contact be started without stating a reason? */
export function mayStart(rules: readonly ContactRule[]): boolean {
  return !rules.some((rule) => rule.broken);
}

/** The channel that a worker would use first, for the rules in a header. */
export function firstChannel(point: ContactPoint): ContactChannel {
  if (point.kind === 'email') return 'email';
  if (point.kind === 'whatsapp') return 'whatsapp';
  if (point.kind !== 'telephone') return 'other';
  if (point.call === 'no' && point.whatsapp === 'yes') return 'whatsapp';
  if (point.call === 'no' && point.text === 'yes') return 'text';
  return 'call';
}

function answerFor(point: ContactPoint, channel: ContactChannel): 'yes' | 'no' | 'notAsked' {
  if (channel === 'call' || channel === 'voicemail') return point.call;
  if (channel === 'text') return point.text;
  if (channel === 'whatsapp') return point.whatsapp;
  return 'yes';
}
