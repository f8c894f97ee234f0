import { z } from 'zod';
import { CarnetError } from '../../../shared/contract/errors.ts';
import { localValue, setLocalValue } from '../store/local.ts';
import type { Reader, Writer } from '../store/sqlite.ts';

/** Which agency this vault belongs to, and who and which laptop it is there. */
export interface AgencyIdentity {
  /** The id of its one `agency` record, and of its folder in a store. */
  readonly agency: string;
  /** Hash of the founding entry, in hexadecimal digits: another founding is another agency. */
  readonly founding: string;
  readonly member: string;
  readonly device: string;
}

const agency = z.object({ agency: z.string(), founding: z.string() });
const me = z.object({ memberId: z.string(), deviceId: z.string() });

/** @throws CarnetError `store.damaged` when the vault has lost it */
export function readAgency(reader: Reader): AgencyIdentity {
  const belongs = localValue(reader, 'agency', (value) => agency.parse(value));
  const who = localValue(reader, 'me', (value) => me.parse(value));
  if (belongs === undefined || who === undefined) {
    throw new CarnetError('store.damaged', { part: 'agency' });
  }
  return { ...belongs, member: who.memberId, device: who.deviceId };
}

export function setAgency(writer: Writer, identity: AgencyIdentity): void {
  setLocalValue(writer, 'agency', { agency: identity.agency, founding: identity.founding });
  setLocalValue(writer, 'me', { memberId: identity.member, deviceId: identity.device });
}

/** The hash of the founding entry. */
export function foundingHash(reader: Reader): string {
  return readAgency(reader).founding;
}
