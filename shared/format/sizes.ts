import { intlTag, type Locale, noBreakSpace } from './locale.ts';

/** Names of thousands of bytes, as each language's file managers write them. */
const units = { en: ['kB', 'MB', 'GB'], fr: ['ko', 'Mo', 'Go'] } as const;

/** A file's size: "340 kB", "12.4 MB", « 12,4 Mo ». Thousands are decimal; nothing is below 1 kB. */
export function sizeText(bytes: number, locale: Pick<Locale, 'language'>): string {
  let amount = Math.max(1, bytes / 1000);
  let unit = 0;
  while (amount >= 999.5 && unit < 2) {
    amount /= 1000;
    unit++;
  }
  const digits = amount < 10 && unit > 0 ? 1 : 0;
  const text = new Intl.NumberFormat(intlTag(locale), { maximumFractionDigits: digits }).format(
    amount,
  );
  return `${text}${noBreakSpace}${units[locale.language][unit] ?? ''}`;
}
