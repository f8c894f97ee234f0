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
  { code: 'own', en: 'Their own', fr: 'À la personne' },
  { code: 'shared', en: 'Shared with…', fr: 'Partagé avec…' },
  { code: 'relative', en: 'A relative’s', fr: 'À un proche' },
  { code: 'friend', en: 'A friend’s', fr: 'À un·e ami·e' },
  { code: 'employer', en: 'Their employer’s', fr: 'À l’employeur·euse' },
  { code: 'school', en: 'School', fr: 'École' },
  { code: 'shelter', en: 'Shelter or hotel', fr: 'Refuge ou hôtel' },
  { code: 'other', en: 'Other', fr: 'Autre' },
  ...notAskedOnly,
]);
export type ContactOwner = CodeOf<typeof contactOwners>;
