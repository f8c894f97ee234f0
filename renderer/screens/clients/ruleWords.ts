import type { ContactChannel, ContactRule } from '../../../shared/contract/people.ts';
import type { Format } from '../../app/language/useFormat.ts';
import type { Messages } from '../../messages/en.ts';

type Words = Messages['clients']['contact'];
type TimeFormat = Pick<Format, 'timeOfDay'>;

/** Rules about who may learn of the contact: they stand first, with an icon, and stay on scroll. */
const protects: ReadonlySet<ContactRule['kind']> = new Set([
  'notDirectly',
  'doNotNameAgency',
  'monitored',
  'mustNotKnow',
]);

export function isDisclosureRule(rule: ContactRule): boolean {
  return protects.has(rule.kind);
}

/** A few words for beside the number: "after 4 pm", "no voicemail". */
export function shortRule(rule: ContactRule, words: Words, format: TimeFormat): string {
  const { short } = words;
  const who = rule.who.join(', ');
  const time = format.timeOfDay(rule.minutes ?? 0);
  switch (rule.kind) {
    case 'notBefore':
      return short.notBefore(time);
    case 'notAfter':
      return short.notAfter(time);
    case 'sharedLine':
      return short.sharedLine(who);
    case 'mustNotKnow':
      return short.mustNotKnow(who);
    case 'codeWord':
      return short.codeWord(who);
    case 'guardiansNumber':
      return short.guardiansNumber(who);
    case 'doNotUse':
    case 'notAskedChannel':
    case 'doNotNameAgency':
    case 'noVoicemail':
    case 'noText':
    case 'noWhatsapp':
    case 'monitored':
    case 'notDirectly':
      return short[rule.kind];
  }
}

/** The short rules in one go; "after 4 pm" and "before 8 pm" become "between 4 pm and 8 pm". */
export function shortRules(
  rules: readonly ContactRule[],
  words: Words,
  format: TimeFormat,
): string[] {
  const from = rules.find((rule) => rule.kind === 'notBefore');
  const to = rules.find((rule) => rule.kind === 'notAfter');
  const between =
    from && to
      ? words.short.between(format.timeOfDay(from.minutes ?? 0), format.timeOfDay(to.minutes ?? 0))
      : null;
  return rules.flatMap((rule) => {
    if (between !== null && rule.kind === 'notAfter') return [];
    if (between !== null && rule.kind === 'notBefore') return [between];
    return [shortRule(rule, words, format)];
  });
}

/** A whole sentence, for where a contact is started. `name` is isolated. */
export function ruleSentence(
  rule: ContactRule,
  channel: ContactChannel,
  name: string,
  words: Words,
  format: TimeFormat,
): string {
  const { sentence } = words;
  const who = rule.who.join(', ');
  const time = format.timeOfDay(rule.minutes ?? 0);
  switch (rule.kind) {
    case 'doNotUse':
      if (channel === 'call' || channel === 'voicemail') return sentence.notToCall(name);
      if (channel === 'text') return sentence.notToText(name);
      if (channel === 'whatsapp') return sentence.notToWhatsapp(name);
      return sentence.notThisWay(name);
    case 'notBefore':
      return sentence.notBefore(name, time);
    case 'notAfter':
      return sentence.notAfter(name, time);
    case 'doNotNameAgency':
      return rule.asked ? sentence.doNotNameAgency : sentence.mayNotNameYet;
    case 'noVoicemail':
      return rule.asked ? sentence.noVoicemail : sentence.voicemailNotAsked;
    case 'noText':
      return sentence.notToText(name);
    case 'noWhatsapp':
      return sentence.notToWhatsapp(name);
    case 'sharedLine':
      return sentence.sharedLine(who);
    case 'mustNotKnow':
      return sentence.mustNotKnow(who);
    case 'codeWord':
      return sentence.codeWord(who);
    case 'guardiansNumber':
      return sentence.guardiansNumber(who);
    case 'notDirectly':
      return rule.asked ? sentence.notDirectly : sentence.directlyNotAsked;
    case 'notAskedChannel':
    case 'monitored':
      return sentence[rule.kind];
  }
}
