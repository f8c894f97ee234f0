import type { Whereabouts } from '../../../shared/contract/crisis.ts';
import type { PartialSessionBody } from '../../../shared/contract/work.ts';
import { decodeClock, stampsOf } from '../store/clockValue.ts';
import { mergedWith } from '../store/personProjection.ts';
import { recordPaths } from '../store/recordPaths.ts';
import { findRecord } from '../store/recordReader.ts';
import type { Reader } from '../store/sqlite.ts';

const addressFields = ['street', 'locality', 'region', 'postalCode', 'noFixedAddress'] as const;
const abroadFields = ['abroadCountry', 'abroadTimeZone'] as const;

/** Where someone may be now: what was said in the session that runs, then what stands in the file. */
export function whereaboutsOf(
  reader: Reader,
  session: PartialSessionBody,
  personId: string | null,
): Whereabouts[] {
  const said = session.location?.trim() ?? '';
  const asked: Whereabouts[] =
    said === ''
      ? []
      : [
          {
            source: 'session',
            text: said,
            noFixedAddress: false,
            country: '',
            at: session.locationAskedAt ?? session.startAt ?? null,
          },
        ];
  const files = personId === null ? [] : mergedWith(reader, personId);
  return [...asked, ...files.flatMap((id) => addressOf(reader, id))];
}

function addressOf(reader: Reader, id: string): Whereabouts[] {
  const person = findRecord(reader, 'person', id);
  if (person === undefined) return [];
  const lines = [person.street, person.locality, person.region, person.postalCode];
  const text = lines.filter((line) => line.trim() !== '').join(', ');
  if (text === '' && !person.noFixedAddress && person.abroadCountry === '') return [];
  const { noFixedAddress, abroadCountry: country } = person;
  const from = country === '' ? addressFields : [...addressFields, ...abroadFields];
  return [{ source: 'file', text, noFixedAddress, country, at: writtenAt(reader, id, from) }];
}

/** When the newest of these fields was written, by its clock. */
function writtenAt(reader: Reader, id: string, fields: readonly string[]): number | null {
  const bytes = reader.value<Uint8Array | null>('SELECT clock FROM person WHERE id = ?', [id]);
  if (bytes === undefined || bytes === null) return null;
  const clock = decodeClock(bytes);
  const paths = fields.map((field) => recordPaths('person').ofField.get(field)?.name ?? field);
  const stamps = paths.flatMap((path) => stampsOf(clock, path));
  return Math.max(...stamps.map(({ time }) => time.wall));
}
