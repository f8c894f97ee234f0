import { toBase64 } from '../../../../../main/core/vault/base64.ts';
import {
  type Act,
  type Entry,
  readEntry,
  sealEntry,
  sheetAuthor,
} from '../../../../../main/core/sync/membership/entry.ts';
import {
  headsToName,
  type Membership,
  membershipOf,
} from '../../../../../main/core/sync/membership/membership.ts';
import { agency, laptop, type Laptop } from '../laptops.ts';

export const sheet = laptop('sheet');
export const publicKeys = (of: Laptop) => ({
  sign: toBase64(of.sign.publicKey),
  box: toBase64(of.box.publicKey),
});

/** Laptops with copies of the members' history of their own, that meet when the test says so. */
export class Office {
  readonly views = new Map<string, Map<string, Entry>>();
  readonly everything = new Map<string, Entry>();
  readonly founding: string;
  readonly #written = new Map<string, number>();

  constructor(founder: string) {
    const by = laptop(founder);
    const { hash } = this.#add(
      founder,
      by,
      by.device,
      [],
      [
        {
          does: 'found',
          member: founder,
          device: by.device,
          ...publicKeys(by),
          sheet: publicKeys(sheet).sign,
          slot: publicKeys(sheet).box,
        },
      ],
    );
    this.founding = hash;
  }

  /** Makes an entry on the laptop of that name, from all that it has seen. */
  does(name: string, ...acts: Act[]): Entry {
    const by = laptop(name);
    return this.#add(name, by, by.device, headsToName(this.seenBy(name)), acts);
  }

  /** An entry by the agency sheet, made on somebody's laptop. */
  sheetDoes(on: string, ...acts: Act[]): Entry {
    return this.#add(on, sheet, sheetAuthor, headsToName(this.seenBy(on)), acts);
  }

  /** Appoints someone and lets their laptop, of the same name, in. */
  admits(by: string, name: string, role: 'worker' | 'administrator', laptopName = name): Entry {
    const device = laptop(laptopName);
    return this.does(
      by,
      { does: 'appoint', member: name, role },
      { does: 'device', device: device.device, member: name, ...publicKeys(device) },
    );
  }

  /** Each has what the other had. */
  meet(a: string, b: string): void {
    const all = new Map([...this.#viewOf(a), ...this.#viewOf(b)]);
    this.views.set(a, new Map(all));
    this.views.set(b, new Map(all));
  }

  meetAll(): Membership {
    for (const name of this.views.keys()) this.views.set(name, new Map(this.everything));
    return membershipOf(this.founding, this.everything.values(), new Map());
  }

  seenBy(name: string): Membership {
    return membershipOf(this.founding, this.#viewOf(name).values(), new Map());
  }

  #viewOf(name: string): Map<string, Entry> {
    return this.views.get(name) ?? new Map();
  }

  #add(view: string, by: Laptop, author: string, heads: readonly string[], acts: Act[]): Entry {
    const sequence = (this.#written.get(author) ?? 0) + 1;
    this.#written.set(author, sequence);
    const body = { agency, author, sequence, heads: [...heads], acts };
    const file = sealEntry({ ...body, at: [this.everything.size, 0] }, by.sign.privateKey);
    const result = readEntry(file);
    if (result.state !== 'read') throw new Error(result.reason);
    const entry = result.value;
    this.views.set(view, this.#viewOf(view).set(entry.hash, entry));
    this.everything.set(entry.hash, entry);
    return entry;
  }
}

export const removal = (member: string): Act => ({ does: 'removeMember', member, cuts: [] });

/** Names of those who are administrators, in order. */
export function administrators({ members }: Membership): string[] {
  return [...members]
    .filter(([, { role }]) => role === 'administrator')
    .map(([name]) => name)
    .toSorted();
}

export const membersOf = ({ members }: Membership) => [...members.keys()].toSorted();

/** All that a membership says of people, in a form that can be compared. */
export function told(membership: Membership): string {
  const { members, devices, gives, valid, refused } = membership;
  return JSON.stringify([
    [...members]
      .map(([name, member]) => [
        name,
        member.role,
        [...member.programs].toSorted(),
        member.appointedBy,
      ])
      .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    [...devices].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    gives.toString(2),
    valid.toString(2),
    refused.map(({ hash }) => hash),
  ]);
}
