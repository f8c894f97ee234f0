import './contact.css';
import { useState } from 'react';
import type { ContactRule } from '../../../shared/contract/people.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Form } from '../../components/Form.tsx';
import { usePlainName } from '../../components/Name.tsx';
import { TextField } from '../../components/TextField.tsx';
import { ruleSentence } from './ruleWords.ts';
import type { ContactAsked } from './useStartContact.tsx';

/** The broken rule, before the number is there: Not now has the focus; going on needs a reason. */
export function ContactQuestion({
  asked,
  rules,
  onNotNow,
  onAnyway,
}: {
  asked: ContactAsked;
  rules: readonly ContactRule[];
  onNotNow: () => void;
  onAnyway: (reason: string) => void;
}) {
  const { clients } = useMessages();
  const words = clients.contact;
  const format = useFormat();
  const name = usePlainName()(asked.name);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const live = asked.channel === 'call' || asked.channel === 'voicemail';
  const say = (rule: ContactRule) => ruleSentence(rule, asked.channel, name, words, format);
  const broken = rules.filter((rule) => rule.broken);
  const also = rules.filter((rule) => !rule.broken && rule.kind !== 'notAskedChannel');

  function anyway() {
    if (reason.trim() === '') setMissing(true);
    else onAnyway(reason.trim());
  }

  return (
    <Dialog
      isOpen
      onClose={onNotNow}
      mustAnswer
      title={
        asked.act === 'copied' ? words.beforeCopy : live ? words.beforeCall : words.beforeOther
      }
      footer={
        <>
          <Button onPress={anyway}>
            {asked.act === 'copied'
              ? words.copyAnyway
              : live
                ? words.callAnyway
                : words.writeAnyway}
          </Button>
          <Button kind="go" autoFocus onPress={onNotNow}>
            {words.notNow}
          </Button>
        </>
      }
    >
      <Form submitOn="enter" onSubmit={anyway} className="contact-question">
        <p className="contact-question-broken">
          {broken.map((rule) => (
            <b key={rule.kind}>{say(rule)} </b>
          ))}
          {also.map((rule) => (
            <span key={rule.kind}>{say(rule)} </span>
          ))}
        </p>
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          error={missing && reason.trim() === '' ? words.reasonNeeded : undefined}
          onValue={setReason}
        />
      </Form>
    </Dialog>
  );
}
