/**
 * Words inside names that are written or left out at will: articles and prepositions. They carry
 * no evidence, and "Al-Hariri", "El Hariri", "Alhariri" and "Hariri" are one name.
 */
export const particles: ReadonlySet<string> = new Set(
  (
    'al el ul il ad ar as ash at az an bin ibn ben bint binti bte wald weld ould oulad ' +
    'de da do du dos das des del della dello degli di d la le les los las lo l van von vander vom ' +
    'zu zum den der ten ter te het y e o mc mac ap ag so do wo'
  ).split(' '),
);

/** Forms of address. A worker may have typed them into the name. */
export const titles: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof sir madam mme mlle m sr sra srta hajji haji hajj hadj sheikh shaikh imam pastor rev'.split(
    ' ',
  ),
);

/**
 * Elements that mark gender, generation or community and that people use one day and omit the
 * next (Vietnamese Thi and Van, Burmese U, Daw, Ma, Saw and Naw, Sikh Singh and Kaur, South Asian
 * Begum, Bibi and Khan, generational suffixes). Present on both sides they agree or not like any
 * name; on one side only they say nothing.
 */
export const optionalElements: ReadonlySet<string> = new Set(
  'thi van u daw ma ko mg maung saw naw sai nang singh kaur begum bibi khan khatun devi kumar kumari jr sr ii iii junior'.split(
    ' ',
  ),
);

/** Particles in one language, whole names in another: kept where one other word is all there is. */
export const wordsThatAreNamesToo: ReadonlySet<string> = new Set(
  'an at as ben da do du di la le lo mac so ten van y'.split(' '),
);
