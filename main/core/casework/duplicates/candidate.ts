/** A date of birth as it is known: perhaps only the year, perhaps only an estimate. */
export interface BirthDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
  readonly estimated?: boolean;
}

/** A number that an authority gave to one person: UCI, passport, social security. */
export interface Identifier {
  readonly kind: string;
  readonly value: string;
}

export interface PostalAddress {
  readonly street?: string;
  readonly locality?: string;
  readonly postalCode?: string;
  readonly region?: string;
}

/**
 * What the duplicate matcher may know about one person. Incidents, notes, confidential text and
 * the agency's own client numbers have no place here: they are never evidence.
 */
export interface Candidate {
  /** Opaque: handed back, never read. Renumbering gives the same pairs. */
  readonly key: string;
  /** Every name as given, in any script or order ("Al-Hariri, Yousef", "陈静"); the main one first. */
  readonly names: readonly string[];
  /** Given and family name of the main name, where they are known apart. */
  readonly given?: string;
  readonly family?: string;
  readonly birth?: BirthDate;
  /** As typed. */
  readonly telephones: readonly string[];
  readonly identifiers: readonly Identifier[];
  /** Name of the language, in English or French, or its ISO 639 code. */
  readonly language?: string;
  readonly country?: string;
  /** ISO 8601, as precise as known: yyyy, yyyy-mm or yyyy-mm-dd. */
  readonly arrived?: string;
  readonly household?: string;
  readonly gender?: string;
  readonly address?: PostalAddress;
}
