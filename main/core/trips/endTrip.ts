import { CarnetError } from '../../../shared/contract/errors.ts';
import type { UnitOfWork } from '../store/unitOfWork.ts';
import { findTripHome, forgetTripHome } from './tripHome.ts';

/**
 * A trip is over: its keys go, so that nothing more can come back, and what came back stands with the
 * laptop's record. `purged`: the travelling laptop said that it holds nothing any more; `saidSo`: a
 * person says that; `givenUp`: the pack was never opened, or its laptop is lost.
 * @throws CarnetError `record.notFound` for a trip of another laptop's, or one that is over
 */
export function endTrip(
  unit: UnitOfWork,
  trip: string,
  how: 'purged' | 'saidSo' | 'givenUp',
): void {
  const home = findTripHome(unit, trip);
  if (home === undefined) throw new CarnetError('record.notFound', { kind: 'trip' });
  const now = unit.actor.now();
  const { changes, drafts, looked } = home;
  unit.change('device', trip, {
    tripBackAt: now,
    tripBack: { changes, drafts, looked },
    ...(how !== 'givenUp' && { tripPurgedAt: now }),
  });
  forgetTripHome(unit.writer, trip);
  unit.writer.run(`DELETE FROM local WHERE name LIKE 'tripDraft %'`);
  unit.audit('endTrip', 'device', trip, { reason: how });
}
