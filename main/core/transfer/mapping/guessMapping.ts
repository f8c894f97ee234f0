import type { ImportTarget } from '../../../../shared/vocabulary/importTargets.ts';
import { type ColumnProfile, type ValueKind, valueKinds } from './columnProfile.ts';
import { headingWords } from './headingWords.ts';
import { matchHeading } from './matchHeading.ts';

export interface ColumnGuess {
  readonly column: number;
  readonly target: ImportTarget;
  /** Heading and values agree; a worker need not look twice. */
  readonly sure: boolean;
}

/** What values must look like for a target; a target that is not here has no look of its own. */
const look: Readonly<Partial<Record<ImportTarget, ValueKind>>> = {
  birthDate: 'birthDate',
  arrived: 'birthDate',
  telephone: 'telephone',
  telephone2: 'telephone',
  email: 'email',
  language: 'language',
  country: 'country',
  status: 'status',
  gender: 'gender',
};

/** Targets that several columns may share: they are joined, or become several records. */
const shared = new Set<ImportTarget>([
  'ignore',
  'street',
  'remarks',
  'otherName',
  'otherIdentifier',
  'otherLanguages',
  'telephone2',
]);

/** Headings that stand for other things as often: only their values tell. */
const ambiguous = new Set(
  'status statut category categorie class contact coordonnees whatsapp origin origine born m f'.split(
    ' ',
  ),
);

/** Guesses each column's meaning from its heading, checked against its values. */
export function guessMapping(
  headings: readonly string[],
  profiles: readonly ColumnProfile[],
): ColumnGuess[] {
  const candidates = headings.map((heading, column) =>
    guessColumn(heading, column, profiles[column]),
  );
  return resolveNames(withoutRivals(candidates)).map(({ column, target, sure }) => ({
    column,
    target,
    sure,
  }));
}

interface Candidate extends ColumnGuess {
  readonly score: number;
}

function guessColumn(
  heading: string,
  column: number,
  profile: ColumnProfile | undefined,
): Candidate {
  const named = matchHeading(heading);
  if (named !== undefined) {
    const kind = look[named.target];
    const share = kind === undefined ? undefined : profile?.share(kind);
    // A heading that its values contradict is no guess: "Status" over "Active, Closed". One that can
    // mean nothing else is believed, so that a column of dates all written wrong is still shown as such.
    const believed = named.score === 1 && !ambiguous.has(headingWords(heading).join(' '));
    if (believed || share === undefined || share >= 0.2) {
      const sure = named.score >= 0.85 && (share === undefined || share >= 0.6);
      return { column, target: named.target, sure, score: named.score + (share ?? 0.5) };
    }
  }
  return { column, target: byValues(profile) ?? 'ignore', sure: false, score: 0.5 };
}

/** For columns without a telling heading. A date or a name could be anybody's: never guessed so. */
function byValues(profile: ColumnProfile | undefined): ImportTarget | undefined {
  return valueKinds
    .filter((kind) => kind !== 'birthDate' && kind !== 'uci')
    .find((kind) => (profile?.share(kind) ?? 0) >= 0.8);
}

/** Of two columns for one place the better one gets it. */
function withoutRivals(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<ImportTarget, Candidate>();
  for (const candidate of candidates) {
    const rival = best.get(candidate.target);
    if (rival === undefined || candidate.score > rival.score) best.set(candidate.target, candidate);
  }
  return candidates.map((candidate) => {
    if (shared.has(candidate.target) || best.get(candidate.target) === candidate) return candidate;
    return { ...candidate, target: secondPlace(candidate.target), sure: false };
  });
}

function secondPlace(target: ImportTarget): ImportTarget {
  switch (target) {
    case 'telephone':
      return 'telephone2';
    case 'language':
      return 'otherLanguages';
    case 'uci':
    case 'agencyFileNumber':
      return 'otherIdentifier';
    case 'fullName':
      return 'otherName';
    default:
      return 'ignore';
  }
}

/** "Name" beside "Surname" is the given name; « Nom » beside « Prénom » is the family name. */
function resolveNames(candidates: readonly Candidate[]): Candidate[] {
  const has = (target: ImportTarget) =>
    candidates.some((candidate) => candidate.target === target && candidate.sure);
  const rename = (to: ImportTarget) =>
    candidates.map((candidate) =>
      candidate.target === 'fullName' ? { ...candidate, target: to } : candidate,
    );
  if (!has('fullName')) return [...candidates];
  if (has('givenName') && !has('familyName')) return rename('familyName');
  if (has('familyName') && !has('givenName')) return rename('givenName');
  // A list with all three repeats itself: the parts say more than the whole.
  return has('givenName') ? rename('ignore') : [...candidates];
}
