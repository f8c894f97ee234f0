import { useMessages } from '../../app/language/useMessages.ts';
import { classNames } from '../../components/classNames.ts';
import type { ImportStep } from './OneImport.tsx';

const order: readonly ImportStep[] = ['columns', 'questions', 'check', 'done'];

/** Where one is on the way. */
export function Steps({ now }: { now: ImportStep }) {
  const { imports: words } = useMessages();
  const names: Record<ImportStep, string> = {
    columns: words.stepColumns,
    questions: words.stepQuestions,
    check: words.stepCheck,
    done: words.stepDone,
  };
  return (
    <ol className="import-steps" aria-label={words.steps}>
      {order.map((step, index) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          className={classNames(order.indexOf(now) > index && 'import-step-past')}
        >
          <span className="import-step-number tabular">{index + 1}</span>
          {names[step]}
        </li>
      ))}
    </ol>
  );
}
