/**
 * Edit distance between two sounds in which a step costs what it means (after ALINE, Kondrak
 * 2000, much simplified): a vowel for its neighbour costs little, a voiced consonant for its
 * voiceless sister a third, p for k a whole one. Neighbours in the wrong order cost 0.7
 * (Damerau). The costs follow from which letters transcriptions of one sound disagree about, not
 * from any list of names.
 */
const codes = 128;
const substitutions = new Float64Array(codes * codes).fill(1);
const insertions = new Float64Array(codes).fill(1);

function cost(pairs: string, value: number): void {
  for (const pair of pairs.split(' ')) {
    const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    substitutions[one * codes + other] = value;
    substitutions[other * codes + one] = value;
  }
}
for (let code = 0; code < codes; code++) substitutions[code * codes + code] = 0;
cost('ei ou', 0.12);
cost('ae eo', 0.25);
cost('ao', 0.3);
cost('eu', 0.5);
cost('au iu', 0.6);
cost('oi', 0.7);
// Amin and Amen, but not Bashir and Bashar.
cost('ai', 0.9);
cost('yi vu', 0.12);
cost('ye', 0.4);
cost('vo', 0.3);
cost('hx', 0.1);
cost('kx', 0.25);
cost('gx', 0.5);
cost('gh', 0.8);
cost('kg td pb fv bv JS JC sz', 0.35);
cost('SC sS sC zJ CX', 0.35);
cost('yJ', 0.5);
cost('gJ pf fh kh dz', 0.5);
cost('zS ts tC zs', 0.45);
cost('nN', 0.15);
cost('mn mN Ng', 0.6);
cost('lr', 0.75);

for (const letter of 'aou') insertions[letter.charCodeAt(0)] = 0.3;
for (const letter of 'ei') insertions[letter.charCodeAt(0)] = 0.25;
insertions['y'.charCodeAt(0)] = 0.3;
insertions['h'.charCodeAt(0)] = 0.35;
insertions['v'.charCodeAt(0)] = 0.8;

const widest = 24;
let previous = new Float64Array(widest + 1);
let current = new Float64Array(widest + 1);
let beforePrevious = new Float64Array(widest + 1);

/**
 * 0 (identical) upwards, roughly the number of whole wrong consonants; Infinity once it is sure
 * to exceed `most`. Symmetric. Sounds are ASCII; of longer ones the first 24 characters count.
 */
export function soundDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  const rows = Math.min(a.length, widest);
  const columns = Math.min(b.length, widest);
  previous[0] = 0;
  for (let j = 1; j <= columns; j++)
    previous[j] = (previous[j - 1] ?? 0) + (insertions[b.charCodeAt(j - 1)] ?? 1);
  let leastBefore = 0;
  for (let i = 1; i <= rows; i++) {
    const left = a.charCodeAt(i - 1);
    const leave = insertions[left] ?? 1;
    let least = (previous[0] ?? 0) + leave;
    current[0] = least;
    for (let j = 1; j <= columns; j++) {
      const right = b.charCodeAt(j - 1);
      let best = (previous[j - 1] ?? 0) + (substitutions[left * codes + right] ?? 1);
      const without = (previous[j] ?? 0) + leave;
      if (without < best) best = without;
      const within = (current[j - 1] ?? 0) + (insertions[right] ?? 1);
      if (within < best) best = within;
      if (
        i > 1 &&
        j > 1 &&
        left !== right &&
        left === b.charCodeAt(j - 2) &&
        right === a.charCodeAt(i - 2)
      ) {
        const exchanged = (beforePrevious[j - 2] ?? 0) + 0.7;
        if (exchanged < best) best = exchanged;
      }
      current[j] = best;
      if (best < least) least = best;
    }
    // An exchange reaches two rows back.
    if (least > most && leastBefore > most) return Number.POSITIVE_INFINITY;
    leastBefore = least;
    const spare = beforePrevious;
    beforePrevious = previous;
    previous = current;
    current = spare;
  }
  return previous[columns] ?? 0;
}

/** Below this nothing is told apart: names so unlike are simply other names. */
const leastLikeness = 0.6;

/** 1 for identical sounds, towards 0; what is under 0.6 is 0. */
export function soundLikeness(a: string, b: string): number {
  if (a === b) return 1;
  // Three sounds at least: in a shorter name one letter makes another name.
  const length = Math.max(a.length, b.length, 3);
  const distance = soundDistance(a, b, (1 - leastLikeness) * length);
  const likeness = 1 - (distance + firstSound(a, b)) / length;
  return likeness < leastLikeness ? 0 : likeness;
}

/**
 * The first consonant is heard and written best: Mandeep, Sandeep and Amandeep, Ramandeep are
 * other people, where as many differences later in the word are a spelling.
 */
function firstSound(a: string, b: string): number {
  const [one, other] = [a.charCodeAt(0), b.charCodeAt(0)];
  if ((substitutions[one * codes + other] ?? 1) < 1) return 0;
  // Evgeny and Yevgeny, but not Amin and Yamin.
  if (/^y[aou]/.test(a) !== /^y[aou]/.test(b) && /^[aou]/.test(a) !== /^[aou]/.test(b)) return 0.7;
  const hard = Math.max(insertions[one] ?? 1, insertions[other] ?? 1) >= 1;
  // Neighbours exchanged are a slip of the hand.
  const exchanged = one === b.charCodeAt(1) && other === a.charCodeAt(1);
  return hard && !exchanged ? 0.4 : 0;
}
