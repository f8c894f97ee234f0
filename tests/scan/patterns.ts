import { fold } from '../../shared/format/fold.ts';

/** How a needle may lie in a file. */
export const forms = ['asTyped', 'lowerCase', 'upperCase', 'folded'] as const;
export type Form = (typeof forms)[number];
export type Encoding = 'utf8' | 'utf16le';

export interface Pattern {
  readonly needle: string;
  readonly form: Form;
  readonly encoding: Encoding;
  readonly bytes: Buffer;
}

/** Shorter ones turn up by chance in any few megabytes of random bytes. */
export const leastBytes = 6;

const written: Readonly<Record<Form, (needle: string) => string>> = {
  asTyped: (needle) => needle,
  lowerCase: (needle) => needle.toLowerCase(),
  upperCase: (needle) => needle.toUpperCase(),
  folded: fold,
};

/** Every way in which these strings may lie in a file, each sequence of bytes once. */
export function patternsOf(needles: Iterable<string>): Pattern[] {
  const known = new Map<string, Pattern>();
  for (const needle of new Set(needles)) {
    // What is too short as typed is too short in every form, UTF-16 too: "Ann" is everywhere.
    if (Buffer.byteLength(needle) < leastBytes) continue;
    for (const form of forms) {
      for (const spelling of new Set([
        written[form](needle),
        written[form](needle).normalize('NFD'),
      ])) {
        for (const encoding of ['utf8', 'utf16le'] as const) {
          const bytes = Buffer.from(spelling, encoding);
          const key = bytes.toString('latin1');
          if (bytes.length < leastBytes || known.has(key)) continue;
          known.set(key, { needle, form, encoding, bytes });
        }
      }
    }
  }
  return [...known.values()];
}
