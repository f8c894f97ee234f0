import { useRef } from 'react';
import './contact.css';
import type { ContactChannel, ContactRule } from '../../../shared/contract/people.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { classNames } from '../../components/classNames.ts';
import { useKeptAbove } from '../../components/useKeptAbove.ts';
import { Icon } from '../../components/Icon.tsx';
import { isDisclosureRule, ruleSentence, shortRules } from './ruleWords.ts';

/** The rules in a few words, beside a number: "after 4 pm · no voicemail". */
export function ShortRules({ rules, label }: { rules: readonly ContactRule[]; label?: string }) {
  const { clients } = useMessages();
  const format = useFormat();
  if (rules.length === 0) return null;
  return (
    <span className="dim" aria-label={label} role={label ? 'note' : undefined}>
      {shortRules(rules, clients.contact, format).map((text, index) => (
        <span key={text}>
          {index > 0 ? ' · ' : ''}
          <bdi>{text}</bdi>
        </span>
      ))}
    </span>
  );
}

/**
 * What must not be given away, above everything else: icon, bold, and it stays while the page
 * scrolls. What somebody asked for is amber; what nobody has asked yet is said more quietly.
 */
export function DisclosureRules({
  rules,
  channel = 'call',
  name,
  sticky = false,
}: {
  rules: readonly ContactRule[];
  channel?: ContactChannel;
  /** Isolated, for sentences. */
  name: string;
  sticky?: boolean;
}) {
  const { clients } = useMessages();
  const format = useFormat();
  const shown = rules.filter(isDisclosureRule);
  const line = useRef<HTMLDivElement>(null);
  useKeptAbove(line, '--kept-above', sticky && shown.length > 0);
  if (shown.length === 0) return null;
  // What was not asked and counts as no goes against contact as much as a no.
  const asked = shown.filter((rule) => rule.asked || rule.broken);
  const first = asked.length > 0 ? asked : shown;
  return (
    <div
      ref={line}
      className={classNames(
        'disclosure',
        asked.length > 0 ? 'disclosure-asked' : 'disclosure-not-asked',
        sticky && 'disclosure-sticky',
      )}
      role="note"
    >
      <Icon name={asked.length > 0 ? 'warning' : 'shield'} />
      <p>
        {first.map((rule, index) => {
          const words = ruleSentence(rule, channel, name, clients.contact, format);
          return index === 0 ? (
            <b key={rule.kind}>{words}</b>
          ) : (
            <span key={rule.kind}> {words}</span>
          );
        })}
      </p>
    </div>
  );
}
