import { fallbacks, technicalProblems } from '../../../../shared/vocabulary/technicalProblems.ts';
import { useOptions } from '../../../app/language/useLabels.ts';
import { useMessages } from '../../../app/language/useMessages.ts';
import { Select } from '../../../components/Select.tsx';
import { At } from '../fields/At.tsx';
import { PickSeveral } from '../fields/PickSeveral.tsx';
import { useSessionForm } from '../form.ts';
import { Part } from './Part.tsx';

/** What got in the way, and what was done about it. */
export function TechnicalFields() {
  const { sessions } = useMessages();
  const { body, set } = useSessionForm();
  const problems = useOptions(technicalProblems).filter((one) => one.value !== 'notAsked');
  const ways = useOptions(fallbacks);
  const trouble = body.technical.some((one) => one !== 'none');
  return (
    <Part title={sessions.technicalTitle}>
      <div className="grid-3">
        <At field="technical">
          <PickSeveral
            label={sessions.technical}
            options={problems}
            alone={['none']}
            values={body.technical}
            onChange={(technical) => set({ technical })}
          />
        </At>
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
      </div>
    </Part>
  );
}
