import type { Stamp } from '../../store/clockValue.ts';
import { nextPosition, readPosition } from '../../store/position.ts';
import type { Connection, Writer } from '../../store/sqlite.ts';
import type { Actor } from '../../store/unitOfWork.ts';
import { adoptRecord } from './adoptRecord.ts';
import { appliedVector, noteApplied } from './appliedVector.ts';
import { type FormerDevice, formerDevices } from './formerDevices.ts';
import { cutsOf, forgetCuts, putCut, type RunCut } from './runCuts.ts';

/** The last act of a program that the store has of a device; 0 when it has none. */
export type InStore = (deviceId: string, programId: string) => number;

/** Records that become one act: segments are cut between acts. */
const inOneAct = 200;

/**
 * In a vault that was restored: takes over what the devices that it was had not passed on, as acts of
 * this one, so that it reaches the others though those devices are lost. Once, before anything of
 * others is applied and anything is passed on; in one transaction, because nobody may write in
 * between. Does nothing where nothing of them waits. Where such a device goes on after all, equal
 * values count as one and different ones are asked about.
 */
export function adoptFormerWork(
  connection: Pick<Connection, 'write'>,
  actor: Actor,
  inStore: InStore,
): void {
  connection.write((writer) => {
    const formers = formerDevices(writer);
    const boundary = formers.at(-1)?.act ?? 0;
    if (boundary === 0) return;
    const upTo = readPosition(writer).act;
    // What this device did since comes after what it was: it is counted anew with it.
    const devices = [...formers, { deviceId: actor.deviceId, act: upTo }];
    for (const programId of programsOfFormers(writer, boundary, actor.deviceId)) {
      for (const { deviceId, act } of formers) {
        noteApplied(writer, programId, deviceId, Math.min(act, inStore(deviceId, programId)));
      }
      const cuts = cutsOf(writer, programId);
      forgetCuts(writer, programId, upTo);
      // Run by run: what was done before something came from others is told as done before it.
      for (const cut of cuts) {
        adoptRun(writer, actor, { programId, upTo: cut.upTo, devices });
        putCut(writer, programId, withFormers(writer, programId, formers, cut));
      }
      adoptRun(writer, actor, { programId, upTo, devices });
    }
  });
}

interface Run {
  readonly programId: string;
  readonly upTo: number;
  readonly devices: readonly FormerDevice[];
}

/** What waits; an import that is being taken back is theirs until that is over. */
const waiting = `outbox o LEFT JOIN import i ON i.id = o.importId
  WHERE (o.importId IS NULL OR i.firstAct IS NOT NULL AND i.stage <> 'undoing')`;
const actOfRow = 'coalesce(i.firstAct, 0) + o.act';

function programsOfFormers(writer: Writer, boundary: number, device: string): string[] {
  return writer
    .rows<{ programId: string }>(
      `SELECT DISTINCT o.programId FROM ${waiting}
         AND (o.importId IS NULL AND o.act <= @boundary OR i.deviceId <> @device)`,
      { boundary, device },
    )
    .map(({ programId }) => programId);
}

function adoptRun(writer: Writer, actor: Actor, { programId, upTo, devices }: Run): void {
  const ofRun = `${waiting} AND o.programId = @programId AND ${actOfRow} <= @upTo`;
  const names = writer.rows<{ kind: string; id: string }>(
    `SELECT DISTINCT o.kind, o.recordId AS id FROM ${ofRun}`,
    { programId, upTo },
  );
  const applied = appliedVector(writer, programId);
  const isUnsent = ({ device, act }: Pick<Stamp, 'device' | 'act'>) =>
    act <= upTo &&
    act > (applied.get(device) ?? 0) &&
    devices.some(({ deviceId }) => deviceId === device);
  const ownerOf = (act: number) => devices.find((each) => act <= each.act)?.deviceId ?? '';
  for (let at = 0; at < names.length; at += inOneAct) {
    const stamps = new ChunkStamps(writer, actor);
    const deletions: (() => void)[] = [];
    for (const { kind, id } of names.slice(at, at + inOneAct)) {
      const params = { programId, upTo, kind, id };
      const ofRecord = `${ofRun} AND o.kind = @kind AND o.recordId = @id`;
      const rows = writer
        .rows<{ act: number; does: string; drops: string | null }>(
          `SELECT ${actOfRow} AS act, o.does, o.drops FROM ${ofRecord} ORDER BY 1, o.place`,
          params,
        )
        .filter(({ act }) => isUnsent({ device: ownerOf(act), act }));
      writer.run(`DELETE FROM outbox WHERE place IN (SELECT o.place FROM ${ofRecord})`, params);
      adoptRecord(writer, { kind, id, programId }, rows, { isUnsent, stamps, deletions });
    }
    // The outbox stands in the order of acts.
    for (const queue of deletions) queue();
  }
}

/** One act that edits, and after it one that deletes, as far as they are needed. */
class ChunkStamps {
  readonly #take: () => Stamp;
  #edit: Stamp | undefined;
  #deletion: Stamp | undefined;

  constructor(writer: Writer, { deviceId: device, now }: Actor) {
    this.#take = () => {
      const { act, ...time } = nextPosition(writer, now());
      return { device, act, time };
    };
  }

  get edit(): Stamp {
    this.#edit ??= this.#take();
    return this.#edit;
  }

  get deletion(): Stamp {
    this.#edit ??= this.#take();
    this.#deletion ??= this.#take();
    return this.#deletion;
  }
}

/** A run of the former device, as one of this device: it had seen what that one passed on. */
function withFormers(
  writer: Writer,
  programId: string,
  formers: readonly FormerDevice[],
  { vector }: RunCut,
): RunCut {
  const seen = new Map(vector);
  const applied = appliedVector(writer, programId);
  for (const { deviceId } of formers) {
    const act = applied.get(deviceId) ?? 0;
    if (act > 0) seen.set(deviceId, act);
  }
  return { upTo: readPosition(writer).act, vector: seen };
}
