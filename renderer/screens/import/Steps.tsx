import { useEffect, useRef } from 'react';
import { useMessages } from '../../app/language/useMessages.ts';
import { classNames } from '../../components/classNames.ts';
import { type ImportStep, importSteps } from './importStep.ts';

/** Where one is on the way. */
export function Steps({ now }: { now: ImportStep }) {
  const { imports: words } = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(now);
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    // The next step begins at its top, for eyes and for readers.
    list.current?.focus({ preventScroll: true });
    list.current?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  const names: Record<ImportStep, string> = {
    columns: words.stepColumns,
    questions: words.stepQuestions,
    check: words.stepCheck,
    done: words.stepDone,
  };
  return (
    <ol ref={list} tabIndex={-1} className="import-steps" aria-label={words.steps}>
      {importSteps.map((step, index) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          className={classNames(importSteps.indexOf(now) > index && 'import-step-past')}
        >
          <span className="import-step-number tabular">{index + 1}</span>
          {names[step]}
        </li>
      ))}
    </ol>
  );
}
