import './guide.css';
import { useEffect, useId } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { onAnswered } from '../../bridge/bridge.ts';
import { useCommands } from '../../commands/commands.ts';
import { useMessages } from '../../language/useMessages.ts';
import { goToStep } from './goToStep.ts';
import { guide, useGuide } from './guide.ts';
import { type GuideStep, guideSteps, stepDoneBy } from './stepDoneBy.ts';

/** The first ten minutes, beside the work and never over it. Steps tick themselves off when they are done. */
export function GuidePanel() {
  const { practice } = useMessages();
  const words = practice.guide;
  const state = useGuide();
  useEffect(
    () =>
      onAnswered((name, input, output) => {
        const step = stepDoneBy(name, input, output);
        if (step !== null) guide.done(step);
      }),
    [],
  );
  useCommands([
    { id: 'guide', label: words.open, icon: 'check', words: practice.searchWords, run: guide.open },
  ]);
  return (
    <>
      <Announced lastDone={state.lastDone} />
      {state.isOpen ? <OpenGuide /> : null}
    </>
  );
}

/** Heard by a screen reader at the next pause; the focus stays with the work. */
function Announced({ lastDone }: { lastDone: GuideStep | null }) {
  const { practice } = useMessages();
  const { guide: words } = practice;
  const next = guide.current();
  const said =
    lastDone === null
      ? ''
      : next === null
        ? words.tickedLast(words.steps[lastDone].title)
        : words.ticked(words.steps[lastDone].title, words.steps[next].title);
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  );
}

function OpenGuide() {
  const { practice } = useMessages();
  const words = practice.guide;
  const state = useGuide();
  const id = useId();
  const current = guide.current(state);
  return (
    <aside className="guide" aria-labelledby={id}>
      <header className="guide-head">
        <h2 id={id}>{words.title}</h2>
        <span className="hint">{words.progress(state.done.size, guideSteps.length)}</span>
        <IconButton icon="cross" label={words.close} onPress={guide.close} />
      </header>
      {current === null ? (
        <div className="guide-end">
          <b>{words.allDone}</b>
          <p>{words.allDoneText}</p>
        </div>
      ) : null}
      <ol className="guide-steps" aria-label={words.allSteps}>
        {guideSteps.map((step) => (
          <Step
            key={step}
            step={step}
            is={
              state.done.has(step)
                ? 'done'
                : state.skipped.has(step)
                  ? 'skipped'
                  : step === current
                    ? 'now'
                    : 'later'
            }
          />
        ))}
      </ol>
    </aside>
  );
}

function Step({ step, is }: { step: GuideStep; is: 'done' | 'skipped' | 'now' | 'later' }) {
  const { practice } = useMessages();
  const words = practice.guide;
  const { title, what, why } = words.steps[step];
  const place = goToStep(step);
  return (
    <li className={`guide-step guide-${is}`} aria-current={is === 'now' ? 'step' : undefined}>
      <span className="guide-mark">
        {is === 'done' ? (
          <Icon name="check" />
        ) : (
          <span aria-hidden="true">{guideSteps.indexOf(step) + 1}</span>
        )}
      </span>
      <div className="guide-words">
        <b>{title}</b>
        {is === 'done' || is === 'skipped' ? (
          <span className="hint">{is === 'done' ? words.isDone : words.isSkipped}</span>
        ) : null}
        {is === 'now' ? (
          <>
            <p>{what}</p>
            <p className="guide-why">{why}</p>
            <div className="cluster">
              {place === null ? null : (
                <Button size="small" onPress={place}>
                  {words.show}
                </Button>
              )}
              <Button size="small" kind="quiet" onPress={() => guide.skip(step)}>
                {words.skip}
              </Button>
            </div>
          </>
        ) : null}
      </div>
    </li>
  );
}
