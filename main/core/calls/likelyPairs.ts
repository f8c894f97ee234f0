import { z } from 'zod';
import { type DuplicatePair, duplicateReason } from '../../../shared/contract/finding.ts';
import type { Reason } from '../casework/duplicates/reason.ts';
import type { OpenCase } from '../openCase.ts';
import { lineOf, visibleLine } from '../store/personLines.ts';
import type { Reader, Writer } from '../store/sqlite.ts';

interface PairRow {
  readonly firstId: string;
  readonly secondId: string;
  readonly score: number;
  readonly reasons: string;
}

/** The matcher's reasons as the contract has them. */
export const toReasons = (reasons: readonly Reason[]) =>
  reasons.map((reason) => ({ kind: reason.kind, against: !reason.for }));

const storedReasons = z.array(duplicateReason);
export const parseReasons = (text: string) => storedReasons.parse(JSON.parse(text));

const bothVisible = `JOIN personLine l ON l.personId = p.firstId AND ${visibleLine}
       JOIN personLine m ON m.personId = p.secondId AND ${visibleLine.replaceAll('l.', 'm.')}`;

const counted = new WeakMap<OpenCase, { version: number; pairs: number }>();

/**
 * How many {@link openPairs} there are: what a list counts is what it shows. After an import there
 * may be thousands, and Today asks after every change: counted anew only when people changed.
 */
export function countOpenPairs(open: OpenCase): number {
  const version = open.peopleVersion;
  const known = counted.get(open);
  if (known?.version === version) return known.pairs;
  const pairs = open.reader.value<number>(`SELECT count(*) FROM likelyPair p ${bothVisible}`) ?? 0;
  counted.set(open, { version, pairs });
  return pairs;
}

/** Pairs that nobody judged yet, the likeliest first. Files that are hidden or merged away are left out. */
export function openPairs(reader: Reader, offset: number, limit: number): DuplicatePair[] {
  return reader
    .rows<PairRow>(
      `SELECT p.* FROM likelyPair p ${bothVisible}
       ORDER BY p.score DESC, p.firstId LIMIT ? OFFSET ?`,
      [limit, offset],
    )
    .flatMap((row) => {
      const first = lineOf(reader, row.firstId);
      const second = lineOf(reader, row.secondId);
      if (first === undefined || second === undefined) return [];
      return [
        {
          first,
          second,
          score: row.score,
          reasons: parseReasons(row.reasons),
          verdict: 'open' as const,
          samePersonId: null,
        },
      ];
    });
}

/** Keeps a pair to be asked about, unless someone has already judged it. */
export function keepLikelyPair(
  writer: Writer,
  a: string,
  b: string,
  score: number,
  reasons: readonly Reason[],
): void {
  const [firstId, secondId] = a < b ? [a, b] : [b, a];
  writer.run(
    `INSERT OR REPLACE INTO likelyPair (firstId, secondId, score, reasons)
     SELECT @firstId, @secondId, @score, @reasons WHERE NOT EXISTS (
       SELECT 1 FROM samePerson
       WHERE firstId = @firstId AND secondId = @secondId AND verdict <> 'undone')`,
    { firstId, secondId, score, reasons: JSON.stringify(toReasons(reasons)) },
  );
}
