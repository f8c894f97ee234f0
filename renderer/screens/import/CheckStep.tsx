import type { ImportState } from '../../../shared/contract/imports.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { useMessages } from '../../app/language/useMessages.ts';
import { Button } from '../../components/Button.tsx';
import { Fact, FactStrip } from '../../components/FactStrip.tsx';
import { Columns } from '../../components/Page.tsx';
import { PairsCard } from './PairsCard.tsx';
import { PreviewCard } from './PreviewCard.tsx';
import { ProblemsCard } from './ProblemsCard.tsx';

/** The dry run: what would come of it, every row to know about, and who may be one person. */
export function CheckStep({
  state,
  plan,
  busy,
  onBack,
  onConfirm,
}: {
  state: ImportState;
  plan: NonNullable<ImportState['plan']>;
  busy: boolean;
  onBack: () => void;
  onConfirm: () => void;
}) {
  const { imports: words } = useMessages();
  const { number } = useFormat();
  const counts: readonly (readonly [string, string])[] = [
    [words.people, number(plan.people)],
    [words.contactPoints, number(plan.contactPoints)],
    [words.identifiers, number(plan.identifiers)],
    [words.householdsCount, number(plan.households)],
    [words.factsCount, number(plan.facts)],
    [words.consent, words.consentNotRecorded],
  ];
  return (
    <div className="stack">
      <p className="sub">{words.checkText}</p>
      <FactStrip label={words.stepCheck}>
        {counts.map(([label, value]) => (
          <Fact key={label} label={label}>
            <b className="tabular">{value}</b>
          </Fact>
        ))}
      </FactStrip>
      <div className="form-buttons">
        <Button onPress={onBack}>{words.back}</Button>
        <Button kind="go" isDisabled={busy} onPress={onConfirm}>
          {words.takeIn(number(plan.people))}
        </Button>
      </div>
      <Columns
        split="even"
        main={
          <>
            <ProblemsCard state={state} plan={plan} />
            <PreviewCard importId={state.id} />
          </>
        }
        side={<PairsCard state={state} plan={plan} />}
      />
    </div>
  );
}
