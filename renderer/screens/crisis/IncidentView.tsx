import './crisis.css';
import type { IncidentPage } from '../../../shared/contract/crisis.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Name } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { AddBelow } from './AddBelow.tsx';
import { IncidentFacts } from './IncidentFacts.tsx';

/** An incident as it was saved, what was added since, and a place to add more. */
export function IncidentView({ incident }: { incident: IncidentPage }) {
  const { crisis, common } = useMessages();
  const format = useFormat();
  const go = useGo();
  const { send, busy, error } = useSend('incident.add');
  const waits = incident.nextCheckOn !== null && incident.nextCheckDoneAt === null;
  const { personId } = incident;
  return (
    <Page
      narrow
      title={crisis.formTitle}
      crumb={
        personId === null ? null : (
          <Link to={`/crisis/person/${personId}`}>
            {incident.name ? <Name name={incident.name} /> : common.noName}
          </Link>
        )
      }
      sub={crisis.savedBy(format.isolate(incident.authorName), format.dayAndTime(incident.savedAt))}
      actions={
        <>
          {incident.sessionId === null ? null : (
            <Button size="large" onPress={() => go(`/sessions/${incident.sessionId}`)}>
              {crisis.toSession}
            </Button>
          )}
          {waits ? (
            <Button
              size="large"
              kind="go"
              icon="check"
              isDisabled={busy}
              onPress={() =>
                void send({
                  id: incident.id,
                  nextCheck: { on: incident.nextCheckOn, at: incident.nextCheckAt, done: true },
                })
              }
            >
              {crisis.markChecked}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="stack">
        <ErrorBanner error={error} />
        <p className="sub">{crisis.onlyYou}</p>
        <Card title={crisis.words} padded>
          <p className="crisis-words" dir="auto">
            {incident.words}
          </p>
          <IncidentFacts incident={incident} />
        </Card>
        {incident.additions.length === 0 ? null : (
          <Card title={crisis.additions} padded>
            <ol className="crisis-additions">
              {incident.additions.map((addition) => (
                <li key={addition.id}>
                  <div className="dim">
                    {crisis.line(
                      format.dayAndTime(addition.at),
                      format.isolate(addition.authorName),
                    )}
                  </div>
                  <p className="crisis-words" dir="auto">
                    {addition.text}
                  </p>
                </li>
              ))}
            </ol>
          </Card>
        )}
        <AddBelow incident={incident} />
      </div>
    </Page>
  );
}
