const classes: Readonly<Record<string, string>> = {
  b: 'P',
  p: 'P',
  f: 'P',
  v: 'P',
  t: 'T',
  d: 'T',
  s: 'S',
  z: 'S',
  S: 'S',
  C: 'S',
  J: 'S',
  k: 'K',
  g: 'K',
  m: 'N',
  n: 'N',
  N: 'N',
  l: 'L',
  r: 'R',
};

/**
 * The consonants of a sound by class; vowels, h, kh and y fall away. Coarse on purpose: it finds
 * pairs worth comparing and decides nothing. A name of vowels alone keeps its first letter.
 */
export function skeletonOf(sound: string): string {
  let skeleton = '';
  for (const letter of sound) {
    const kind = classes[letter];
    if (kind !== undefined && !skeleton.endsWith(kind)) skeleton += kind;
  }
  return skeleton === '' ? `-${sound.slice(0, 1)}` : skeleton;
}
