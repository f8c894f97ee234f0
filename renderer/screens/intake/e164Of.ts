import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** E.164 of a number that is valid in Canada, or in the country that it names; else empty. */
export function e164Of(written: string): string {
  const parsed = parsePhoneNumberFromString(written, { defaultCountry: 'CA', extract: false });
  return parsed?.isValid() === true ? parsed.number : '';
}
