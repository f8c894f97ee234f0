/** Why two records may be one person. Machine words: the catalogues have the sentences. */
export type ReasonFor =
  | 'sameName'
  | 'namesSoundAlike'
  | 'nameTypingError'
  | 'namesSwapped'
  | 'sameGivenName'
  | 'sameFamilyName'
  | 'nameIncomplete'
  | 'sameBirthDate'
  | 'similarBirthDate'
  | 'dayAndMonthSwapped'
  | 'sameBirthYear'
  | 'sameTelephone'
  | 'similarTelephone'
  | 'sameIdentifier'
  | 'similarIdentifier'
  | 'sameHousehold'
  | 'sameArrival'
  | 'similarArrival'
  | 'sameAddress'
  | 'samePostalCode';

/** What speaks against it. */
export type ReasonAgainst =
  | 'differentName'
  | 'differentGivenName'
  | 'differentFamilyName'
  | 'differentBirthDate'
  | 'differentIdentifier'
  | 'differentTelephone'
  | 'differentHousehold'
  | 'differentArrival'
  | 'differentAddress'
  | 'differentLanguage'
  | 'differentGender';

export type Reason =
  | { readonly for: true; readonly kind: ReasonFor }
  | { readonly for: false; readonly kind: ReasonAgainst };

export const reasonFor = (kind: ReasonFor): Reason => ({ for: true, kind });
export const reasonAgainst = (kind: ReasonAgainst): Reason => ({ for: false, kind });
