import './today.css';
import { useEffect, useState } from 'react';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { openServiceLog } from '../../app/layout/serviceLog.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Columns, Page } from '../../components/Page.tsx';
import { RowList } from '../../components/Row.tsx';
import { MembersNotices } from '../members/MembersNotices.tsx';
import { tellRunningSessions } from '../sessions/side/runningSessions.ts';
import { AllDrafts } from './AllDrafts.tsx';
import { AllTasks } from './AllTasks.tsx';
import { ChecksCard } from './ChecksCard.tsx';
import { DraftRow } from './DraftRow.tsx';
import { DuplicatesCard } from './DuplicatesCard.tsx';
import { ReviewCard } from './ReviewCard.tsx';
import { Notices } from './Notices.tsx';
import { TaskRow } from './TaskRow.tsx';
import { useDay } from './useDay.ts';

const shownDrafts = 6;

/** Home: late, due today, unfinished, possible duplicates; only what is there. */
export default function TodayScreen() {
  const { today, common } = useMessages();
  const format = useFormat();
  const go = useGo();
  const day = useDay();
  const [list, setList] = useState<'tasks' | 'drafts' | null>(null);
  const { data, error, reload } = useCall('today.get', { today: day });
  // Home is where one lands after unlocking: the lock learns of a timer that runs on.
  useEffect(() => void tellRunningSessions(), []);

  const tasks = data ? [...data.late, ...data.due] : [];
  const allTasks = (
    <Button kind="quiet" size="small" onPress={() => setList('tasks')}>
      {today.allTasks}
    </Button>
  );
  const side =
    data && (data.unfinished.length > 0 || data.duplicates.total > 0 || data.review.total > 0) ? (
      <>
        {data.unfinished.length > 0 ? (
          <Card
            title={today.unfinished}
            action={
              <Button kind="quiet" size="small" onPress={() => setList('drafts')}>
                {today.allDrafts}
              </Button>
            }
          >
            <RowList label={today.unfinished}>
              {data.unfinished.slice(0, shownDrafts).map((draft) => (
                <DraftRow key={draft.id} draft={draft} />
              ))}
            </RowList>
          </Card>
        ) : null}
        {data.duplicates.total > 0 ? <DuplicatesCard duplicates={data.duplicates} /> : null}
        {data.review.total > 0 ? <ReviewCard review={data.review} /> : null}
      </>
    ) : null;

  const due = (
    <Card title={today.dueToday} note={tasks.length > 0 ? tasks.length : null} action={allTasks}>
      {tasks.length > 0 ? (
        <RowList label={today.dueToday}>
          {tasks.map((task) => (
            <TaskRow key={task.id} task={task} today={day} />
          ))}
        </RowList>
      ) : (
        <EmptyState
          title={today.empty}
          actions={
            <>
              <Button keys="mod+shift+l" onPress={() => openServiceLog()}>
                {common.logService}
              </Button>
              <Button keys="mod+n" onPress={() => go('/intake')}>
                {common.newClient}
              </Button>
            </>
          }
        >
          {side ? null : today.emptyText}
        </EmptyState>
      )}
    </Card>
  );

  return (
    <Page
      title={<span className="today-date">{format.longDay(day)}</span>}
      sub={data ? today.sub(tasks.length, data.late.length) : null}
    >
      <div className="stack">
        <ErrorBanner error={error} onRetry={reload} />
        {data ? (
          <>
            <MembersNotices />
            <Notices notices={data.notices} onPutOff={reload} />
            {data.checks.length > 0 ? <ChecksCard checks={data.checks} today={day} /> : null}
            {side ? <Columns split="even" main={due} side={side} /> : due}
          </>
        ) : null}
      </div>
      {list === 'tasks' ? <AllTasks onClose={() => setList(null)} /> : null}
      {list === 'drafts' ? <AllDrafts onClose={() => setList(null)} /> : null}
    </Page>
  );
}
