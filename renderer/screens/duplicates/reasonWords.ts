import type { DuplicatePair } from '../../../shared/contract/finding.ts';
import type { Messages } from '../../messages/en.ts';

type Words = Messages['duplicates'];
type Reason = DuplicatePair['reasons'][number];

/** "same birth date"; a reason of a newer version is said in general words. */
export function reasonWords(kind: string, words: Words): string {
  const known: Readonly<Record<string, string>> = words.reasons;
  return known[kind] ?? words.otherReason;
}

/** What speaks for one person and what against, in words, each said once. */
export function splitReasons(
  reasons: readonly Reason[],
  words: Words,
): { readonly for: string[]; readonly against: string[] } {
  const say = (against: boolean) => [
    ...new Set(
      reasons
        .filter((reason) => reason.against === against)
        .map((reason) => reasonWords(reason.kind, words)),
    ),
  ];
  return { for: say(false), against: say(true) };
}
