import { useMessages } from '../../../app/language/useMessages.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorBanner } from '../../../components/ErrorBanner.tsx';
import { Select } from '../../../components/Select.tsx';
import { shownValue } from '../../clients/shownTelephone.ts';
import { useSessionForm } from '../form.ts';

/** The number, large, with Copy beside it; hidden while a rule stands in the way of calling. */
export function Reach() {
  const { sessions } = useMessages();
  const { body, set, contact, person } = useSessionForm();
  const { point, points } = contact;
  if (!person || body.channel === 'inPerson' || body.channel === '') return null;
  if (body.opening === 'alreadyHappened') return null;
  return (
    <div className="session-reach" data-field="contactPointId">
      <div className="session-reach-line">
        <span className="label">{sessions.number}</span>
        {!contact.open ? (
          <>
            <span className="dim">{point ? sessions.numberHidden : sessions.noNumber}</span>
            <Button
              size="large"
              icon={body.channel === 'telephone' ? 'telephone' : 'play'}
              onPress={contact.start}
            >
              {body.channel === 'telephone' ? sessions.startCall : sessions.startContact}
            </Button>
          </>
        ) : point ? (
          <>
            <bdi className="number" dir="ltr">
              {shownValue(point)}
            </bdi>
            <Button size="large" kind="quiet" icon="copy" onPress={contact.copy}>
              {sessions.copyNumber}
            </Button>
          </>
        ) : (
          <span className="dim">{sessions.noNumber}</span>
        )}
        {points.length > 1 && contact.open ? (
          <Select
            label={sessions.useOther}
            labelHidden
            className="session-reach-other"
            value={point?.id ?? ''}
            options={points.map((one) => ({
              value: one.point.id,
              label:
                one.point.whose === 'guardian'
                  ? sessions.guardiansNumber(shownValue(one.point))
                  : shownValue(one.point),
            }))}
            onValue={(contactPointId) => set({ contactPointId })}
          />
        ) : null}
      </div>
      {contact.question}
      <ErrorBanner error={contact.error} />
    </div>
  );
}
