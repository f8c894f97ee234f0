import type { MemberLine } from '../../../shared/contract/members.ts';
import type { SyncLaptop } from '../../../shared/contract/sharing.ts';
import { daysBetween } from '../../../shared/format/days.ts';
import { useCall } from '../../app/bridge/useCall.ts';
import { useFormat } from '../../app/language/useFormat.ts';

/** After so many days without a word somebody should ask where a laptop is. */
const quietDays = 7;

type Laptop = MemberLine['devices'][number];

/** How a laptop fares, seen from this one. */
export interface LaptopFare {
  /** Days since it was last heard from; null when never, or for this laptop itself. */
  readonly daysAgo: number | null;
  /** How many changes it has not seen, as far as is known here. */
  readonly behind: number;
  readonly isQuiet: boolean;
}

/** What the exchange knows of every laptop. */
export function useLaptopFares(): (laptop: Laptop) => LaptopFare {
  const format = useFormat();
  const { data } = useCall('sync.laptops', {}, { kinds: ['sync', 'members'] });
  const known = new Map<string, SyncLaptop>(
    (data?.laptops ?? []).map((laptop) => [laptop.deviceId, laptop]),
  );
  return ({ id, isThis, lastContact }) => {
    const heardAt = known.get(id)?.lastHeardAt ?? lastContact;
    const daysAgo =
      isThis || heardAt === null ? null : daysBetween(format.dayOf(heardAt), format.today());
    return {
      daysAgo,
      behind: known.get(id)?.behind ?? 0,
      isQuiet: daysAgo !== null && daysAgo >= quietDays,
    };
  };
}

/** How many laptops were not heard from for a week; null when no other was ever heard from. */
export function quietLaptops(
  members: readonly MemberLine[],
  fareOf: (laptop: Laptop) => LaptopFare,
): number | null {
  const heard = members
    .flatMap(({ devices }) => devices)
    .filter(({ removed }) => !removed)
    .map(fareOf)
    .filter(({ daysAgo }) => daysAgo !== null);
  return heard.length === 0 ? null : heard.filter(({ isQuiet }) => isQuiet).length;
}
