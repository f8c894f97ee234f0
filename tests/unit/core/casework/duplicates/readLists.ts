import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import type {
  BirthDate,
  Candidate,
} from '../../../../../main/core/casework/duplicates/candidate.ts';

const folder = new URL('../../../../fixtures/data/', import.meta.url);

function rows(file: string, encoding: string, delimiter: string): string[][] {
  const text = iconv.decode(readFileSync(fileURLToPath(new URL(file, folder))), encoding);
  return parse(text, { delimiter, trim: true, relax_column_count: true, bom: true });
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The formats of the lists: 1983-01-01, 1975.07.14, 27-Jul-1958, 02/16/1981, 1974, 19081209. */
export function readDate(text: string, slashes: 'monthFirst' | 'dayFirst'): BirthDate | undefined {
  const iso = /^(\d{4})[-.]?(\d{2})[-.]?(\d{2})$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const named = /^(\d{2})-(\w{3})-(\d{4})$/.exec(text);
  if (named)
    return {
      year: Number(named[3]),
      month: months.indexOf(named[2] ?? '') + 1,
      day: Number(named[1]),
    };
  const slashed = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    const monthFirst = second > 12 || (first <= 12 && slashes === 'monthFirst');
    return monthFirst
      ? { year: Number(slashed[3]), month: first, day: second }
      : { year: Number(slashed[3]), month: second, day: first };
  }
  return /^\d{4}$/.test(text) ? { year: Number(text) } : undefined;
}

export function readAgencyList(language: 'en' | 'fr'): Candidate[] {
  const [encoding, delimiter] = language === 'en' ? ['utf8', ','] : ['win1252', ';'];
  return rows(`agency-list-${language}.csv`, encoding, delimiter)
    .slice(1)
    .map((row) => {
      const [key = '', name = '', birth = '', telephone = '', spoken = '', country = ''] = row;
      const [uci = '', arrived = '', postalCode = '', , household = ''] = row.slice(6);
      const date = readDate(birth, language === 'en' ? 'monthFirst' : 'dayFirst');
      return {
        key,
        names: [name],
        telephones: telephone ? [telephone] : [],
        identifiers: uci ? [{ kind: 'uci', value: uci }] : [],
        language: spoken,
        country,
        arrived,
        household,
        address: { postalCode },
        ...(date ? { birth: date } : {}),
      };
    });
}

export function readAgencyPairs(language: 'en' | 'fr'): Set<string> {
  return new Set(
    rows(`agency-list-${language}.pairs.csv`, 'utf8', ',')
      .slice(1)
      .map(([a = '', b = '']) => pairKey(a, b)),
  );
}

export function readFebrl(): Candidate[] {
  return rows('febrl-dataset1.csv', 'utf8', ',')
    .slice(1)
    .map((row) => {
      const [key = '', given = '', family = '', number = '', street = '', house = ''] = row;
      const [locality = '', postalCode = '', region = '', birth = '', social = ''] = row.slice(6);
      const date = readDate(birth, 'monthFirst');
      return {
        key,
        names: [[given, family].filter(Boolean).join(' ')],
        given,
        family,
        telephones: [],
        identifiers: social ? [{ kind: 'socialSecurity', value: social }] : [],
        address: { street: [number, street, house].join(' ').trim(), locality, postalCode, region },
        ...(date ? { birth: date } : {}),
      };
    });
}

export function febrlPairs(people: readonly Candidate[]): Set<string> {
  const byEntity = new Map<string, string[]>();
  for (const { key } of people) {
    const entity = key.split('-')[1] ?? '';
    byEntity.set(entity, [...(byEntity.get(entity) ?? []), key]);
  }
  const pairs = new Set<string>();
  for (const [a, b] of byEntity.values()) if (a && b) pairs.add(pairKey(a, b));
  return pairs;
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
