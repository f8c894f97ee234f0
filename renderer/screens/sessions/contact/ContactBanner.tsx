import type { ContactRule } from '../../../../shared/contract/people.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Banner } from '../../../components/Banner.tsx';
import { usePlainName } from '../../../components/Name.tsx';
import { isDisclosureRule, ruleSentence } from '../../clients/ruleWords.ts';
import { useSessionForm } from '../form.ts';

/** Whose number it is, then who may learn of the contact. */
const goesFirst = (rule: ContactRule) => rule.kind === 'guardiansNumber' || isDisclosureRule(rule);

/** Said where that way is taken: this one is a call already. */
const ofAnotherWay = new Set<ContactRule['kind']>(['noVoicemail', 'noText', 'noWhatsapp']);

/** What protects the client, on top and there on scroll: whom not to name, who else listens, what was asked for. */
export function ContactBanner() {
  const { clients, sessions } = useMessages();
  const format = useFormat();
  const { body, contact, person } = useSessionForm();
  const name = usePlainName()(person?.name ?? null);
  const shown = contact.rules.filter(
    (rule) => rule.broken || isDisclosureRule(rule) || (rule.asked && !ofAnotherWay.has(rule.kind)),
  );
  // What nobody asked yet is said quietly; amber is for what somebody did ask for.
  const first = shown.filter((rule) => rule.asked || rule.broken);
  const rest = shown.filter((rule) => !first.includes(rule));
  const [head, ...others] = [
    ...first.filter(goesFirst),
    ...first.filter((rule) => !goesFirst(rule)),
  ];
  const say = (rule: (typeof shown)[number]) =>
    ruleSentence(rule, contact.channel, name, clients.contact, format);
  if (!head && rest.length === 0) return null;
  if (!head)
    return (
      <p className="session-quiet-rule dim" role="note">
        {rest.map(say).join(' ')}
      </p>
    );
  const below = [...others, ...rest].map(say);
  if (body.overrideReason !== '')
    below.push(sessions.reasonNow(format.isolate(body.overrideReason)));
  return (
    <Banner kind="care" sticky title={say(head)}>
      {below.length > 0 ? below.join(' ') : null}
    </Banner>
  );
}
