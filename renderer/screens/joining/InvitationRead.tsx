import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { FieldError } from '../../components/Field.tsx';
import { Form } from '../../components/Form.tsx';

/** Whose invitation it is, what of this vault would come along, and the asking. */
export function InvitationRead({
  heading,
  invitation,
  text,
  onAnother,
}: {
  heading: 1 | 2;
  invitation: CallOutput<'join.look'>;
  text: string;
  onAnother: () => void;
}) {
  const { joining } = useMessages();
  const format = useFormat();
  const { send, busy, error } = useSend('join.ask');
  const [bring, setBring] = useState(false);
  const [tried, setTried] = useState(false);
  const { hasRecords, people, expired } = invitation;
  const from = format.isolate(invitation.from);
  const until = format.fullDay(format.dayOf(invitation.expiresAt));
  const Heading = heading === 1 ? 'h1' : 'h2';

  function ask() {
    setTried(true);
    if (hasRecords && !bring) return;
    // The event that follows shows the next step.
    void send({ text, bring });
  }

  if (expired) {
    return (
      <>
        <Heading>{joining.expiredTitle}</Heading>
        <p className="start-text">{joining.expired(from, until)}</p>
        <div className="start-buttons">
          <Button kind="go" size="large" autoFocus onPress={onAnother}>
            {joining.another}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Heading>{joining.whoInvites(from, format.isolate(invitation.agencyName))}</Heading>
      <p className="start-text">{joining.goodUntil(until)}</p>
      <Form submitOn="enter" onSubmit={ask}>
        {hasRecords ? (
          <fieldset className="stack-close">
            <legend className="label">{joining.bringTitle}</legend>
            <Banner kind="care">
              {people > 0 ? joining.bringPeople(people) : joining.bringOther}
            </Banner>
            <Checkbox
              label={joining.bring}
              hint={joining.bringHint}
              checked={bring}
              onValue={setBring}
            />
            <FieldError error={tried && !bring ? joining.bringMissing : undefined} />
          </fieldset>
        ) : null}
        <ErrorBanner error={error} />
        <div className="start-buttons">
          <Button kind="go" size="large" type="submit" autoFocus={!hasRecords} isDisabled={busy}>
            {joining.ask}
          </Button>
          <Button kind="quiet" onPress={onAnother} isDisabled={busy}>
            {joining.another}
          </Button>
        </div>
      </Form>
    </>
  );
}
