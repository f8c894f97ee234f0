import type { UpdateOffer } from '../../../../shared/records/agency.ts';
import type { RecordOf } from '../../../../shared/records/records.ts';
import type { OpenCase } from '../../openCase.ts';
import { readRecords } from '../../store/recordReader.ts';
import type { Reader } from '../../store/sqlite.ts';

type Fields = 'updateMinimum' | 'updateOffers' | 'updatePilots' | 'updateApproved';
/** What an agency decided of releases. */
export type Decisions = Pick<RecordOf<'agency'>, Fields>;

const none: Decisions = {
  updateMinimum: '',
  updateOffers: {},
  updatePilots: [],
  updateApproved: [],
};

export function decisions(reader: Reader): Decisions {
  return readRecords(reader, 'agency', 'id IS NOT NULL')[0] ?? none;
}

/** Writes what an administrator decided; everybody hears of it at the next exchange. */
export function decide(open: OpenCase, change: (now: Decisions) => Partial<Decisions>): void {
  open.write((unit) => {
    const found = readRecords(unit, 'agency', 'id IS NOT NULL')[0];
    const fields = change(found ?? none);
    if (found === undefined) unit.create('agency', 'agency', fields);
    else unit.change('agency', found.id, fields);
  });
}

/** Says whom a version is offered to. */
export function decideOffer(open: OpenCase, version: string, offer: UpdateOffer): void {
  decide(open, ({ updateOffers }) => ({ updateOffers: { ...updateOffers, [version]: offer } }));
}

/** Whom a release is offered to. One of which nothing was said is for all. */
export function offerOf({ updateOffers }: Decisions, version: string): UpdateOffer {
  return Object.hasOwn(updateOffers, version) ? (updateOffers[version] ?? 'all') : 'all';
}

/** What keeps a release from this laptop, as the agency decided. */
export function keptFrom(
  decided: Decisions,
  device: string,
  version: string,
): 'nothing' | 'pilots' | 'hold' {
  const offer = offerOf(decided, version);
  if (offer === 'all') return 'nothing';
  return offer === 'pilots' && decided.updatePilots.includes(device) ? 'nothing' : offer;
}
