import type { ContactRule } from '../../../shared/contract/people.ts';
import type { TaskLine } from '../../../shared/contract/work.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { usePlainName } from '../../components/Name.tsx';
import { useTypedText } from '../../components/TypedText.tsx';

export interface TaskWords {
  /** "Call Olena Kovalenko", or what is to be done where no channel says how. */
  readonly title: string;
  /** The rest: what about, or for whom. */
  readonly aside: string;
}

/** How a follow-up reads in a row; names are isolated, or initials while names are hidden. */
export function useTaskWords(): (
  task: Pick<TaskLine, 'name' | 'personId' | 'channel' | 'what'>,
) => TaskWords {
  const { today } = useMessages();
  const typedText = useTypedText();
  const plainName = usePlainName();
  return ({ name, personId, channel, what }) => {
    const about = typedText(what);
    if (personId === null) return { title: about, aside: '' };
    const who = plainName(name);
    const byChannel: Readonly<Record<string, (name: string) => string>> = {
      telephone: today.call,
      video: today.video,
      text: today.text,
      whatsapp: today.whatsapp,
      messenger: today.messenger,
      email: today.email,
      inPerson: today.meet,
    };
    const say = byChannel[channel];
    return say ? { title: say(who), aside: about } : { title: about, aside: who };
  };
}

/** The rules that a row warns of before anyone calls; the rest is said where the call is started. */
export function useRuleTags(): (rules: readonly ContactRule[]) => string[] {
  const { today } = useMessages();
  const format = useFormat();
  return (rules) =>
    rules.flatMap((rule) => {
      // What nobody asked yet is no tag on every row: it is said where the contact starts.
      if (!rule.asked) return [];
      const time = format.timeOfDay(rule.minutes ?? 0);
      switch (rule.kind) {
        case 'doNotNameAgency':
        case 'monitored':
        case 'mustNotKnow':
        case 'noVoicemail':
        case 'noText':
        case 'noWhatsapp':
          return [today.rules[rule.kind]];
        case 'notBefore':
          return [today.rules.after(time)];
        case 'notAfter':
          return [today.rules.before(time)];
        default:
          return [];
      }
    });
}
