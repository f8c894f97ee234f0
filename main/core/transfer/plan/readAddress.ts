import type { ImportedPerson } from '../importedPerson.ts';
import type { RowNotes } from './rowNotes.ts';
import type { RowPlan } from './rowPlan.ts';

type Address = Pick<
  ImportedPerson['person'],
  'street' | 'locality' | 'region' | 'postalCode' | 'noFixedAddress'
>;

const noFixedAddress = /^(?:no fixed address|nfa|homeless|sans adresse fixe|saf|sdf|sans abri)$/i;

/** Several street columns are one street: "6" + "tullaroop street" + "willaroo". */
export function readAddress(notes: RowNotes, plan: RowPlan): Address {
  const all = (target: 'streetNumber' | 'street' | 'locality' | 'region' | 'postalCode') =>
    plan
      .columns(target)
      .map((column) => notes.line(column).replace(/\s+/g, ' '))
      .filter((value) => value !== '');
  const [first = '', ...rest] = all('street');
  const numbered = [...all('streetNumber'), first].filter((part) => part !== '').join(' ');
  const street = [numbered, ...rest].filter((part) => part !== '').join(', ');
  if (noFixedAddress.test(street)) return { noFixedAddress: true };
  return {
    street: street.slice(0, 500),
    locality: all('locality').join(', ').slice(0, 500),
    region: all('region').join(', ').slice(0, 500),
    postalCode: postalCode(all('postalCode')[0] ?? ''),
  };
}

/** A Canadian postal code in its usual form, "S7K 3J5"; any other one as it is. */
function postalCode(value: string): string {
  const parts = /^([a-z]\d[a-z])[\s-]?(\d[a-z]\d)$/i.exec(value);
  return parts === null ? value : `${parts[1] ?? ''} ${parts[2] ?? ''}`.toUpperCase();
}
