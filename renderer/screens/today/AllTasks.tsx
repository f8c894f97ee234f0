import { useState } from 'react';
import type { PersonLine } from '../../../shared/contract/common.ts';
import type { TaskLine } from '../../../shared/contract/work.ts';
import { daysBetween } from '../../../shared/format/days.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useSend } from '../../app/bridge/useSend.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { ChipChoice } from '../../components/ChipGroup.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorBanner } from '../../components/ErrorBanner.tsx';
import { useTypedText } from '../../components/TypedText.tsx';
import { Tag } from '../../components/Tag.tsx';
import { ClientField } from '../sessions/fields/ClientField.tsx';
import { emptyFollowUp, FollowUpDialog } from '../sessions/followUps/FollowUpDialog.tsx';
import { useTaskWords } from './useTaskWords.ts';

const step = 100;

/** Every follow-up of the agency that this worker sees: to do, or done; tick, untick, add. */
export function AllTasks({ onClose }: { onClose: () => void }) {
  const { today } = useMessages();
  const toast = useToast();
  const typedText = useTypedText();
  const [show, setShow] = useState<'open' | 'done'>('open');
  const [limit, setLimit] = useState(step);
  const [adding, setAdding] = useState(false);
  const { data, error, reload } = useCall(
    'task.list',
    { open: show === 'open', limit },
    { kinds: ['task'] },
  );
  const save = useSend('task.save');
  const [person, setPerson] = useState<PersonLine | null>(null);

  async function mark(task: TaskLine, done: boolean) {
    await call('task.done', { id: task.id, done });
    if (done) {
      toast({
        message: today.taskDone(typedText(task.what)),
        undo: () => call('task.done', { id: task.id, done: false }).then(() => undefined),
      });
    }
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      place="side"
      title={today.allTasks}
      footer={
        <Button kind="go" icon="plus" onPress={() => setAdding(true)}>
          {today.newFollowUp}
        </Button>
      }
    >
      <div className="stack-close">
        <ErrorBanner error={error ?? save.error} onRetry={error ? reload : undefined} />
        <ChipChoice
          label={today.tasksShow}
          labelHidden
          value={show}
          onChange={(next) => {
            setShow(next);
            setLimit(step);
          }}
          options={[
            { value: 'open', label: today.tasksOpen },
            { value: 'done', label: today.tasksDone },
          ]}
        />
        {data?.tasks.length === 0 ? (
          <p className="dim">{show === 'open' ? today.noTasks : today.noTasksDone}</p>
        ) : null}
        <ul className="today-tasks card" hidden={!data || data.tasks.length === 0}>
          {(data?.tasks ?? []).map((task) => (
            <OneTask key={task.id} task={task} onMark={(done) => void mark(task, done)} />
          ))}
        </ul>
        {data && data.total > data.tasks.length ? (
          <div>
            <Button size="small" onPress={() => setLimit(Math.min(500, limit + step))}>
              {today.more(data.total - data.tasks.length)}
            </Button>
          </div>
        ) : null}
      </div>
      {adding ? (
        <FollowUpDialog
          isNew
          followUp={emptyFollowUp}
          whom={
            <ClientField
              label={today.forWhom}
              labelNote={today.forWhomNote}
              chosen={person}
              onChoose={setPerson}
            />
          }
          onKeep={async (followUp) => {
            setAdding(false);
            const kept = await save.send({ ...followUp, personId: person?.id ?? null });
            setPerson(null);
            if (kept) toast({ message: today.followUpSaved });
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </Dialog>
  );
}

function OneTask({ task, onMark }: { task: TaskLine; onMark: (done: boolean) => void }) {
  const { today } = useMessages();
  const format = useFormat();
  const { title, aside } = useTaskWords()(task);
  const done = task.doneAt !== null;
  const late = !done && task.dueOn !== null && task.dueOn < format.today();
  const when = [
    task.dueOn === null ? today.noDay : format.relativeDay(task.dueOn),
    task.dueAt === null ? '' : format.timeOfDay(task.dueAt),
  ];
  return (
    <li className="today-one-task">
      <label>
        <input
          type="checkbox"
          checked={done}
          aria-label={done ? today.markOpen(title) : today.markDone(title)}
          onChange={() => onMark(!done)}
        />
        <span className="today-one-words">
          <b>{title}</b> {aside === '' ? null : <span className="dim">{aside}</span>}
          <span className="dim today-one-when">
            {when.filter(Boolean).join(' ')}
            {task.whoName === '' ? '' : ` · ${format.isolate(task.whoName)}`}
          </span>
        </span>
        {late && task.dueOn !== null ? (
          <Tag tone="brick">{format.daysLate(daysBetween(task.dueOn, format.today()))}</Tag>
        ) : null}
      </label>
    </li>
  );
}
