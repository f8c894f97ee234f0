import { useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ChipChoice } from '../../components/ChipGroup.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { TimelineItem } from './TimelineItem.tsx';
import { useKeptAmendments } from './useKeptAmendments.ts';

type Show = 'all' | 'sessions' | 'services';
const step = 50;
const most = 500;

/** What happened, newest first; fifty at a time. */
export function TimelineCard({ personId }: { personId: string }) {
  const { clients } = useMessages();
  const format = useFormat();
  const [show, setShow] = useState<Show>('all');
  const [limit, setLimit] = useState(step);
  const read = useCall(
    'people.timeline',
    { id: personId, show, offset: 0, limit },
    { kinds: ['service', 'session', 'note', 'draft', 'person', 'samePerson'] },
  );
  const kept = useKeptAmendments(personId);
  const entries = read.data?.entries ?? [];
  const left = (read.data?.total ?? 0) - entries.length;
  return (
    <Card
      title={clients.timeline}
      tools={
        <ChipChoice<Show>
          label={clients.show}
          labelHidden
          options={[
            { value: 'all', label: clients.showAll },
            { value: 'sessions', label: clients.showSessions },
            { value: 'services', label: clients.showServices },
          ]}
          value={show}
          onChange={(next) => {
            setShow(next);
            setLimit(step);
          }}
        />
      }
    >
      <ErrorBanner error={read.error} onRetry={read.reload} />
      {read.data && entries.length === 0 ? (
        <div className="card-empty">
          <b>{clients.timelineEmpty}</b>
          <div className="dim">{clients.timelineEmptyText}</div>
        </div>
      ) : (
        <Timeline label={clients.timeline}>
          {entries.map((entry) => (
            <TimelineItem
              key={entry.id}
              entry={entry}
              personId={personId}
              kept={entry.noteId === null ? undefined : kept.get(entry.noteId)}
              onSettled={read.reload}
            />
          ))}
        </Timeline>
      )}
      {left > 0 && limit < most ? (
        <div className="timeline-more">
          <Button
            kind="quiet"
            isDisabled={read.loading}
            onPress={() => setLimit((old) => Math.min(most, old + step))}
          >
            {clients.earlier(format.number(left))}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
