export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/**
 * JSON with one spelling per value, as RFC 8785 (JCS) has it: keys sorted by UTF-16 code units, no
 * white space. It is what tags and associated data are computed over, so that they cover meaning and
 * not layout. Numbers here are always whole and safe, for which `JSON.stringify` is the RFC's form.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError('only safe whole numbers have a canonical form here');
  }
  return JSON.stringify(value);
}
