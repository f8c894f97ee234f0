import { type ReactNode, useEffect, useState } from 'react';
import type { TimelineEntry as Entry } from '../../../shared/contract/people.ts';
import { attempts } from '../../../shared/vocabulary/attempts.ts';
import { channels } from '../../../shared/vocabulary/channels.ts';
import { serviceTypes } from '../../../shared/vocabulary/serviceTypes.ts';
import { topics } from '../../../shared/vocabulary/topics.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLanguage } from '../../app/language/LanguageProvider.tsx';
import { useMessages } from '../../app/language/useMessages.ts';
import { Link } from '../../app/routing/Link.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TimelineEntry } from '../../components/Timeline.tsx';
import { TwoAnswers } from '../review/TwoAnswers.tsx';
import { AmendForm } from './AmendForm.tsx';
import { FoldedText } from './FoldedText.tsx';
import type { KeptAmendment } from './useKeptAmendments.ts';

const remote: ReadonlySet<string> = new Set(
  channels.codes.filter((code) => code !== 'inPerson' && code !== 'other'),
);

/** One thing that happened: what, about what, when; its text; what was added below it later. */
export function TimelineItem({
  entry,
  personId,
  kept,
  onSettled,
}: {
  entry: Entry;
  personId: string;
  /** An amendment that was typed and not signed: it opens where it was. */
  kept: KeptAmendment | undefined;
  onSettled: () => void;
}) {
  const { clients } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  const [amending, setAmending] = useState(false);
  const [closed, setClosed] = useState(false);

  const what = entryTitle(entry, clients.fileOpened, language);
  const about = [
    // The topics say more than the kind of service does.
    ...(entry.kind === 'service' || entry.service === '' || entry.topics.length > 0
      ? []
      : [serviceTypes.label(entry.service, language)]),
    ...entry.topics.map((topic) => topics.label(topic, language)),
  ].map((word) => word.toLocaleLowerCase());
  const tries = countedAttempts(entry).map(([outcome, count]) =>
    clients.attemptsTimes(attempts.label(outcome, language).toLocaleLowerCase(), count),
  );
  const when = [
    entry.date === null || entry.kind !== 'service'
      ? format.dayAndTime(entry.at)
      : format.relativeDay(entry.date),
    entry.minutes === null ? '' : format.duration(entry.minutes),
  ]
    .filter(Boolean)
    .join(' · ');
  const target = targetOf(entry);
  const title: ReactNode = target ? (
    <Link to={target} className="timeline-link">
      {what}
    </Link>
  ) : (
    what
  );

  return (
    <TimelineEntry
      remote={remote.has(entry.channel)}
      title={title}
      about={[...about, ...tries].join(', ') || undefined}
      tags={
        <>
          <EntryTag entry={entry} onSettled={onSettled} /> <TwoAnswers id={entry.id} />
        </>
      }
      when={upperFirst(when)}
    >
      {entry.text !== '' ? <FoldedText text={entry.text} /> : null}
      {entry.amendments.map((amendment) => (
        <div key={amendment.id} className="amendment">
          <div className="amendment-head">
            {clients.amendment(format.dayAndTime(amendment.at), amendment.authorName)}
          </div>
          <div dir="auto">{amendment.text}</div>
        </div>
      ))}
      {entry.kind === 'draft' && entry.undoUntil === null && entry.draftId !== null ? (
        <Link to={`/sessions/${entry.draftId}`}>{clients.goOnWriting}</Link>
      ) : null}
      {entry.signed && entry.noteId !== null ? (
        amending || (kept && !closed) ? (
          <AmendForm
            key={kept?.draftId}
            noteId={entry.noteId}
            sessionId={entry.id === entry.noteId ? null : entry.id}
            personId={personId}
            kept={kept}
            onClose={() => {
              setAmending(false);
              setClosed(true);
            }}
          />
        ) : (
          <Button
            kind="quiet"
            size="small"
            className="amend-button"
            aria-label={clients.addBelowTo(`${what}, ${when}`)}
            onPress={() => setAmending(true)}
          >
            {clients.addBelow}
          </Button>
        )
      ) : null}
    </TimelineEntry>
  );
}

/** Signed, being signed (with its undo, for as long as that runs), or not signed yet. */
function EntryTag({ entry, onSettled }: { entry: Entry; onSettled: () => void }) {
  const { clients } = useMessages();
  const format = useFormat();
  const { send, busy, error } = useSend('session.unsign');
  const { undoUntil, draftId } = entry;
  useEffect(() => {
    if (undoUntil === null) return;
    const timer = setTimeout(onSettled, Math.max(0, undoUntil - format.now()) + 250);
    return () => clearTimeout(timer);
  }, [undoUntil, onSettled, format]);
  if (entry.signed) return <Tag tone="spruce">{clients.signed}</Tag>;
  if (entry.kind !== 'draft') return null;
  if (undoUntil === null || draftId === null) return <Tag tone="amber">{clients.notSigned}</Tag>;
  return (
    <>
      <Tag>{clients.signing}</Tag>{' '}
      <Button size="small" isDisabled={busy} onPress={() => void send({ draftId })}>
        {clients.undoSigning}
      </Button>
      <ErrorBanner error={error} />
    </>
  );
}

function entryTitle(entry: Entry, opened: string, language: 'en' | 'fr'): string {
  if (entry.kind === 'opened') return opened;
  if (entry.kind === 'service' || entry.channel === '') {
    return entry.service === '' ? '' : serviceTypes.label(entry.service, language);
  }
  return channels.label(entry.channel, language);
}

/** A session has a screen; a service stands here whole. */
function targetOf(entry: Entry): string | null {
  if (entry.kind === 'draft') return entry.draftId === null ? null : `/sessions/${entry.draftId}`;
  if (entry.kind === 'session' || entry.kind === 'attempts') return `/sessions/${entry.id}`;
  return null;
}

function countedAttempts(entry: Entry): [outcome: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { outcome } of entry.attempts) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts];
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
