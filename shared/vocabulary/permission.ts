import { type CodeOf, codeList } from './codeList.ts';

/**
 * May we call, text, leave a voicemail, name the agency? "Not asked" counts as no for voicemail
 * and for naming the agency.
 */
export const permissions = codeList([
  { code: 'yes', en: 'Yes', fr: 'Oui' },
  { code: 'no', en: 'No', fr: 'Non' },
  { code: 'notAsked', en: 'Not asked', fr: 'Non demandé' },
]);
export type Permission = CodeOf<typeof permissions>;

const strictness: Record<Permission, number> = { no: 2, notAsked: 1, yes: 0 };

/** Of two permissions that meet, the safer one: no over not asked over yes. */
export function stricterPermission(a: Permission, b: Permission): Permission {
  return strictness[a] >= strictness[b] ? a : b;
}

/** What a contact point's permissions are about. */
export const contactUses = codeList([
  { code: 'call', en: 'Call', fr: 'Appeler' },
  { code: 'text', en: 'Text', fr: 'Envoyer un texto' },
  { code: 'whatsapp', en: 'WhatsApp', fr: 'WhatsApp' },
  { code: 'voicemail', en: 'Leave a voicemail', fr: 'Laisser un message vocal' },
  { code: 'nameAgency', en: 'Name the agency', fr: 'Nommer l’organisme' },
]);
export type ContactUse = CodeOf<typeof contactUses>;
