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
  /** Somebody should ask where it is: it was silent for a week, or is not back from its trip. */
  readonly isQuiet: boolean;
}

/** What the exchange knows of every laptop. */
export function useLaptopFares(): (laptop: Laptop) => LaptopFare {
  const format = useFormat();
  const { data } = useCall('sync.laptops', {}, { kinds: ['sync', 'members'] });
  const known = new Map<string, SyncLaptop>(
    (data?.laptops ?? []).map((laptop) => [laptop.deviceId, laptop]),
  );
  const since = (at: number) => daysBetween(format.dayOf(at), format.today());
  return ({ id, isThis, lastContact, addedAt, trip }) => {
    // One that travels comes home by its own way, and is never heard of before.
    if (trip !== null) {
      const isOverdue = !trip.isOver && trip.until < format.now();
      return { daysAgo: null, behind: 0, isQuiet: isOverdue };
    }
    const heardAt = known.get(id)?.lastHeardAt ?? lastContact;
    const daysAgo = isThis || heardAt === null ? null : since(heardAt);
    const silentFor = daysAgo ?? (isThis || addedAt === null ? 0 : since(addedAt));
    return { daysAgo, behind: known.get(id)?.behind ?? 0, isQuiet: silentFor >= quietDays };
  };
}

/** How many laptops somebody should ask after; null while there is no other. */
export function quietLaptops(
  members: readonly MemberLine[],
  fareOf: (laptop: Laptop) => LaptopFare,
): number | null {
  const fares = members
    .flatMap(({ devices }) => devices)
    .filter(({ removed, isThis }) => !removed && !isThis)
    .map(fareOf);
  const quiet = fares.filter(({ isQuiet }) => isQuiet).length;
  const isHeard = fares.some(({ daysAgo }) => daysAgo !== null);
  return isHeard || quiet > 0 ? quiet : null;
}
