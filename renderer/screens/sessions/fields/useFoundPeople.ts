import type { PersonLine } from '../../../../shared/contract/common.ts';
import { useCall } from '../../../app/bridge/useCall.ts';

/** The clients that fit what was typed; while nothing is, those touched last. */
export function useFoundPeople(typed: string): readonly PersonLine[] {
  const wanted = typed.trim();
  const found = useCall('people.search', wanted === '' ? null : { text: wanted, limit: 12 });
  const recent = useCall('people.list', { sort: 'recent', limit: 6 }, { kinds: [] });
  return (wanted === '' ? recent.data?.people : found.data?.people) ?? [];
}
