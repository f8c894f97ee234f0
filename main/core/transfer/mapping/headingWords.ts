import { foldWords } from '../../../../shared/format/fold.ts';

const sameWord: Readonly<Record<string, string>> = {
  number: 'no',
  numero: 'no',
  num: 'no',
  nbr: 'no',
  nr: 'no',
  identifier: 'id',
  identifiant: 'id',
  identification: 'id',
  telephone: 'phone',
  tel: 'phone',
  telephones: 'phone',
  phones: 'phone',
  cellulaire: 'cell',
  cellphone: 'cell',
  mobile: 'cell',
  postcode: 'postal code',
  zip: 'postal code',
  zipcode: 'postal code',
  firstname: 'first name',
  lastname: 'last name',
  fullname: 'full name',
  birthdate: 'birth date',
  birthday: 'birth date',
  prov: 'province',
  mail: 'email',
};

const fillers = new Set(
  'of the a an in on at to and or de du des d la le l les et ou en au aux a par'.split(' '),
);

/**
 * The words of a heading that mean something, folded, in order: "Client #" → client no;
 * "date_of_birth", "DateOfBirth", "Birth date (yyyy-mm-dd)" → date birth, birth date.
 */
export function headingWords(heading: string): string[] {
  const text = heading
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[#№]|\bn[°º]\.?/giu, ' number ')
    .replace(/\be-mail/gi, 'email')
    .replace(/[([{](yyyy|aaaa|dd|jj|mm)[^)\]}]*[)\]}]/gi, ' ');
  return foldWords(text)
    .split(' ')
    .flatMap((word) => (sameWord[word] ?? word).split(' '))
    .filter((word) => word !== '' && !fillers.has(word));
}
