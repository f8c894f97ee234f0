import type { SyncProblem } from '../../../shared/contract/sharing.ts';
import type { Outcome, Report } from '../sync/exchange/outcome.ts';

type Told = Pick<SyncProblem, 'code'> & { readonly device: string | null };

/** A person has to do something before it can go on. */
export function stops(problem: SyncProblem | null, isOwn: boolean): boolean {
  if (problem === null) return false;
  if (problem.code === 'forked') return isOwn;
  return ['emptied', 'removedHere', 'tooOld'].includes(problem.code);
}

/**
 * What of an outcome people should hear, the most important first; `device`: a laptop's id. A store
 * that shows less once may only be late (a cloud folder): it counts when it did so the last time too.
 */
export function problemOf(outcome: Outcome, withheldBefore: readonly string[]): Told | null {
  const { end, reports } = outcome;
  if (end.state === 'problem') return { code: end.problem, device: null };
  if (end.state === 'aborted') return { code: 'stopped', device: null };
  if (end.state === 'emptied') return { code: 'emptied', device: null };
  if (end.state === 'forked') return { code: 'forked', device: end.device };
  if (end.state === 'removed') return { code: 'removedHere', device: null };
  const about = <A extends Report['about']>(what: A) =>
    reports.find((each): each is Extract<Report, { about: A }> => each.about === what);
  const fork = about('fork');
  if (fork !== undefined) return { code: 'forked', device: fork.device };
  const again = withheldIn(outcome).find((device) => withheldBefore.includes(device));
  if (again !== undefined) return { code: 'rolledBack', device: again };
  const newer = about('newer');
  if (newer !== undefined) return { code: 'newerVersion', device: newer.device };
  const ahead = about('clockAhead');
  return ahead === undefined ? null : { code: 'clockAhead', device: ahead.device };
}

export function withheldIn({ reports }: Outcome): readonly string[] {
  return reports.flatMap((each) => (each.about === 'withheld' ? [each.device] : []));
}
