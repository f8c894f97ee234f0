import type { CallOutput } from '../../../shared/contract/contract.ts';
import { daysBetween } from '../../../shared/format/days.ts';
import { call } from '../../app/bridge/bridge.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { useGo } from '../../app/routing/useGo.ts';
import { useToast } from '../../app/toasts/ToastProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Row } from '../../components/Row.tsx';
import { useTypedText } from '../../components/TypedText.tsx';
import { Tag } from '../../components/Tag.tsx';
import { handOver } from '../sessions/opening/handOver.ts';
import { nextStep } from './nextStep.ts';
import { useRuleTags, useTaskWords } from './useTaskWords.ts';

type DueTask = CallOutput<'today.get'>['due'][number];

/** A follow-up that is due: when, what, what protects the person, and the next step in one button. */
export function TaskRow({ task, today: day }: { task: DueTask; today: string }) {
  const { today } = useMessages();
  const format = useFormat();
  const go = useGo();
  const toast = useToast();
  const typedText = useTypedText();
  const { title, aside } = useTaskWords()(task);
  const ruleTags = useRuleTags()(task.rules);
  const days = task.dueOn === null ? 0 : daysBetween(task.dueOn, day);
  const step = nextStep(task);
  // One tag: the rule that protects most. All of them stand where the call is started.
  const tags = step === 'done' ? [] : ruleTags.slice(0, 1);

  async function next() {
    if (step === 'done' || task.personId === null) {
      await call('task.done', { id: task.id, done: true });
      toast({
        message: today.taskDone(typedText(task.what)),
        undo: () => call('task.done', { id: task.id, done: false }).then(() => undefined),
      });
      return;
    }
    handOver(task.personId, { channel: task.channel });
    go(`/sessions/new/callNow/${task.personId}`);
  }

  const words = {
    call: today.callButton,
    write: today.writeButton,
    meet: today.meetButton,
    done: today.doneButton,
  }[step];

  return (
    <Row
      className="today-task"
      lead={
        days > 0 ? (
          today.late
        ) : task.dueAt === null ? (
          <span className="today-any">{today.anyTime}</span>
        ) : (
          format.timeOfDay(task.dueAt)
        )
      }
      to={task.personId === null ? undefined : `/clients/${task.personId}`}
      title={title}
      aside={aside}
      end={
        <>
          {days > 0 ? <Tag tone="brick">{format.daysLate(days)}</Tag> : null}
          {tags.map((words_) => (
            <Tag key={words_} tone="amber">
              {words_}
            </Tag>
          ))}
          <Button aria-label={`${words}: ${title}`} onPress={() => void next()}>
            {words}
          </Button>
        </>
      }
    />
  );
}
