import './signed.css';
import { attempts } from '../../../../shared/vocabulary/attempts.ts';
import { channels } from '../../../../shared/vocabulary/channels.ts';
import type { CallOutput } from '../../../../shared/contract/contract.ts';
import type { Draft } from '../../../../shared/contract/work.ts';
import { useCall } from '../../../app/bridge/useCall.ts';
import { useFormat } from '../../../app/language/useFormat.ts';
import { useLabels } from '../../../app/language/useLabels.ts';
import { useLanguage } from '../../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Link } from '../../../app/routing/Link.tsx';
import { useGo } from '../../../app/routing/useGo.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorBanner } from '../../../components/ErrorBanner.tsx';
import { Name, typedName } from '../../../components/Name.tsx';
import { Columns, Page } from '../../../components/Page.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { Amend } from './Amend.tsx';
import { factsOf } from './factsOf.ts';

type Closed = CallOutput<'session.get'>;

/** A closed session: its note as it was signed, amendments below, never over it. */
export function SignedSession({ id, amendment }: { id: string; amendment: Draft | null }) {
  const { sessions } = useMessages();
  const go = useGo();
  const { data, error, reload } = useCall('session.get', { id }, { kinds: ['note', 'session'] });
  if (error) {
    return (
      <Page title={sessions.one}>
        {error.code === 'record.notFound' ? (
          <EmptyState
            title={sessions.notHere}
            actions={<Button onPress={() => go('/sessions')}>{sessions.toList}</Button>}
          >
            {sessions.notHereText}
          </EmptyState>
        ) : (
          <ErrorBanner error={error} onRetry={reload} />
        )}
      </Page>
    );
  }
  return data ? <ClosedPage session={data} amendment={amendment} /> : null;
}

function ClosedPage({ session, amendment }: { session: Closed; amendment: Draft | null }) {
  const { sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const { fields } = session;
  const channel = fields.channel === '' ? sessions.headWithout : label(channels, fields.channel);
  const when = fields.startAt === null ? '' : format.dayAndTime(fields.startAt);
  const sub = [
    fields.clientMinutes === null ? '' : format.duration(fields.clientMinutes),
    format.isolate(session.workerName),
  ];
  return (
    <Page
      title={when === '' ? channel : sessions.head(channel, when)}
      crumb={
        <>
          {session.personId ? (
            <Link to={`/clients/${session.personId}`}>
              <Name name={session.name} />
            </Link>
          ) : session.callerName === '' ? (
            sessions.unknownCaller
          ) : (
            <Name name={typedName(session.callerName)} />
          )}{' '}
          / {sessions.one}
        </>
      }
      sub={sub.filter(Boolean).join(' · ')}
    >
      <Columns
        split="wide"
        main={
          <>
            <NoteCard session={session} />
            {session.note ? (
              <Amend
                noteId={session.note.id}
                sessionId={session.id}
                personId={session.personId}
                draft={amendment}
              />
            ) : null}
          </>
        }
        side={<Details session={session} />}
      />
    </Page>
  );
}

function NoteCard({ session: { note, amendments } }: { session: Closed }) {
  const { sessions } = useMessages();
  const format = useFormat();
  if (!note) {
    return (
      <Card title={sessions.note} tools={<Tag>{sessions.noNoteTag}</Tag>}>
        <p className="signed-none dim">{sessions.noNote}</p>
      </Card>
    );
  }
  return (
    <>
      {note.valid ? null : (
        <Banner kind="wrong" title={sessions.sealBroken}>
          {sessions.sealBrokenText}
        </Banner>
      )}
      <Card title={sessions.note} tools={<Tag tone="spruce">{sessions.signedTag}</Tag>}>
        <article className="signed-note" dir="auto">
          {note.text}
        </article>
        <p className="signed-by hint">
          {sessions.signedBy(format.isolate(note.authorName), format.dayAndTime(note.signedAt))}
        </p>
        {amendments.map((one) => (
          <section key={one.id} className="signed-amendment">
            <p className="signed-by hint">
              {sessions.amendmentBy(format.isolate(one.authorName), format.dayAndTime(one.at))}
            </p>
            <div className="signed-note" dir="auto">
              {one.text}
            </div>
          </section>
        ))}
      </Card>
    </>
  );
}

function Details({ session: { fields } }: { session: Closed }) {
  const { sessions } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  const label = useLabels();
  const facts = factsOf(fields, sessions, language, format.isolate);
  return (
    <>
      {fields.attempts.length > 0 ? (
        <Card title={sessions.attempts}>
          <ul className="signed-list">
            {fields.attempts.map((one) => (
              <li key={one.at}>
                {label(attempts, one.outcome)}{' '}
                <span className="dim tabular">{format.dayAndTime(one.at)}</span>
                {one.message === '' ? null : (
                  <div className="dim">
                    <bdi dir="auto">{one.message}</bdi>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {facts.length > 0 ? (
        <Card title={sessions.details}>
          <dl className="signed-facts">
            {facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ) : null}
    </>
  );
}
