import { notAskedOnly } from './answer.ts';
import { type CodeOf, codeList } from './codeList.ts';

/** What kind of address a contact point is. */
export const contactPointKinds = codeList([
  { code: 'telephone', en: 'Telephone', fr: 'Téléphone' },
  { code: 'email', en: 'E-mail', fr: 'Courriel' },
  { code: 'whatsapp', en: 'WhatsApp', fr: 'WhatsApp' },
  { code: 'messenger', en: 'Messenger', fr: 'Messenger' },
  { code: 'address', en: 'Address', fr: 'Adresse' },
  { code: 'other', en: 'Other', fr: 'Autre' },
]);
export type ContactPointKind = CodeOf<typeof contactPointKinds>;

/** Whose it is. */
export const contactOwners = codeList([
  { code: 'own', en: 'Their own', fr: 'De la personne' },
  { code: 'shared', en: 'Shared with…', fr: 'Partagé avec…' },
  { code: 'guardian', en: 'A guardian’s', fr: 'Du tuteur ou de la tutrice' },
  { code: 'relative', en: 'A relative’s', fr: 'D’un proche' },
  { code: 'friend', en: 'A friend’s', fr: 'D’un ami ou d’une amie' },
  { code: 'employer', en: 'Their employer’s', fr: 'De l’employeur' },
  { code: 'school', en: 'School', fr: 'De l’école' },
  { code: 'shelter', en: 'Shelter or hotel', fr: 'D’un refuge ou d’un hôtel' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type ContactOwner = CodeOf<typeof contactOwners>;
