import { useState } from 'react';
import type { CarnetError } from '../../../shared/contract/errors.ts';
import type { ImportChoices, ImportState } from '../../../shared/contract/imports.ts';
import { asCarnetError, call } from '../../app/bridge/bridge.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { QuestionsStep } from './QuestionsStep.tsx';
import { Steps } from './Steps.tsx';
import type { ImportStep } from './importStep.ts';
import { isWorking } from './useImport.ts';

/** One import, from its columns to its end. Each step can be gone back to until it is taken in. */
export function OneImport({
  state,
  onOtherSheet,
  onError,
}: {
  state: ImportState;
  onOtherSheet: ((name: string) => void) | null;
  onError: (error: CarnetError | null) => void;
}) {
  const [step, setStep] = useState<ImportStep>(state.plan === null ? 'columns' : 'check');
  // Only what was changed here is held: the rest follows the import, which may still be being read.
  const [changed, setChanged] = useState<ReadonlyMap<number, string>>(new Map());
  const [answered, setAnswered] = useState<ImportChoices | null>(null);
  const targets = state.columns.map(({ column, target }) => changed.get(column) ?? target);
  const choices = answered ?? state.choices;
  const busy = isWorking(state);
  const finished = ['published', 'undoing', 'undone'].includes(state.stage);
  const shown = finished ? 'done' : step;

  async function attempt(work: () => Promise<void>) {
    onError(null);
    try {
      await work();
    } catch (failure) {
      const error = asCarnetError(failure);
      if (error.code !== 'import.cancelled') onError(error);
    }
  }

  const plan = (next: ImportStep, asked: ImportChoices) =>
    attempt(async () => {
      const mapping = targets.map((target, column) => ({ column, target }));
      const planned = await call('import.plan', { id: state.id, mapping, choices: asked });
      setAnswered(planned.choices);
      setStep(next);
    });

  if (state.stage === 'reading') return null;
  return (
    <div className="stack">
      <Steps now={shown} />
      {shown === 'columns' ? (
        <ColumnsStep
          state={state}
          targets={targets}
          onTarget={(column, target) => setChanged(new Map(changed).set(column, target))}
          busy={busy}
          onOtherSheet={onOtherSheet}
          onNext={() => void plan('questions', choices)}
        />
      ) : null}
      {shown === 'questions' ? (
        <QuestionsStep
          state={state}
          targets={targets}
          choices={choices}
          onChoices={setAnswered}
          busy={busy}
          onBack={() => setStep('columns')}
          onNext={() => void plan('check', choices)}
        />
      ) : null}
      {shown === 'check' && state.plan ? (
        <CheckStep
          state={state}
          plan={state.plan}
          busy={busy}
          onBack={() => setStep('questions')}
          onConfirm={() =>
            void attempt(async () => void (await call('import.confirm', { id: state.id })))
          }
        />
      ) : null}
      {shown === 'done' ? <DoneStep state={state} busy={busy} onError={onError} /> : null}
    </div>
  );
}
