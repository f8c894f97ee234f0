import type { Random } from '../random.ts';

/** Bytes that parsers trip over: quotes, delimiters, markup, byte-order marks, halves of characters. */
const tokens = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\r',
  '\n',
  '\r\n',
  '\0',
  '\ufeff',
  '<',
  '>',
  '&',
  '&amp;',
  '&#0;',
  '&#x110000;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<!DOCTYPE x>',
  '<row>',
  '</row>',
  '<c r="A0">',
  '<c r="ZZZ9">',
  '<v>',
  '</v>',
  'PK\x03\x04',
  '\u202e',
  '9999999999999999999',
  '-1',
  'NaN',
  '1e308',
  '31/02/2020',
  '00/00/0000',
  '=1+1',
] as const;

/** Up to a dozen small accidents: bits, cuts, copies, foreign tokens. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let current = Buffer.from(bytes);
  const times = 1 + random.int(12);
  for (let i = 0; i < times; i += 1) {
    const at = random.int(current.length + 1);
    const span = 1 + random.int(random.once(4) ? 400 : 8);
    const before = current.subarray(0, at);
    const after = current.subarray(at);
    switch (random.int(7)) {
      case 0: {
        const flipped = Buffer.from(current);
        const old = flipped[at];
        if (old !== undefined) flipped[at] = old ^ (1 << random.int(8));
        current = flipped;
        break;
      }
      case 1:
        current = Buffer.concat([before, after.subarray(span)]);
        break;
      case 2:
        current = Buffer.concat([before, after.subarray(0, span), after]);
        break;
      case 3:
        current = Buffer.concat([before, Buffer.from(random.pick(tokens)), after]);
        break;
      case 4:
        current = Buffer.concat([before, Buffer.alloc(span, random.int(256)), after]);
        break;
      case 5:
        if (random.once(4)) current = Buffer.from(before);
        break;
      default:
        current = Buffer.concat([after, before]);
    }
  }
  return current;
}
