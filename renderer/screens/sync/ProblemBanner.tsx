import type { ReactNode } from 'react';
import type { SyncProblem } from '../../../shared/contract/sharing.ts';
import { useFormat } from '../../app/language/useFormat.ts';
import { Banner } from '../../components/Banner.tsx';
import { useProblemWords } from './useProblemWords.ts';

/** Of these it waits by itself, or it is somebody else's to mend: nothing is wrong with this laptop. */
const calm = new Set<SyncProblem['code']>([
  'gone',
  'unreachable',
  'timeout',
  'busy',
  'portal',
  'stopped',
  'clockAhead',
  'newerVersion',
]);

/** A problem in plain words, with when it was met and what can be done here. */
export function ProblemBanner({
  problem,
  actions,
  announce = 'none',
}: {
  problem: SyncProblem;
  actions?: ReactNode;
  announce?: 'politely' | 'none';
}) {
  const format = useFormat();
  const { what, next } = useProblemWords()(problem);
  return (
    <Banner
      kind={calm.has(problem.code) ? 'care' : 'wrong'}
      title={what}
      actions={actions}
      announce={announce}
    >
      {next} <span className="dim sharing-when">{format.dayAndTime(problem.at)}</span>
    </Banner>
  );
}
