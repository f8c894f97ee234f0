export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [';', '\t', ',', '|'];

/** How the text of a table is divided, judged by its beginning. */
export interface Division {
  readonly delimiter: Delimiter;
  /** Excel's own first line `sep=;`, which is no row. */
  readonly skipFirstLine: boolean;
  /** Every field after a delimiter begins with a blank ("a, b, c"): quotes may follow the blank. */
  readonly padded: boolean;
}

/**
 * The delimiter is the one that divides most lines into the same number of fields, quotes apart;
 * a French list has decimal commas and "Ahmadi, Zahra" inside fields of a semicolon file.
 */
export function detectDelimiter(beginning: string): Division {
  const stated = /^sep=(.)\r?\n/i.exec(beginning);
  const lines = splitLines(beginning);
  const named = delimiters.find((delimiter) => delimiter === stated?.[1]);
  if (named !== undefined) {
    return { delimiter: named, skipFirstLine: true, padded: isPadded(lines, named) };
  }
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const score = agreement(lines, delimiter);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return { delimiter: best, skipFirstLine: false, padded: isPadded(lines, best) };
}

/** Lines outside quotes; the last one is dropped, since the sample may end inside it. */
function splitLines(text: string): string[] {
  const lines: string[] = [];
  let quoted = false;
  let from = 0;
  for (let i = 0; i < text.length && lines.length < 200; i += 1) {
    const char = text[i];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || (char === '\r' && text[i + 1] !== '\n'))) {
      lines.push(text.slice(from, i));
      from = i + 1;
    }
  }
  if (lines.length === 0) lines.push(text);
  return lines.filter((line) => line.trim() !== '');
}

function agreement(lines: readonly string[], delimiter: Delimiter): number {
  const byCount = new Map<number, number>();
  for (const line of lines) {
    const count = countOutsideQuotes(line, delimiter);
    if (count > 0) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  }
  let score = 0;
  // Many lines that agree beat a few; of equals, the one that divides into more fields.
  for (const [count, times] of byCount)
    score = Math.max(score, times * 1000 + Math.min(count, 999));
  return score;
}

function countOutsideQuotes(line: string, delimiter: Delimiter): number {
  let count = 0;
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) count += 1;
  }
  return count;
}

function isPadded(lines: readonly string[], delimiter: Delimiter): boolean {
  if (delimiter === '\t') return false;
  let fields = 0;
  let blanks = 0;
  for (const line of lines) {
    for (const field of line.split(delimiter).slice(1)) {
      fields += 1;
      if (field === '' || field.startsWith(' ')) blanks += 1;
    }
  }
  return fields > 0 && blanks === fields;
}
