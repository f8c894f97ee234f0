import type { Reader, Writer } from '../../store/sqlite.ts';
import type { Vector } from '../change.ts';

/**
 * What a program has applied: of each other device its last act, of this one its last that was passed
 * on (nobody can have seen a later one). What `isDeliverable` asks for.
 */
export function appliedVector(reader: Reader, programId: string): Vector {
  const rows = reader.rows<{ device: string; act: number }>(
    'SELECT device, act FROM applied WHERE programId = ?',
    [programId],
  );
  return new Map(rows.map(({ device, act }) => [device, act]));
}

/** Notes that a device's acts were applied, or passed on, up to this one. Never goes back. */
export function noteApplied(writer: Writer, programId: string, device: string, act: number): void {
  // A vector names only whom something was applied of.
  if (act < 1) return;
  writer.run(
    `INSERT INTO applied (programId, device, act) VALUES (?, ?, ?)
     ON CONFLICT (programId, device) DO UPDATE SET act = max(act, excluded.act)`,
    [programId, device, act],
  );
}
