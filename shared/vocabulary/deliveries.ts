import { type CodeOf, codeList } from './codeList.ts';

/** How a service was delivered. */
export const deliveries = codeList([
  { code: 'inPerson', en: 'In person', fr: 'En personne' },
  { code: 'remote', en: 'Remote', fr: 'À distance' },
  { code: 'hybrid', en: 'Hybrid', fr: 'Hybride' },
]);
export type Delivery = CodeOf<typeof deliveries>;
