import { type Evidence, noEvidence } from '../evidence.ts';
import {
  type Alignment,
  alignNames,
  type MatchedWords,
  type NameWord,
} from '../names/alignNames.ts';
import { alikeFrom, genderedLikeness, identicalFrom, type Lexicon } from '../names/lexicon.ts';
import type { Role } from '../names/parseName.ts';
import type { Population } from '../population.ts';
import type { Prepared } from '../prepare.ts';
import { type Reason, type ReasonFor, reasonAgainst, reasonFor } from '../reason.ts';
import { oneSlip } from '../typing.ts';

/**
 * Names. A word that agrees says as much as it is rare. Relatives share the family name and
 * almost never a given name, so that what decides between one person and two relatives is
 * whether any word stays over on *both* sides: "Olena Tkachuk" and "Tkachuk Oksana" are two
 * women whichever word is the family name. A word over on one side only was left out.
 */
export function nameEvidence(
  a: Prepared,
  b: Prepared,
  population: Population,
  lexicon: Lexicon,
): Evidence {
  let best: Evidence | undefined;
  for (const one of a.names) {
    for (const other of b.names) {
      const evidence = weigh(alignNames(one, other, lexicon), population, lexicon);
      if (!best || gain(evidence) > gain(best)) best = evidence;
    }
  }
  return best ?? noEvidence;
}

/** An upper bound, in bits, of what a person's name can say for a match with anybody. */
export function nameRarity(person: Prepared, population: Population): number {
  let most = 0;
  for (const { words } of person.names) {
    let bits = 0;
    // Half a share: the other's word may be as rare as can be.
    for (const { word } of words) bits += 1 - Math.log2(population.wordShare(word));
    most = Math.max(most, bits);
  }
  return most + 1;
}

const gain = (evidence: Evidence) =>
  evidence.same - Math.max(evidence.relatives, evidence.strangers);

interface Agreement {
  readonly role: Role;
  readonly same: number;
  readonly asFamily: number;
  readonly asGiven: number;
  readonly strangers: number;
}

/** Log₂ likelihoods of one pair of words that agree more or less. */
function agreement(
  { likeness, a, b, roleA, roleB }: MatchedWords,
  population: Population,
): Agreement {
  const share = Math.log2(Math.min(0.25, (population.wordShare(a) + population.wordShare(b)) / 2));
  const role = agreedRole(roleA, roleB);
  // Three in four records of one person spell a word alike, one in six otherwise.
  if (likeness >= identicalFrom)
    return { role, same: -0.3, asFamily: -0.3, asGiven: -6, strangers: share };
  if (likeness >= alikeFrom)
    return {
      role,
      same: -2,
      asFamily: -2.5,
      asGiven: -5.5,
      strangers: Math.min(-2, share + 1),
    };
  // In between: a slip of the hand, or another name of the same family (Jahangir, Jahanara).
  return oneSlip(a.text, b.text) && likeness > genderedLikeness
    ? { role, same: -4.5, asFamily: -4, asGiven: -5, strangers: Math.min(-2, share + 2) }
    : { role, same: -5, asFamily: -3.5, asGiven: -2.2, strangers: Math.min(-2, share + 2.5) };
}

function agreedRole(a: Role, b: Role): Role {
  if (a === b || b === 'unknown') return a;
  return a === 'unknown' ? b : 'unknown';
}

/** log₂ 6: most of the bits that tell ten languages apart. */
const fromOneLanguage = 2.5;

function weigh(
  { matched, restA, restB }: Alignment,
  population: Population,
  lexicon: Lexicon,
): Evidence {
  const agreements = matched.map((one) => agreement(one, population));
  const overA = restA.filter((word) => !word.optional);
  const overB = restB.filter((word) => !word.optional);
  // Singh here and Kaur there, Van here and Thi there: left out by neither.
  const optionalDiffer = restA.length > overA.length && restB.length > overB.length;
  const conflict = optionalDiffer || (overA.length > 0 && overB.length > 0);
  const familyDiffers = conflict && conflictRole(agreements, restA, restB) === 'family';

  let same = 0;
  let strangers = 0;
  for (const one of agreements) {
    same += one.same;
    strangers += one.strangers;
  }
  // A given and a family name are of one language: having met in one, strangers meet more easily
  // in the next than the product of the shares says.
  strangers += Math.max(0, agreements.length - 1) * fromOneLanguage;
  if (conflict) {
    same += conflictCost(agreements, familyDiffers, overA, overB, lexicon);
  } else {
    const over = overA.length + overB.length;
    if (over > 0) same -= matched.length > 1 ? 1 : 2;
  }
  return {
    same,
    relatives: relatives(agreements, conflict, familyDiffers),
    strangers: strangers - (conflict ? 0.1 : 0),
    reasons: reasons(
      matched,
      conflict ? (familyDiffers ? 'family' : 'given') : undefined,
      overA.length + overB.length,
    ),
  };
}

/** How unlikely it is that one person's names leave a word over on both sides. */
function conflictCost(
  agreements: readonly Agreement[],
  familyDiffers: boolean,
  overA: readonly NameWord[],
  overB: readonly NameWord[],
  lexicon: Lexicon,
): number {
  let likeness = 0;
  for (const one of overA)
    for (const other of overB)
      likeness = Math.max(likeness, lexicon.likeness(one.word, other.word));
  const closeness = likeness > 0.7 ? 0.7 : 0;
  if (agreements.length === 0) return -9 + closeness;
  // A family name changes by marriage and is transcribed wildly; a given name seldom changes.
  return (familyDiffers ? -4.5 : -6.5) + closeness;
}

/** Which name is it that differs? Not known, it is taken to be the given name. */
function conflictRole(
  agreements: readonly Agreement[],
  restA: readonly NameWord[],
  restB: readonly NameWord[],
): Role {
  const over = [...restA, ...restB].filter((word) => !word.optional);
  if (over.some((word) => word.role === 'given')) return 'given';
  if (over.some((word) => word.role === 'family')) return 'family';
  return agreements.some((one) => one.role === 'given') ? 'family' : 'given';
}

/** Two relatives: the family name agrees, a given name only by chance or custom. */
function relatives(
  agreements: readonly Agreement[],
  conflict: boolean,
  familyDiffers: boolean,
): number {
  if (agreements.length === 0) return conflict ? -2 : 0;
  const whole = (given: number) =>
    agreements.reduce((sum, one, index) => sum + (index === given ? one.asGiven : one.asFamily), 0);
  if (conflict) {
    if (!familyDiffers) return whole(-1) - 0.1;
    const given = agreements.flatMap((one, index) => (one.role === 'given' ? [whole(index)] : []));
    return (given.length > 0 ? Math.max(...given) : whole(-1)) - 2;
  }
  // Everything agrees: one of the words must be a given name, which relatives don't share.
  const candidates = agreements
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.role !== 'family');
  if (candidates.length === 0) return whole(-1) - 1;
  if (agreements.length === 1 && agreements[0]?.role === 'unknown') return whole(0) + 2;
  return Math.max(...candidates.map(({ index }) => whole(index)));
}

function reasons(
  matched: readonly MatchedWords[],
  conflict: 'given' | 'family' | undefined,
  over: number,
): Reason[] {
  if (matched.length === 0) return conflict ? [reasonAgainst('differentName')] : [];
  if (conflict === 'family')
    return [reasonFor('sameGivenName'), reasonAgainst('differentFamilyName')];
  if (conflict === 'given')
    return [reasonFor('sameFamilyName'), reasonAgainst('differentGivenName')];
  const least = Math.min(...matched.map((one) => one.likeness));
  const likeness: ReasonFor = matched.every(({ a, b }) => a.text === b.text)
    ? 'sameName'
    : least >= alikeFrom
      ? 'namesSoundAlike'
      : 'nameTypingError';
  const found = [reasonFor(likeness)];
  if (over > 0) found.push(reasonFor('nameIncomplete'));
  if (matched.length > 1 && matched.every(swapped)) found.push(reasonFor('namesSwapped'));
  return found;
}

const swapped = ({ roleA, roleB }: MatchedWords) =>
  roleA !== roleB && roleA !== 'unknown' && roleB !== 'unknown';
