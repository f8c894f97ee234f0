import { V7Generator } from 'uuidv7';
import { randomUint32 } from './randomBytes.ts';

const generator = new V7Generator({ nextUint32: randomUint32 });

/** A UUIDv7 (RFC 9562), lower case. `now` is milliseconds UTC; a clock before 1970 counts as 1970. */
export function newId(now: number): string {
  return generator.generateOrResetWithTs(Math.max(1, Math.floor(now))).toString();
}
