/**
 * Edit distance between two sounds in which a step costs what it means (after ALINE, Kondrak
 * 2000, much simplified): a vowel for its neighbour costs little, a voiced consonant for its
 * voiceless sister a third, p for k a whole one. Neighbours in the wrong order cost 0.7
 * (Damerau). The costs follow from which letters transcriptions of one sound disagree about, not
 * from any list of names.
 */
const substitutions = new Map<string, number>();

function cost(pairs: string, value: number): void {
  for (const pair of pairs.split(' ')) {
    substitutions.set(pair, value);
    substitutions.set(`${pair[1]}${pair[0]}`, value);
  }
}
cost('ei ou', 0.12);
cost('ae eo', 0.25);
cost('ao', 0.3);
cost('ai au eu iu oi', 0.5);
cost('yi vu', 0.12);
cost('ye', 0.4);
cost('vo', 0.3);
cost('hx', 0.1);
cost('kx', 0.25);
cost('gx gh', 0.5);
cost('kg td pb fv JS JC sz', 0.35);
cost('SC sS sC zJ CX', 0.35);
cost('yJ', 0.5);
cost('gJ bv pf kh dz', 0.5);
cost('zS ts tC zs', 0.45);
cost('nN', 0.15);
cost('mn mN Ng', 0.6);
cost('lr', 0.75);

const insertions: Readonly<Record<string, number>> = {
  a: 0.3,
  e: 0.25,
  i: 0.25,
  o: 0.3,
  u: 0.3,
  y: 0.3,
  h: 0.35,
  v: 0.8,
};

// A single typing error must not make two short names alike, so short names count as longer.
const widest = 24;
let previous = new Float64Array(widest + 1);
let current = new Float64Array(widest + 1);
let beforePrevious = new Float64Array(widest + 1);

/** 0 (identical) upwards, roughly the number of whole wrong consonants. Symmetric. */
export function soundDistance(first: string, second: string): number {
  const a = first.slice(0, widest);
  const b = second.slice(0, widest);
  previous[0] = 0;
  for (let j = 1; j <= b.length; j++)
    previous[j] = (previous[j - 1] ?? 0) + (insertions[b[j - 1] ?? ''] ?? 1);
  for (let i = 1; i <= a.length; i++) {
    const left = a[i - 1] ?? '';
    const leave = insertions[left] ?? 1;
    current[0] = (previous[0] ?? 0) + leave;
    for (let j = 1; j <= b.length; j++) {
      const right = b[j - 1] ?? '';
      const change = left === right ? 0 : (substitutions.get(left + right) ?? 1);
      let best = Math.min(
        (previous[j - 1] ?? 0) + change,
        (previous[j] ?? 0) + leave,
        (current[j - 1] ?? 0) + (insertions[right] ?? 1),
      );
      if (i > 1 && j > 1 && left !== right && left === b[j - 2] && right === a[i - 2])
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 0.7);
      current[j] = best;
    }
    const spare = beforePrevious;
    beforePrevious = previous;
    previous = current;
    current = spare;
  }
  return previous[b.length] ?? 0;
}

/** 1 for identical sounds, towards 0. */
export function soundLikeness(a: string, b: string): number {
  if (a === b) return 1;
  return Math.max(0, 1 - soundDistance(a, b) / Math.max(a.length, b.length, 3));
}
