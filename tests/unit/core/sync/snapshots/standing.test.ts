import { expect, test } from 'vitest';
import { groundOf } from '../../../../../main/core/sync/snapshots/standing.ts';
import type {
  Positions,
  Statement,
  StatementAct,
} from '../../../../../main/core/sync/snapshots/statement.ts';
import { agency } from '../laptops.ts';
import { smallAgency } from '../exchange/smallAgency.ts';

const { amara, ben } = smallAgency('amara', 'ben');

function states({ device }: { device: string }, hash: string, act: StatementAct): Statement {
  return { agency, device, sequence: 1, act, hash, file: new Uint8Array() };
}

/** A snapshot by Amara that Ben confirmed, and her floor on it. */
function told(name: string, reach: Positions, ends: Positions): readonly Statement[] {
  const snapshot = { program: 'agency', epoch: 'e', digest: 'd', pieces: ['p'], log: reach };
  return [
    states(amara, name, { does: 'snapshot', ...snapshot }),
    states(ben, `${name} confirmed`, { does: 'confirm', snapshot: name }),
    states(amara, `${name} floor`, { does: 'floor', log: ends, snapshots: [name] }),
  ];
}

const ground = (...all: readonly (readonly Statement[])[]) =>
  groundOf(all.flat(), amara.membership());
const at = (sequence: number) => [sequence, `h${sequence}`] as const;

test('of floors that end logs at the same places the one on newer snapshots counts, whichever came first', () => {
  const older = told('b', { [amara.device]: at(2), [ben.device]: at(4) }, { [ben.device]: at(2) });
  const newer = told('a', { [amara.device]: at(3), [ben.device]: at(9) }, { [ben.device]: at(2) });
  for (const both of [ground(older, newer), ground(newer, older)]) {
    expect(both.on).toEqual(new Set(['a']));
    expect(both.log.get(ben.device)).toEqual({ sequence: 2, hash: 'h2' });
  }
});

test('floors that had not heard of each other count together', () => {
  const one = told('a', { [amara.device]: at(2), [ben.device]: at(9) }, { [ben.device]: at(4) });
  const other = told('b', { [amara.device]: at(7), [ben.device]: at(5) }, { [ben.device]: at(2) });
  for (const both of [ground(one, other), ground(other, one)]) {
    expect(both.on).toEqual(new Set(['a', 'b']));
    expect(both.log.get(ben.device)?.sequence).toBe(4);
  }
});
