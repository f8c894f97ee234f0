import { daysBetween } from '../../../shared/format/days.ts';
import type { MemberLine } from '../../../shared/contract/members.ts';
import { useFormat } from '../../app/language/useFormat.ts';

/** After so many days without a word somebody should ask where a laptop is. */
const quietDays = 7;

type Laptop = MemberLine['devices'][number];

/** How long ago a laptop was heard from, in days; null when never, or for this laptop itself. */
export function useDaysAgo(): (laptop: Laptop) => number | null {
  const format = useFormat();
  return ({ isThis, lastContact }) =>
    isThis || lastContact === null ? null : daysBetween(format.dayOf(lastContact), format.today());
}

export const isQuiet = (daysAgo: number | null) => daysAgo !== null && daysAgo >= quietDays;

/** How many laptops were not heard from for a week; null when no other was ever heard from. */
export function useQuietLaptops(members: readonly MemberLine[]): number | null {
  const daysAgo = useDaysAgo();
  const heard = members
    .flatMap(({ devices }) => devices)
    .filter(({ removed }) => !removed)
    .map(daysAgo)
    .filter((days) => days !== null);
  return heard.length === 0 ? null : heard.filter(isQuiet).length;
}
