import { expect, test } from 'vitest';
import { sizeText } from '../../../../shared/format/sizes.ts';

test.each([
  [0, '1 kB', '1 ko'],
  [340_400, '340 kB', '340 ko'],
  [999_800, '1 MB', '1 Mo'],
  [2_440_000, '2.4 MB', '2,4 Mo'],
  [12_440_000, '12 MB', '12 Mo'],
  [3_200_000_000, '3.2 GB', '3,2 Go'],
  [2_000_000_000_000, '2,000 GB', '2 000 Go'],
])('%d bytes are said as people say them', (bytes, en, fr) => {
  expect(sizeText(bytes, { language: 'en' })).toBe(en.replace(/ (?=\S+$)/, '\u00a0'));
  expect(sizeText(bytes, { language: 'fr' }).replace(/[\u00a0\u202f]/g, ' ')).toBe(fr);
});
