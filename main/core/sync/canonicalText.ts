/** A value as JSON has it. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

/** Deeper values are refused: whoever reads them must not run out of stack. */
export const deepest = 32;

/**
 * JSON with one spelling per value (RFC 8785, JCS): members sorted by UTF-16 code units, no white
 * space, numbers as ECMAScript prints them. Not the vault's `canonicalJson`, which is for whole
 * numbers: what people type into custom fields may have decimals.
 * @throws RangeError for what has no one spelling: NaN and infinities, lone surrogates, more than
 * `deepest` levels.
 */
export function canonicalText(value: Value): string {
  if (isInOrder(value, 0)) {
    const text = JSON.stringify(value);
    // A lone surrogate is written as an escape.
    if (!text.includes('\\ud')) return text;
  }
  return carefully(value, 0);
}

function carefully(value: Value, depth: number): string {
  if (depth > deepest) throw new RangeError('too deep');
  switch (typeof value) {
    case 'string':
      if (!value.isWellFormed()) throw new RangeError('a lone surrogate');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError('not a number of JSON');
      return JSON.stringify(value);
    case 'object':
      break;
    default:
      return String(value);
  }
  if (value === null) return 'null';
  if (isList(value)) return `[${value.map((each) => carefully(each, depth + 1)).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${carefully(key, 0)}:${carefully(value[key] ?? null, depth + 1)}`);
  return `{${members.join(',')}}`;
}

/**
 * The value of a text that is exactly its canonical form; undefined for any other text. Two readers
 * then can't see two values in it (a member named twice, a number with too many digits).
 */
export function canonicalValue(text: string): Value | undefined {
  try {
    const value = JSON.parse(text) as Value;
    return canonicalText(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether JSON of the whole value, which is written at a fraction of the work, is its canonical text as well. */
function isInOrder(value: Value | undefined, depth: number): boolean {
  if (depth > deepest) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return value !== undefined;
  if (isList(value)) return value.every((each) => isInOrder(each, depth + 1));
  let before: string | undefined;
  for (const key of Object.keys(value)) {
    if (before !== undefined && before >= key) return false;
    if (!isInOrder(value[key], depth + 1)) return false;
    before = key;
  }
  return true;
}

/** Its members, when a value is an object. */
export function membersOf(value: Value | undefined): { readonly [key: string]: Value } | undefined {
  return typeof value === 'object' && value !== null && !isList(value) ? value : undefined;
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
