import type { OpenCase } from '../openCase.ts';
import type { Entry } from '../sync/membership/entry.ts';
import type { Membership } from '../sync/membership/membership.ts';
import { jobKeyDerivation } from '../vault/jobKeyDerivation.ts';
import { rememberedWords } from './joining/rememberedWords.ts';
import { dueEpochActs } from './dueEpochs.ts';
import { dueHandOnActs } from './dueHandOns.ts';
import { type KeptEntries, keepEntries } from './keepEntries.ts';
import { roleHere } from './standingHere.ts';
import { membershipHere } from './storedEntries.ts';
import { writeEntries, writeEntry } from './writeEntry.ts';

/** A laptop's log, up to somewhere: its last segment's number and hash (hexadecimal digits). */
export interface LogPlace {
  readonly sequence: number;
  readonly hash: string;
}

/** What passing files to others knows and members need. */
export interface MembersExchange {
  /** The last segment of a laptop that was accepted here: where a removal cuts it. */
  lastAccepted(device: string): LogPlace;
  /** The last segment of a removed laptop that follows its log without a gap; undefined: none beyond. */
  beyondCut(device: string): LogPlace | undefined;
  /** When something of a laptop last arrived, milliseconds UTC. */
  lastContact(device: string): number | null;
  /** Where the agency's files lie: without credentials for an invitation, with them for a new member. */
  placeToInvite(): string;
  placeToHand(): string;
  /** The place that a welcome brought. */
  takePlace(place: string): void;
}

/** Nothing was ever passed on from here. */
const alone: MembersExchange = {
  lastAccepted: () => ({ sequence: 0, hash: '0'.repeat(64) }),
  beyondCut: () => undefined,
  lastContact: () => null,
  placeToInvite: () => '',
  placeToHand: () => '',
  takePlace: () => undefined,
};

/** The agency's members as an open vault deals with them. */
export class MemberDesk {
  readonly #open: OpenCase;
  readonly sixWords: ReturnType<typeof rememberedWords>;
  #exchange: MembersExchange = alone;

  constructor(open: OpenCase) {
    this.#open = open;
    this.sixWords = rememberedWords(jobKeyDerivation(open.jobs));
  }

  get exchange(): MembersExchange {
    return this.#exchange;
  }

  useExchange(exchange: MembersExchange): void {
    this.#exchange = exchange;
  }

  current(): Membership {
    return membershipHere(this.#open.reader);
  }

  /**
   * Keeps entries that came from elsewhere; where this laptop's member administers, makes the keys that
   * are due after them, and hands on those that somebody lacks. Windows are told.
   */
  take(entries: Iterable<Entry>): KeptEntries {
    const kept = this.#open.write((unit) => {
      const result = keepEntries(unit.writer, entries, unit.actor.now());
      if (roleHere(unit, unit.actor) === 'administrator') {
        const due = dueEpochActs(unit);
        if (due.length > 0) writeEntry(unit, due);
        if (result.changed) writeEntries(unit, dueHandOnActs(unit));
      }
      return result;
    });
    if (kept.changed) this.#open.changed('members', 'members');
    return kept;
  }

  /** Whether there is anything to look for in `joining/`: a waiting request of ours, or open invitations. */
  isJoiningOpen(): boolean {
    const { reader } = this.#open;
    return (
      reader.row(`SELECT 1 FROM local WHERE name = 'joining'`) !== undefined ||
      reader.row(
        `SELECT 1 FROM invitation WHERE state IN ('open', 'asked', 'approved') AND expiresAt > ?`,
        [this.#open.clock.now()],
      ) !== undefined
    );
  }
}
