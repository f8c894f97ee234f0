import './crisis.css';
import type { CrisisPage } from '../../../shared/contract/crisis.ts';
import { usePlainName } from '../../components/Name.tsx';
import { DisclosureRules } from '../clients/ContactRules.tsx';
import { CallList } from './CallList.tsx';
import { StepsCard } from './StepsCard.tsx';
import { WhereCard } from './WhereCard.tsx';
import { WrittenList } from './WrittenList.tsx';

/**
 * Where the client is, whom to call, the agency's steps. The numbers are there before (and
 * without) an answer about the client: they wait for nothing.
 */
export function CrisisContent({ open }: { open: CrisisPage | null }) {
  const name = usePlainName()(open?.person?.name ?? null);
  const rules = (open?.contacts ?? []).flatMap((contact) => contact.rules);
  return (
    <div className="crisis">
      <DisclosureRules rules={rules.filter(firstOfKind)} name={name} />
      <div className="crisis-columns">
        {open ? <WhereCard open={open} /> : <div />}
        <CallList />
      </div>
      <StepsCard />
      {open ? <WrittenList personId={open.person?.id ?? null} /> : null}
    </div>
  );
}

function firstOfKind<Rule extends { kind: string }>(
  rule: Rule,
  index: number,
  all: readonly Rule[],
): boolean {
  return rule.kind === 'mustNotKnow' || all.findIndex((one) => one.kind === rule.kind) === index;
}
