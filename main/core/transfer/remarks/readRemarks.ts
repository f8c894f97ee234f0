import { foldWords } from '../../../../shared/format/fold.ts';
import { type RemarkFactKey, writeFactKey } from '../../../../shared/vocabulary/remarkFacts.ts';
import { remarkRules } from './remarkRules.ts';

/** A fact that a remark may be saying; it counts for nothing until a worker accepts it. */
export interface ProposedFact extends RemarkFactKey {
  /** How the fact is counted and accepted: `callAfter:1020`. */
  readonly key: string;
  /** The words of the remark that say so. */
  readonly words: string;
}

/** A clause of a remark with the facts found in it; without facts it stays a note. */
export interface RemarkClause {
  readonly words: string;
  readonly facts: readonly ProposedFact[];
}

/** Takes a remark apart into clauses. Joined again with "; " they hold every word of it. */
export function readRemarks(remark: string): readonly RemarkClause[] {
  return splitClauses(remark).flatMap(readClause);
}

function readClause(words: string): RemarkClause[] {
  const whole = factsOf(words);
  if (whole.length > 0) return [{ words, facts: whole }];
  const halves = words.split(/\s+(?:and|et|but|mais|&|\+)\s+/i);
  // Only when every half is understood: else the sentence means something else.
  const read = halves.map((half): RemarkClause => ({ words: half, facts: factsOf(half) }));
  return halves.length > 1 && read.every(({ facts }) => facts.length > 0)
    ? read
    : [{ words, facts: [] }];
}

function factsOf(words: string): ProposedFact[] {
  const secret = codeWord(words);
  if (secret !== undefined) return [secret];
  const folded = foldWords(words);
  if (folded.length > 120) return [];
  for (const { phrase, facts } of remarkRules) {
    const match = phrase.exec(folded);
    const found = match === null ? [] : facts(match);
    if (found.length > 0) return found.map((fact) => ({ ...fact, key: writeFactKey(fact), words }));
  }
  return [];
}

/** Its word is kept as written: case and accents may be part of it. */
function codeWord(words: string): ProposedFact | undefined {
  const match =
    /^(?:code ?word|safe ?word|password|mot (?:de passe|code|convenu))\s*(?:is|est)?\s*[:=-]?\s*["“«]?\s*([\p{L}\p{N}][\p{L}\p{N} '’-]{1,40}?)\s*["”»]?$/iu.exec(
      words.trim(),
    );
  const word = match?.[1];
  if (word === undefined) return undefined;
  return { kind: 'codeWord', word, key: writeFactKey({ kind: 'codeWord' }), words };
}

function splitClauses(remark: string): string[] {
  return remark
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/\bs\.\s?v\.\s?p\b\.?/gi, 'svp')
    .split(/[;\n\r•|!]+|\.(?=\s|$)|,(?!\d)|\s[-–—/]\s/)
    .map((clause) => clause.replace(/\s+/g, ' ').trim())
    .filter((clause) => clause !== '');
}
