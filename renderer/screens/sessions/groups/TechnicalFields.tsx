import {
  completions,
  fallbacks,
  technicalProblems,
} from '../../../../shared/vocabulary/technicalProblems.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Select } from '../../../components/Select.tsx';
import { At } from '../fields/At.tsx';
import { PickSeveral } from '../fields/PickSeveral.tsx';
import { useSessionForm } from '../form.ts';
import { Part } from './Part.tsx';

/** What got in the way, what was done about it, and whether it did what it was for. */
export function TechnicalFields() {
  const { sessions } = useMessages();
  const { body, set, hidden } = useSessionForm();
  const problems = useOptions(technicalProblems).filter((one) => one.value !== 'notAsked');
  const ends = useOptions(completions);
  const ways = useOptions(fallbacks);
  const trouble = !hidden.has('technical') && body.technical.some((one) => one !== 'none');
  return (
    <Part title={sessions.technicalTitle}>
      <div className="grid-3">
        {hidden.has('technical') ? null : (
          <At field="technical">
            <PickSeveral
              label={sessions.technical}
              options={problems}
              alone={['none']}
              values={body.technical}
              onChange={(technical) => set({ technical })}
            />
          </At>
        )}
        {trouble ? (
          <At field="fallback">
            <Select
              label={sessions.fallback}
              options={ways}
              emptyLabel="—"
              value={body.fallback}
              onValue={(fallback) => set({ fallback })}
            />
          </At>
        ) : null}
        <At field="completed">
          <Select
            label={sessions.completed}
            options={ends}
            value={body.completed}
            onValue={(completed) => set({ completed })}
          />
        </At>
      </div>
    </Part>
  );
}
