import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Name } from '../../components/Name.tsx';
import { Page } from '../../components/Page.tsx';
import { CrisisContent } from './CrisisContent.tsx';

/** The page itself, with the way back and the way to write down what happened. */
export function CrisisPage({
  personId,
  sessionId,
}: {
  personId: string | undefined;
  /** Of the session's draft. */
  sessionId: string | undefined;
}) {
  const { crisis, sessions } = useMessages();
  const format = useFormat();
  const go = useGo();
  const input = { ...(personId ? { personId } : {}), ...(sessionId ? { draftId: sessionId } : {}) };
  // Once: reading it again would be one more entry in the log.
  const { data, error, reload } = useCall('crisis.open', input, { kinds: [] });
  const { send, busy, error: notBegun } = useSend('draft.save');
  const person = data?.person ?? null;
  const session = data?.sessionId ?? sessionId ?? null;

  async function write() {
    const about = person?.id ?? personId ?? null;
    const body = { personId: about, sessionId: session, happenedAt: format.now() };
    const kept = await send({ kind: 'incident', personId: about, body });
    if (kept) go(`/crisis/draft/${kept.id}`);
  }

  return (
    <Page
      title={crisis.title}
      crumb={
        person ? (
          <Link to={`/clients/${person.id}`}>
            <Name name={person.name} />
          </Link>
        ) : null
      }
      sub={session === null ? crisis.sub : crisis.sessionGoesOn}
      actions={
        <>
          {session !== null ? (
            <Button size="large" icon="left" onPress={() => go(`/sessions/${session}`)}>
              {sessionId === undefined ? sessions.one : crisis.backToSession}
            </Button>
          ) : person ? (
            <Button size="large" icon="left" onPress={() => go(`/clients/${person.id}`)}>
              {crisis.backToClient}
            </Button>
          ) : null}
          <Button
            kind="go"
            size="large"
            icon="pen"
            isDisabled={busy || (data === undefined && error === null)}
            onPress={() => void write()}
          >
            {crisis.write}
          </Button>
        </>
      }
    >
      <div className="stack">
        <ErrorBanner error={notBegun} />
        <ErrorBanner error={error} onRetry={reload} />
        <CrisisContent open={data ?? null} />
      </div>
    </Page>
  );
}
