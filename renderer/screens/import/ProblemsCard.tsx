import { useState } from 'react';
import type { ImportState } from '../../../shared/contract/imports.ts';
import { importProblems } from '../../../shared/vocabulary/importProblems.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useLabels } from '../../app/language/useLabels.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { TypedText } from '../../components/TypedText.tsx';
import { Card } from '../../components/Card.tsx';

/** How many rows of one kind are shown at once. */
const shown = 50;

/** Every row that a worker should know about, by kind; nothing of any of them is dropped. */
export function ProblemsCard({
  state,
  plan,
}: {
  state: ImportState;
  plan: NonNullable<ImportState['plan']>;
}) {
  const { imports: words } = useMessages();
  const format = useFormat();
  if (plan.problems.length === 0) return <Card title={words.noProblems} />;
  return (
    <Card title={words.problems} note={words.rows(format.number(plan.problemRows))}>
      <p className="sub import-intro">{words.problemsText}</p>
      <ul className="import-problems">
        {plan.problems.map((problem) => (
          <ProblemKind key={problem.kind} importId={state.id} {...problem} />
        ))}
      </ul>
    </Card>
  );
}

function ProblemKind({ importId, kind, count }: { importId: string; kind: string; count: number }) {
  const { imports: words } = useMessages();
  const label = useLabels();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const rows = useCall('import.problems', open ? { id: importId, kind, limit: shown } : null, {
    kinds: ['import'],
  });
  return (
    <li className="import-problem">
      <div className="import-problem-line">
        <span>
          {label(importProblems, kind)} <span className="dim tabular">{format.number(count)}</span>
        </span>
        <Button
          size="small"
          kind="quiet"
          className="import-more"
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {open ? words.hideRows : words.showRows}
        </Button>
      </div>
      {open && rows.data ? (
        <ul className="import-rows">
          {rows.data.problems.map((problem) => (
            <li key={`${problem.row} ${problem.column ?? ''}`}>
              <span className="dim tabular">{words.row(format.number(problem.row))}</span>
              <span className="dim">{problem.heading}</span>
              <TypedText>{problem.value}</TypedText>
            </li>
          ))}
          {rows.data.total > shown ? (
            <li className="dim">{words.moreRows(format.number(rows.data.total - shown))}</li>
          ) : null}
        </ul>
      ) : null}
    </li>
  );
}
