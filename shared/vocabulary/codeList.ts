import { z } from 'zod';

/** The two languages that Carnet's own words exist in. */
export type UiLanguage = 'en' | 'fr';

export interface CodeEntry<C extends string = string> {
  readonly code: C;
  readonly en: string;
  readonly fr: string;
}

/**
 * A closed list of answers. Only `code` is ever stored or sent; the words are shown in the
 * language of whoever reads, so a record made in French reads in English elsewhere.
 * A code, once released, never changes its meaning and is never removed.
 */
export interface CodeList<C extends string> {
  readonly entries: readonly CodeEntry<C>[];
  readonly codes: readonly C[];
  readonly schema: z.ZodEnum<{ [K in C]: K }>;
  has(value: string): value is C;
  /** The words for a code; a code from a newer version of Carnet is shown as it is. */
  label(code: string, language: UiLanguage): string;
}

/**
 * @example
 * export const attempts = codeList([{ code: 'noAnswer', en: 'No answer', fr: 'Pas de réponse' }]);
 * export type Attempt = CodeOf<typeof attempts>;
 */
export function codeList<const E extends readonly [CodeEntry, ...CodeEntry[]]>(
  entries: E,
): CodeList<E[number]['code']> {
  type C = E[number]['code'];
  const byCode = new Map<string, CodeEntry<C>>(entries.map((entry) => [entry.code, entry]));
  if (byCode.size !== entries.length) throw new TypeError('A code stands twice in a list.');
  const codes: readonly C[] = entries.map((entry): C => entry.code);
  return {
    entries,
    codes,
    schema: z.enum(codes),
    has: (value): value is C => byCode.has(value),
    label: (code, language) => byCode.get(code)?.[language] ?? code,
  };
}

export type CodeOf<L> = L extends CodeList<infer C> ? C : never;
