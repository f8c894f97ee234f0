import { useState } from 'react';
import { daysBetween } from '../../../shared/format/days.ts';
import type { PersonPage } from '../../../shared/contract/people.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Card } from '../../components/Card.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { Row, RowList } from '../../components/Row.tsx';
import { Tag } from '../../components/Tag.tsx';
import { TwoAnswers } from '../review/TwoAnswers.tsx';
import { FollowUpForm } from './FollowUpForm.tsx';

/** What is still to be done for this person, soonest first; ticked off and added here. */
export function FollowUpsCard({ page }: { page: PersonPage }) {
  const { clients, common } = useMessages();
  const format = useFormat();
  const toast = useToast();
  const { send, busy, error } = useSend('task.done');
  const [adding, setAdding] = useState(false);

  async function tick(id: string) {
    if (await send({ id, done: true })) {
      toast({
        message: clients.followUpTicked,
        undo: async () => void (await send({ id, done: false })),
      });
    }
  }

  return (
    <Card
      title={clients.followUps}
      action={
        page.standsAs !== null || adding ? null : (
          <Button
            kind="quiet"
            size="small"
            aria-label={clients.addFollowUp}
            onPress={() => setAdding(true)}
          >
            {common.add}
          </Button>
        )
      }
    >
      <ErrorBanner error={error} />
      {page.tasks.length > 0 ? (
        <RowList>
          {page.tasks.map((task) => {
            const late = task.dueOn === null ? 0 : daysBetween(task.dueOn, format.today());
            const when =
              task.dueOn === null
                ? clients.noDay
                : [
                    format.relativeDay(task.dueOn),
                    task.dueAt === null ? '' : format.timeOfDay(task.dueAt),
                  ]
                    .filter(Boolean)
                    .join(' ');
            return (
              <Row
                key={task.id}
                title={<bdi dir="auto">{task.what}</bdi>}
                detail={
                  <span className="cluster follow-up-detail">
                    <span>{[when, task.whoName].filter(Boolean).join(' · ')}</span>
                    {late > 0 ? <Tag tone="brick">{format.daysLate(late)}</Tag> : null}
                    <TwoAnswers id={task.id} />
                  </span>
                }
                end={
                  <Button
                    size="small"
                    isDisabled={busy}
                    aria-label={clients.followUpDone(task.what)}
                    onPress={() => void tick(task.id)}
                  >
                    {common.done}
                  </Button>
                }
              />
            );
          })}
        </RowList>
      ) : adding ? null : (
        <p className="card-empty dim">{clients.nothingDue}</p>
      )}
      {adding ? <FollowUpForm personId={page.id} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}
