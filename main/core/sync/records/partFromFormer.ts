import type { Actor } from '../../store/unitOfWork.ts';
import type { Writer } from '../../store/sqlite.ts';
import type { Body, Vector } from '../change.ts';
import { adoptFormerWork } from './adoptFormerWork.ts';
import { markParted } from './formerDevices.ts';
import { cutsOf, putCut } from './runCuts.ts';

/** How far a laptop that this vault was is the one that everybody knows. Acts by program. */
export interface Parted {
  readonly device: string;
  /** Its last acts that others have from it: what this vault did up to there is not done again. */
  readonly acts: Vector;
  /** What was sealed in its name here beyond that, and reaches nobody: it waits again. */
  readonly bodies: readonly { readonly program: string; readonly body: Body }[];
}

/**
 * Takes over what this vault did as laptops that it was and that others don't have of them, as acts of
 * this one; their own later acts come like any other laptop's. In the caller's transaction, before
 * anything of others is applied.
 */
export function partFromFormers(writer: Writer, actor: Actor, all: readonly Parted[]): void {
  for (const { device, acts, bodies } of all) {
    for (const { program, body } of bodies) waitAgain(writer, program, body);
    for (const [program, ofProgram] of Map.groupBy(bodies, (each) => each.program)) {
      const later = cutsOf(writer, program);
      writer.run('DELETE FROM cut WHERE programId = ?', [program]);
      for (const { body } of ofProgram) {
        putCut(writer, program, { upTo: body.through, vector: body.vector });
      }
      for (const cut of later) putCut(writer, program, cut);
    }
    writer.run('DELETE FROM applied WHERE device = ?', [device]);
    for (const [program, act] of acts) {
      writer.run('INSERT INTO applied (programId, device, act) VALUES (?, ?, ?)', [
        program,
        device,
        act,
      ]);
    }
    markParted(writer, device);
  }
  const inStore = (device: string, program: string) =>
    all.find((each) => each.device === device)?.acts.get(program) ?? 0;
  adoptFormerWork({ write: (body) => body(writer) }, actor, inStore);
}

/** Which records and elements: their values are in the records. */
function waitAgain(writer: Writer, program: string, { changes }: Body): void {
  for (const { act, kind, id, does, drop, time } of changes) {
    const drops = drop.size === 0 ? null : JSON.stringify(Object.fromEntries(drop));
    writer.run(
      `INSERT INTO outbox (act, kind, recordId, programId, does, drops, wall, counter)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [act, kind, id, program, does, drops, time.wall, time.counter],
    );
  }
}
