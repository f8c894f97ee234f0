import { join } from 'node:path';

/** Vaults that are made once for a whole run and copied for each test: making one takes seconds. */
export const passphrase = 'lantern orbit mustard velvet canoe';

export interface AgencyKind {
  readonly language: 'en' | 'fr';
  readonly withPlace: boolean;
  /**
   * `full`: a busy day, with the longest and strangest that real files hold. `disputed`: a client of whom
   * a colleague's laptop wrote other things, which wait to be decided.
   */
  readonly holds?: 'full' | 'disputed';
}

export const agencyKinds: readonly AgencyKind[] = [
  { language: 'en', withPlace: true },
  { language: 'en', withPlace: false },
  { language: 'fr', withPlace: true },
  { language: 'fr', withPlace: false },
  { language: 'en', withPlace: true, holds: 'disputed' },
  { language: 'en', withPlace: true, holds: 'full' },
];

/** Beside the vaults: the words of the agency's sheet, as somebody has them on paper. */
export const sheetFile = 'sheet.txt';

/** Beside the vault of a full agency: the ids of what it holds. */
export const idsFile = 'ids.json';

/** The agency's list for when something is wrong; invented numbers but for the two of everywhere. */
export const crisisList = [
  { kind: 'emergency', name: '', telephone: '911', note: '', confirmed: true },
  { kind: 'suicideHelpline', name: '', telephone: '9-8-8', note: '', confirmed: true },
  {
    kind: 'childProtection',
    name: 'Child and Family Services',
    telephone: '204 555 0111',
    note: 'Day and night',
    confirmed: false,
  },
  {
    kind: 'supervisor',
    name: 'Farida Noor',
    telephone: '204 555 0122',
    note: '',
    confirmed: false,
  },
];

/** Where the run's set-up says that the vaults lie. */
export const agenciesVariable = 'CARNET_E2E_AGENCIES';

export function agencyFolder(root: string, { language, withPlace, holds }: AgencyKind): string {
  const name = `${language}-${withPlace ? 'place' : 'noPlace'}`;
  return join(root, holds ? `${name}-${holds}` : name);
}
