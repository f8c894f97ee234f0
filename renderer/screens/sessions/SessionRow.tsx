import { attempts } from '../../../shared/vocabulary/attempts.ts';
import { channels } from '../../../shared/vocabulary/channels.ts';
import { outcomes } from '../../../shared/vocabulary/outcomes.ts';
import type { SessionLine } from '../../../shared/contract/work.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Name, typedName } from '../../components/Name.tsx';
import { Row } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TypedText } from '../../components/TypedText.tsx';
import { useNow } from '../../app/useNow.ts';

function Who({ session: { name, callerName } }: { session: SessionLine }) {
  const { sessions } = useMessages();
  if (name) return <Name name={name} />;
  return callerName === '' ? <>{sessions.unknownCaller}</> : <Name name={typedName(callerName)} />;
}

/** The core gives the first 120 characters: where it cut, that is said. */
const beginning = (line: string) => (line.length < 120 ? line : `${line}…`);

/** An open session: whether its timer runs, and for how long. */
export function OpenSessionRow({ session }: { session: SessionLine }) {
  const { sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const running = session.runningSince !== null;
  const now = useNow(running);
  const since = session.runningSince ?? now;
  return (
    <Row
      to={`/sessions/${session.id}`}
      title={<Who session={session} />}
      detail={
        <>
          {session.channel === '' ? '' : `${label(channels, session.channel)}, `}
          {format.dayAndTime(session.startAt)}
          {session.firstLine === '' ? null : (
            <>
              {' · '}
              <TypedText>{beginning(session.firstLine)}</TypedText>
            </>
          )}
        </>
      }
      end={
        running ? (
          <>
            <Tag tone="spruce">{sessions.runningTag}</Tag>
            <b className="sessions-timer tabular">{format.timer(now - since)}</b>
          </>
        ) : (
          <Tag tone="amber">{sessions.draftTag}</Tag>
        )
      }
    />
  );
}

/** A closed session in the long list: a note that was signed, or an attempt. */
export function ClosedSessionRow({ session }: { session: SessionLine }) {
  const { sessions } = useMessages();
  const format = useFormat();
  const label = useLabels();
  const outcome = attempts.has(session.outcome)
    ? label(attempts, session.outcome)
    : outcomes.has(session.outcome) && session.outcome !== 'notAsked'
      ? label(outcomes, session.outcome)
      : '';
  const words = [
    session.channel === '' ? '' : label(channels, session.channel),
    session.minutes === null || !session.signed ? '' : format.duration(session.minutes),
    outcome,
  ];
  return (
    <div className="row row-link sessions-row">
      <div className="row-body">
        <Link to={`/sessions/${session.id}`} className="row-title">
          <Who session={session} />
        </Link>{' '}
        <span className="dim">{words.filter(Boolean).join(' · ')}</span>
        {session.firstLine === '' ? null : (
          <div className="dim">
            <TypedText>{beginning(session.firstLine)}</TypedText>
          </div>
        )}
      </div>
      <div className="row-end">
        <span className="dim tabular">{format.dayAndTime(session.startAt)}</span>
        {session.signed ? (
          <Tag tone="spruce">{sessions.signedTag}</Tag>
        ) : (
          <Tag>{sessions.noNoteTag}</Tag>
        )}
      </div>
    </div>
  );
}
