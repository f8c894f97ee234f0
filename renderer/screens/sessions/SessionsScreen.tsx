import './sessions.css';
import { useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract.ts';
import type { SessionLine } from '../../../shared/contract/work.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ChipChoice } from '../../components/ChipGroup.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Page } from '../../components/Page.tsx';
import { RowList } from '../../components/Row.tsx';
import { VirtualList } from '../../components/VirtualList.tsx';
import { ClosedSessionRow, OpenSessionRow } from './SessionRow.tsx';

type Filter = 'all' | 'notes' | 'attempts';
type Read = CallOutput<'session.list'>;
const pageSize = 100;

const idOf = (one: { readonly id: string }) => one.id;

/** Sessions that run or wait for their note first, with their timers; then the closed ones, newest first. */
export default function SessionsScreen() {
  const { sessions, common } = useMessages();
  const go = useGo();
  const { data, error, reload } = useCall(
    'session.list',
    { limit: pageSize },
    { kinds: ['session', 'draft', 'note'] },
  );
  const [more, setMore] = useState<{ after: Read; sessions: readonly SessionLine[] } | null>(null);
  const [filter, setFilter] = useState<Filter>('all');
  if (error) {
    return (
      <Page title={sessions.title}>
        <ErrorBanner error={error} onRetry={reload} />
      </Page>
    );
  }
  if (!data) return null;

  // Pages that were read after this first one; a changed first page begins them anew.
  const all = more?.after === data ? [...data.sessions, ...more.sessions] : data.sessions;
  const open = all.filter((one) => one.draftId !== null);
  const closed = all.filter((one) => one.draftId === null);
  const shown = closed.filter(
    (one) => filter === 'all' || (filter === 'notes' ? one.signed : !one.signed),
  );

  async function readMore(from: Read) {
    const { sessions: next } = await call('session.list', { offset: all.length, limit: pageSize });
    setMore({ after: from, sessions: [...(more?.after === from ? more.sessions : []), ...next] });
  }

  return (
    <Page fills title={sessions.title} sub={sessions.listSub(open.length)}>
      {all.length === 0 ? (
        <Card>
          <EmptyState
            title={sessions.emptyTitle}
            actions={
              <>
                <Button onPress={() => go('/sessions/new')}>{common.newSession}</Button>
                <Button keys="mod+shift+n" onPress={() => go('/sessions/new/calling')}>
                  {common.someoneIsCalling}
                </Button>
              </>
            }
          >
            {sessions.emptyText}
          </EmptyState>
        </Card>
      ) : (
        <div className="sessions-lists">
          {open.length > 0 ? (
            <Card title={sessions.openOnes} note={open.length} className="sessions-open">
              <RowList label={sessions.openOnes}>
                {open.map((one) => (
                  <OpenSessionRow key={one.id} session={one} />
                ))}
              </RowList>
            </Card>
          ) : null}
          <Card
            title={sessions.signedOnes}
            className="sessions-closed"
            tools={
              <ChipChoice
                label={sessions.filter}
                labelHidden
                value={filter}
                onChange={setFilter}
                options={[
                  { value: 'all', label: sessions.filterAll },
                  { value: 'notes', label: sessions.filterNotes },
                  { value: 'attempts', label: sessions.filterAttempts },
                ]}
              />
            }
          >
            {shown.length === 0 ? (
              <p className="sessions-none dim">{sessions.emptyFilter}</p>
            ) : (
              <VirtualList
                label={sessions.signedOnes}
                items={shown}
                // Filtered here, so how many there will be is known only when all are read.
                total={filter === 'all' ? data.total - open.length : undefined}
                keyOf={idOf}
                rowHeight={64}
                onNearEnd={() => void readMore(data)}
                className="sessions-virtual"
              >
                {(one) => <ClosedSessionRow session={one} />}
              </VirtualList>
            )}
          </Card>
        </div>
      )}
    </Page>
  );
}
