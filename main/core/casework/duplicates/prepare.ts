import type { BirthDate, Candidate } from './candidate.ts';
import type { NameWord, PreparedName } from './names/alignNames.ts';
import type { Lexicon } from './names/lexicon.ts';
import { type Origin, originOf } from './names/origin.ts';
import { parseName, parseSplitName, type Word } from './names/parseName.ts';

/** Year, or year and month, or a whole date. */
export type PartialDate = Omit<BirthDate, 'estimated'>;

export interface PreparedBirth extends PartialDate {
  /** Only the year is to be believed: month or day missing, estimated, or 1 January. */
  readonly weak: boolean;
}

/** A candidate with everything normalised that a comparison needs; the key is not in it. */
export interface Prepared {
  readonly names: readonly PreparedName[];
  readonly birth: PreparedBirth | undefined;
  /** Last ten digits of each telephone number. */
  readonly telephones: readonly string[];
  /** `kind` and value, letters and digits only, upper case. */
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
  readonly language: string;
  readonly gender: string;
  readonly arrived: PartialDate | undefined;
  readonly household: string;
  readonly postalCode: string;
  readonly locality: string;
  /** Street words and numbers, sorted. */
  readonly street: readonly string[];
}

const mostNames = 4;
const shortestTelephone = 7;
const shortestIdentifier = 5;

export function prepare(candidate: Candidate, lexicon: Lexicon): Prepared {
  const origin = originOf(candidate.language, candidate.country);
  return {
    names: prepareNames(candidate, origin, lexicon),
    birth: prepareBirth(candidate.birth),
    telephones: distinct(
      candidate.telephones
        .map((telephone) =>
          telephone.replace(/(?:x|ext|poste|p\.)\s*\d+\s*$/i, '').replace(/\D/g, ''),
        )
        .filter((digits) => digits.length >= shortestTelephone && !/^(\d)\1*$/.test(digits))
        .map((digits) => digits.slice(-10)),
    ),
    identifiers: candidate.identifiers
      .map(({ kind, value }) => ({ kind: plain(kind), value: plain(value).toUpperCase() }))
      .filter(({ value }) => value.length >= shortestIdentifier && !/^(.)\1*$/.test(value)),
    language: plain(candidate.language ?? ''),
    gender: plain(candidate.gender ?? ''),
    arrived: prepareArrival(candidate.arrived),
    household: plain(candidate.household ?? ''),
    postalCode: plain(candidate.address?.postalCode ?? ''),
    locality: plain(candidate.address?.locality ?? ''),
    street: streetWords(candidate.address?.street ?? ''),
  };
}

function prepareNames(candidate: Candidate, origin: Origin, lexicon: Lexicon): PreparedName[] {
  const split = candidate.given || candidate.family;
  const parsed = candidate.names.map(parseName);
  if (split)
    parsed[0] = parseSplitName(
      candidate.names[0] ?? '',
      candidate.given ?? '',
      candidate.family ?? '',
    );
  const names: PreparedName[] = [];
  const seen = new Set<string>();
  for (const words of parsed) {
    const spelling = words.map((word) => word.text).join(' ');
    if (words.length === 0 || seen.has(spelling) || names.length >= mostNames) continue;
    seen.add(spelling);
    names.push(prepareName(words, origin, lexicon));
  }
  return names;
}

function prepareName(words: readonly Word[], origin: Origin, lexicon: Lexicon): PreparedName {
  const prepared: NameWord[] = words.map(({ text, role, optional, vowelless }) => ({
    word: lexicon.word(text, origin, vowelless),
    role,
    optional,
  }));
  const joined = [];
  for (let at = 0; at + 1 < words.length; at++) {
    const [first, second] = [words[at], words[at + 1]];
    if (first && second)
      joined.push(lexicon.word(first.text + second.text, origin, first.vowelless));
  }
  return { words: prepared, joined };
}

function prepareBirth(birth: BirthDate | undefined): PreparedBirth | undefined {
  if (!birth) return undefined;
  const { year, month, day, estimated } = birth;
  // Many countries keep no day of birth; their people are registered on the first of January.
  const weak =
    estimated === true || month === undefined || day === undefined || (month === 1 && day === 1);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    weak,
  };
}

function prepareArrival(arrived: string | undefined): PartialDate | undefined {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(arrived ?? '');
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

/** Letters of any script and digits, without diacritics, lower case. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

// Words that half of all streets share, and that are abbreviated at will.
const streetKinds =
  /^(?:street|st|avenue|ave|av|road|rd|drive|dr|place|pl|crescent|cres|cr|court|ct|circuit|close|boulevard|boul|blvd|lane|way|rue|chemin|ch|rang|route|apt|app|unit|suite|po|box|nw|ne|sw|se)$/;

function streetWords(street: string): string[] {
  const words = street
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !streetKinds.test(word));
  return distinct(telling.length > 0 ? telling : words).sort();
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
