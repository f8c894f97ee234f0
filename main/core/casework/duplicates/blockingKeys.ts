import type { Candidate } from './candidate.ts';
import { Lexicon } from './names/lexicon.ts';
import { type Prepared, prepare } from './prepare.ts';

/**
 * Keys of which two records of one person nearly always share at least one. Stored beside each
 * person, they answer "who may this be?" from an index. A dozen short strings; they change only
 * with the facts, never with the key.
 */
export function blockingKeys(candidate: Candidate, lexicon = new Lexicon()): string[] {
  return keysOf(prepare(candidate, lexicon));
}

export function keysOf(person: Prepared): string[] {
  const keys = new Set<string>();
  for (const { value } of person.identifiers) keys.add(`i${value}`);
  for (const telephone of person.telephones) keys.add(`t${telephone.slice(-7)}`);

  const skeletons = new Set<string>();
  const wholeNames = new Set<string>();
  for (const name of person.names) {
    const bones = name.words.map(({ word }) => word.skeletons);
    for (const some of bones) for (const bone of some) skeletons.add(bone);
    for (const word of name.joined)
      for (const bone of word.skeletons.slice(0, 1)) skeletons.add(bone);
    if (name.words.length >= 2) {
      const sorted = bones.map((some) => some[0] ?? '').sort();
      wholeNames.add(sorted.join('.'));
    }
  }
  const { birth, arrived } = person;
  if (birth) {
    if (!birth.weak && birth.month !== undefined && birth.day !== undefined) {
      // Day and month in either order.
      const [low, high] = [Math.min(birth.month, birth.day), Math.max(birth.month, birth.day)];
      keys.add(`b${birth.year}${low}-${high}`);
    }
    for (const skeleton of skeletons) keys.add(`y${birth.year}${skeleton}`);
  }
  for (const name of wholeNames) keys.add(`n${name}`);
  if (arrived?.day !== undefined)
    for (const skeleton of skeletons)
      keys.add(`a${arrived.year}${arrived.month}-${arrived.day}${skeleton}`);
  if (person.household !== '')
    for (const skeleton of skeletons) keys.add(`h${person.household}${skeleton}`);
  // A postal code is small only where a street says that it is an address, not a region.
  if (person.street.length > 0 && person.postalCode !== '')
    for (const skeleton of skeletons) keys.add(`s${person.postalCode}${skeleton}`);
  return [...keys];
}
