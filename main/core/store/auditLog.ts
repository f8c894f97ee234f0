import { sodium } from '../vault/sodium.ts';
import type { Reader, Writer } from './sqlite.ts';

/** What the log keeps of an act: ids and names of fields, never values. */
export interface AuditFact {
  readonly at: number;
  readonly memberId: string;
  readonly deviceId: string;
  readonly act: string;
  readonly kind: string;
  readonly recordId: string;
  readonly fields: readonly string[];
  readonly reason: string;
}

interface AuditRow extends Omit<AuditFact, 'fields'> {
  readonly sequence: number;
  readonly fields: string;
  readonly hash: Uint8Array;
}

const start = new Uint8Array(32);

/** Where the log ends. */
export type AuditEnd = Pick<AuditRow, 'sequence' | 'hash'>;

/**
 * Adds an entry whose BLAKE2b-256 hash covers the entry before it. Who adds many in one transaction
 * gives what the last one came to as `after`, so that it need not be read again.
 */
export function appendAudit(writer: Writer, fact: AuditFact, after?: AuditEnd): AuditEnd {
  const last =
    after ??
    writer.row<AuditEnd>('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1');
  const sequence = (last?.sequence ?? 0) + 1;
  const fields = JSON.stringify(fact.fields);
  const hash = entryHash(last?.hash ?? start, { ...fact, sequence, fields });
  writer.run(
    `INSERT INTO audit (sequence, at, memberId, deviceId, act, kind, recordId, fields, reason, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      sequence,
      fact.at,
      fact.memberId,
      fact.deviceId,
      fact.act,
      fact.kind,
      fact.recordId,
      fields,
      fact.reason,
      hash,
    ],
  );
  return { sequence, hash };
}

/** Recomputes the chain from its first entry; `brokenAt` is the first sequence that does not fit. */
export function verifyAudit(reader: Reader): { entries: number; brokenAt: number | null } {
  let before: Uint8Array = start;
  let entries = 0;
  for (const row of reader.each<AuditRow>('SELECT * FROM audit ORDER BY sequence')) {
    entries += 1;
    const fits =
      row.sequence === entries && sodium.memcmp(Uint8Array.from(row.hash), entryHash(before, row));
    if (!fits) return { entries, brokenAt: row.sequence };
    before = row.hash;
  }
  return { entries, brokenAt: null };
}

function entryHash(
  before: Uint8Array,
  row: Omit<AuditFact, 'fields'> & { sequence: number; fields: string },
): Uint8Array {
  const body = JSON.stringify([
    'carnet.audit.1',
    Buffer.from(before).toString('hex'),
    row.sequence,
    row.at,
    row.memberId,
    row.deviceId,
    row.act,
    row.kind,
    row.recordId,
    row.fields,
    row.reason,
  ]);
  return sodium.crypto_generichash(32, body, null);
}
