import {
  type Act,
  type Entry,
  readEntry,
  sealEntry,
} from '../../../main/core/sync/membership/entry.ts';
import { epochName } from '../../../main/core/sync/epochKey.ts';
import { readersOf, sealEpochKey } from '../../../main/core/sync/membership/epochs.ts';
import { headsToName, type Membership } from '../../../main/core/sync/membership/membership.ts';
import { sodium } from '../../../main/core/vault/sodium.ts';
import { agency, epochKeyOf, type Laptop, laptop } from '../../unit/core/sync/laptops.ts';
import { publicKeys } from '../../unit/core/sync/membership/office.ts';
import type { MemoryLog } from '../../support/memoryLog.ts';

export interface Joining {
  readonly laptop: Laptop;
  readonly programs: readonly string[];
  /** Who supervises may make snapshots. */
  readonly role?: 'worker' | 'supervisor';
}

const member = (device: string) => device.replace('laptop-', '');

/** The founding of an agency on a laptop: the first entry. */
export function founding(by: Laptop): Entry {
  const { device } = by;
  const { sign: sheet, box: slot } = publicKeys(laptop('sheet'));
  return sealed(
    by,
    1,
    [],
    [{ does: 'found', member: member(device), device, ...publicKeys(by), sheet, slot }],
  );
}

/** The entry by which the founder lets others in, each with the keys of their programs. */
export function admission(
  by: Laptop,
  { membership, entries }: { membership: Membership; entries: readonly Entry[] },
  joining: readonly Joining[],
  epochs: ReadonlyMap<string, readonly string[]>,
): Entry {
  const acts = joining.flatMap(({ laptop: each, programs, role = 'worker' }): Act[] => [
    { does: 'appoint', member: member(each.device), role },
    ...programs
      .filter((program) => program !== 'agency')
      .map((program): Act => ({ does: 'grant', member: member(each.device), program })),
    { does: 'device', device: each.device, member: member(each.device), ...publicKeys(each) },
  ]);
  for (const [program, names] of epochs) {
    if (program !== 'agency') acts.push({ does: 'grant', member: member(by.device), program });
    const readers = [{ laptop: by, programs: [program] }, ...joining].filter(({ programs }) =>
      programs.includes(program),
    );
    const boxes = readers.map(({ laptop: each }) => [each.device, publicKeys(each).box] as const);
    acts.push(...names.map((name) => epochAct(program, name, boxes)));
  }
  const own = entries.filter(({ author }) => author === by.device);
  return sealed(by, own.length + 1, headsToName(membership), acts);
}

/** The entry by which the founder removes a lost laptop and makes new keys that it does not get. */
export function removal(by: MemoryLog, lost: string, epochs: ReadonlyMap<string, string>): Entry {
  const { sequence, hash } = by.end(lost);
  const membership = by.membership();
  const cut = { device: lost, sequence, hash: sodium.to_hex(hash) };
  const acts: Act[] = [{ does: 'removeDevice', device: lost, cuts: [cut] }];
  for (const [program, name] of epochs) {
    const readers = readersOf(membership, program).filter((device) => device !== lost);
    const isReader = program === 'agency' || readers.includes(by.device);
    const all = isReader ? readers : [...readers, by.device];
    acts.push(
      epochAct(
        program,
        name,
        all.map((device) => [device, membership.devices.get(device)?.box ?? ''] as const),
      ),
    );
  }
  const own = by.entries().filter(({ author }) => author === by.device);
  return sealed(by.laptop, own.length + 1, headsToName(membership), acts);
}

function epochAct(program: string, name: string, boxes: readonly (readonly [string, string])[]) {
  const key = epochKeyOf(name);
  const keys = boxes.map(([device, box]) => [device, sealEpochKey(key, box)] as const);
  return {
    does: 'epoch',
    program,
    epoch: epochName(key),
    keys: Object.fromEntries(keys),
  } satisfies Act;
}

function sealed(by: Laptop, sequence: number, heads: readonly string[], acts: Act[]): Entry {
  const body = { agency, author: by.device, sequence, heads: [...heads] };
  const at: [number, number] = [1_764_000_000_000 + sequence, 0];
  const file = sealEntry({ ...body, at, acts }, by.sign.privateKey);
  const result = readEntry(file);
  if (result.state !== 'read') throw new Error(result.reason);
  return result.value;
}
