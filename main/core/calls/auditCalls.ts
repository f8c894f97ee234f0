import { z } from 'zod';
import type { findingCalls } from '../../../shared/contract/finding.ts';
import { verifyAudit } from '../store/auditLog.ts';
import { workerName } from '../store/personLines.ts';
import { findRecord } from '../store/recordReader.ts';
import type { SqlValue } from '../store/sqlite.ts';
import type { Handlers } from './handlers.ts';

type AuditCalls = Pick<typeof findingCalls, 'audit.list' | 'audit.verify'>;

interface Row {
  readonly sequence: number;
  readonly at: number;
  readonly memberId: string;
  readonly deviceId: string;
  readonly act: string;
  readonly kind: string;
  readonly recordId: string;
  readonly fields: string;
  readonly reason: string;
}

const fieldNames = z.array(z.string());

/** Who looked at and changed what. Ids and names of fields, never values. */
export const auditCalls: Handlers<AuditCalls> = {
  'audit.list': ({ reader }, { offset, limit, act, recordId }) => {
    const parts: string[] = [];
    const params: SqlValue[] = [];
    if (act !== undefined) {
      parts.push('act = ?');
      params.push(act);
    }
    if (recordId !== undefined) {
      parts.push('recordId = ?');
      params.push(recordId);
    }
    const where = parts.length === 0 ? '' : `WHERE ${parts.join(' AND ')}`;
    const rows = reader.rows<Row>(
      `SELECT * FROM audit ${where} ORDER BY sequence DESC LIMIT ? OFFSET ?`,
      [...params, limit, offset],
    );
    // The log has no gaps, so that its last number is its length.
    const total =
      where === ''
        ? reader.value<number>('SELECT max(sequence) FROM audit')
        : reader.value<number>(`SELECT count(*) FROM audit ${where}`, params);
    return {
      total: total ?? 0,
      entries: rows.map((row) => ({
        sequence: row.sequence,
        at: row.at,
        memberName: workerName(reader, row.memberId),
        deviceLabel: findRecord(reader, 'device', row.deviceId)?.label ?? '',
        act: row.act,
        kind: row.kind,
        recordId: row.recordId,
        fields: fieldNames.parse(JSON.parse(row.fields)),
        reason: row.reason,
      })),
    };
  },
  'audit.verify': ({ reader }) => verifyAudit(reader),
};
