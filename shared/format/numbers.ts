import { intlTag, type Locale, noBreakSpace } from './locale.ts';

/** 12,345 in English, 12 345 in French. */
export function numberText(value: number, locale: Pick<Locale, 'language'>): string {
  return new Intl.NumberFormat(intlTag(locale)).format(value);
}

/** A share from 0 to 1 as "60%" or « 60 % ». */
export function percentText(share: number, locale: Pick<Locale, 'language'>): string {
  const whole = Math.round(share * 100);
  return locale.language === 'fr' ? `${whole}${noBreakSpace}%` : `${whole}%`;
}
