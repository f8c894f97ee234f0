import { heldState } from './heldState.ts';
import type { Connection } from '../../main/core/store/sqlite.ts';
import type { Actor, UnitOfWork } from '../../main/core/store/unitOfWork.ts';
import type { Body, Change } from '../../main/core/sync/change.ts';
import { type Applied, applySegment } from '../../main/core/sync/records/applySegment.ts';
import { appliedVector } from '../../main/core/sync/records/appliedVector.ts';
import { nextOutgoing, passOn } from '../../main/core/sync/records/outgoing.ts';
import { isDeliverable } from '../../main/core/sync/merge/replica.ts';
import { decodeBody, encodeBody } from '../../main/core/sync/segments/segmentBody.ts';
import { caps, cutAt } from '../../main/core/sync/segments/caps.ts';
import { writeUnit } from '../../main/core/writeUnit.ts';
import { openStore } from './plainStore.ts';

export interface Sent {
  readonly device: string;
  readonly programId: string;
  readonly body: Body;
}

/** A laptop's encrypted database that passes segment bodies to others, as bytes but unsealed. */
export interface SyncedStore {
  readonly device: string;
  readonly connection: Connection;
  readonly actor: Actor;
  readonly time: { now: number };
  write<Result>(body: (unit: UnitOfWork) => Result): Result;
  /** Everything that waits, cut after so many bytes. */
  sends(programId?: string, cutAtBytes?: number): Sent[];
  hears(
    sent: Sent,
    more?: { limit?: number; admits?: (change: Change) => string | undefined },
  ): Applied;
  isReadyFor(sent: Sent): boolean;
  state(kind: string, id: string, programId?: string): object;
  close(): void;
}

/** `over`: the database of another, which has become this device's. */
export function syncedStore(
  device: string,
  over?: Pick<SyncedStore, 'connection' | 'time'>,
): SyncedStore {
  const { connection, time } = over ?? openStore();
  let made = 0;
  const actor: Actor = {
    memberId: `member-${device}`,
    deviceId: device,
    now: () => time.now,
    newId: () => `${device}-${String((made += 1)).padStart(5, '0')}`,
  };
  return {
    device,
    connection,
    actor,
    time,
    write: (body) => writeUnit(connection, actor, body).result,
    sends(programId = 'agency', bytes: number = cutAt) {
      const sent: Sent[] = [];
      for (;;) {
        const body = connection.write((writer) => {
          const next = nextOutgoing(writer, programId, device, { bytes, changes: caps.changes });
          if (next !== undefined) passOn(writer, programId, device, next);
          return next;
        });
        if (body === undefined) return sent;
        const read = decodeBody(encodeBody(body), device);
        if (read === undefined) throw new Error('a body that nobody can read');
        sent.push({ device, programId, body: read });
      }
    },
    hears({ device: author, programId, body }, { limit = 500, admits } = {}) {
      const segment = {
        programId,
        device: author,
        memberId: `member-${author}`,
        body,
        ...(admits !== undefined && { admits }),
      };
      for (;;) {
        const applied = applySegment(connection, actor, segment, () => undefined, limit);
        if (applied.done) return applied;
      }
    },
    isReadyFor: ({ programId, body }) => isDeliverable(appliedVector(connection, programId), body),
    state: (kind, id, programId) => heldState(connection, kind, id, programId),
    close: () => connection.close(),
  };
}
