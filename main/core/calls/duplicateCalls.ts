import { CarnetError } from '../../../shared/contract/errors.ts';
import type { DuplicatePair, findingCalls } from '../../../shared/contract/finding.ts';
import { findLikely } from '../casework/findLikely.ts';
import { candidateOfIntake } from '../casework/personCandidate.ts';
import type { OpenCase } from '../openCase.ts';
import { lineOf } from '../store/personLines.ts';
import { findRecord, readRecord, readRecords } from '../store/recordReader.ts';
import type { Handlers } from './handlers.ts';
import { judgePair } from './judgePair.ts';
import { countOpenPairs, openPairs, parseReasons, toReasons } from './likelyPairs.ts';
import { requireProgramOf, requireProgramOfPerson } from './programAccess.ts';

type DuplicateCalls = Pick<
  typeof findingCalls,
  'duplicates.check' | 'duplicates.list' | 'duplicates.decide' | 'duplicates.undo'
>;

/** Possibly one person: asked, decided, undone. */
export const duplicateCalls: Handlers<DuplicateCalls> = {
  'duplicates.check': ({ reader }, { values, exceptId }) => {
    const candidate = candidateOfIntake(exceptId ?? 'typing', values);
    if (candidate === null) return { matches: [] };
    const matches = findLikely(reader, candidate, 5).flatMap(({ personId, score, reasons }) => {
      const person = lineOf(reader, personId);
      const judged = exceptId !== undefined && isJudged(reader, exceptId, personId);
      if (person === undefined || judged) return [];
      return [{ person, score, reasons: toReasons(reasons) }];
    });
    return { matches };
  },
  'duplicates.list': (open, { show, offset, limit }) => {
    if (show === 'open') {
      return {
        total: countOpenPairs(open),
        pairs: openPairs(open.reader, offset, limit),
      };
    }
    const judged = readRecords(
      open.reader,
      'samePerson',
      `id IN (SELECT id FROM samePerson WHERE verdict = ? ORDER BY id DESC LIMIT ? OFFSET ?)`,
      [show, limit, offset],
    );
    return {
      total:
        open.reader.value<number>(
          'SELECT count(*) FROM samePerson WHERE verdict = ? AND deleted IS NOT 1',
          [show],
        ) ?? 0,
      pairs: judged.flatMap((pair) => toPair(open, pair, show)),
    };
  },
  'duplicates.decide': (open, { firstId, secondId, verdict }) => {
    if (firstId === secondId) throw new CarnetError('contract.invalidInput');
    requireProgramOf(open, 'person', firstId);
    requireProgramOf(open, 'person', secondId);
    const row = open.reader.row<{ score: number; reasons: string }>(
      'SELECT score, reasons FROM likelyPair WHERE firstId = min(@a, @b) AND secondId = max(@a, @b)',
      { a: firstId, b: secondId },
    );
    const evidence = {
      score: row?.score ?? 0,
      reasons: row === undefined ? [] : parseReasons(row.reasons).map((reason) => reason.kind),
    };
    return { id: open.write((unit) => judgePair(unit, firstId, secondId, verdict, evidence)) };
  },
  'duplicates.undo': (open, { samePersonId }) => {
    const pair = readRecord(open.reader, 'samePerson', samePersonId);
    requireProgramOfPerson(open, pair.firstId);
    requireProgramOfPerson(open, pair.secondId);
    open.write((unit) => {
      judgePair(unit, pair.firstId, pair.secondId, 'undone', pair);
      // Undone is not decided: it is asked again.
      unit.writer.run(
        'INSERT OR REPLACE INTO likelyPair (firstId, secondId, score, reasons) VALUES (?, ?, ?, ?)',
        [
          pair.firstId,
          pair.secondId,
          pair.score,
          JSON.stringify(pair.reasons.map((kind) => ({ kind, against: false }))),
        ],
      );
    });
    return {};
  },
};

function isJudged(reader: OpenCase['reader'], a: string, b: string): boolean {
  return (
    readRecords(
      reader,
      'samePerson',
      `firstId = ? AND secondId = ? AND verdict <> 'undone'`,
      a < b ? [a, b] : [b, a],
    ).length > 0
  );
}

function toPair(
  { reader }: OpenCase,
  pair: { id: string; firstId: string; secondId: string; score: number; reasons: string[] },
  verdict: DuplicatePair['verdict'],
): DuplicatePair[] {
  const first = lineOf(reader, pair.firstId);
  const second = lineOf(reader, pair.secondId);
  if (first === undefined || second === undefined) return [];
  if (findRecord(reader, 'person', pair.firstId) === undefined) return [];
  return [
    {
      first,
      second,
      score: pair.score,
      reasons: pair.reasons.map((kind) => ({ kind, against: false })),
      verdict,
      samePersonId: pair.id,
    },
  ];
}
