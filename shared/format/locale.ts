/** How one reader wants dates and numbers: language, clock and the laptop's time zone. */
export interface Locale {
  readonly language: 'en' | 'fr';
  /** `h12`: 4:10 pm; `h23`: 16 h 10 in French, 16:10 in English. */
  readonly clock: 'h12' | 'h23';
  /** IANA name, such as `America/Winnipeg`. */
  readonly timeZone: string;
}

export function intlTag(locale: Pick<Locale, 'language'>): 'en-CA' | 'fr-CA' {
  return locale.language === 'fr' ? 'fr-CA' : 'en-CA';
}

export const noBreakSpace = '\u00a0';
export const narrowNoBreakSpace = '\u202f';
