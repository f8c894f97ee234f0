import type { Lexicon, LexicalWord } from './lexicon.ts';
import { unclearFrom } from './lexicon.ts';
import type { Role } from './parseName.ts';

export interface NameWord {
  readonly word: LexicalWord;
  readonly role: Role;
  readonly optional: boolean;
}

/** A name ready to compare. `joined[i]` is words i and i+1 written as one. */
export interface PreparedName {
  readonly words: readonly NameWord[];
  readonly joined: readonly LexicalWord[];
}

export interface MatchedWords {
  readonly likeness: number;
  readonly a: LexicalWord;
  readonly b: LexicalWord;
  readonly roleA: Role;
  readonly roleB: Role;
}

export interface Alignment {
  readonly matched: readonly MatchedWords[];
  readonly restA: readonly NameWord[];
  readonly restB: readonly NameWord[];
}

/** Two words for one must fit well, or any two short words make a long one. */
const joinedFrom = 0.9;

/**
 * Pairs off the words of two names, whatever their order, so that the sum of likenesses is
 * greatest; two neighbouring words may stand for one (Xiao Ming, Xiaoming). Words less alike
 * than `unclearFrom` stay unpaired. Symmetric; names have six words at most.
 */
export function alignNames(a: PreparedName, b: PreparedName, lexicon: Lexicon): Alignment {
  let best: MatchedWords[] = [];
  let bestUsedA = 0;
  let bestUsedB = 0;
  let bestScore = -1;
  const chosen: MatchedWords[] = [];

  const score = (usedA: number, usedB: number) => {
    let sum = bits(usedA) * 0.02 + bits(usedB) * 0.02;
    for (const one of chosen) sum += one.likeness - 0.5;
    return sum;
  };
  const tryPair = (
    left: LexicalWord,
    right: LexicalWord,
    roleA: Role,
    roleB: Role,
    least: number,
    next: () => void,
  ) => {
    const likeness = lexicon.likeness(left, right);
    if (likeness < least) return;
    chosen.push({ likeness, a: left, b: right, roleA, roleB });
    next();
    chosen.pop();
  };
  const walk = (at: number, usedA: number, usedB: number): void => {
    if (at >= a.words.length) {
      const sum = score(usedA, usedB);
      if (sum > bestScore + 1e-9) {
        bestScore = sum;
        best = [...chosen];
        bestUsedA = usedA;
        bestUsedB = usedB;
      }
      return;
    }
    const left = a.words[at];
    if (!left) return;
    for (let j = 0; j < b.words.length; j++) {
      const right = b.words[j];
      if (!right || usedB & (1 << j)) continue;
      tryPair(left.word, right.word, left.role, right.role, unclearFrom, () =>
        walk(at + 1, usedA | (1 << at), usedB | (1 << j)),
      );
      const bothRight = b.joined[j];
      if (bothRight && near(left.word, bothRight) && !(usedB & (1 << (j + 1))))
        tryPair(left.word, bothRight, left.role, right.role, joinedFrom, () =>
          walk(at + 1, usedA | (1 << at), usedB | (1 << j) | (1 << (j + 1))),
        );
      const bothLeft = a.joined[at];
      if (bothLeft && near(bothLeft, right.word))
        tryPair(bothLeft, right.word, left.role, right.role, joinedFrom, () =>
          walk(at + 2, usedA | (1 << at) | (1 << (at + 1)), usedB | (1 << j)),
        );
    }
    walk(at + 1, usedA, usedB);
  };
  walk(0, 0, 0);

  return {
    matched: best,
    restA: a.words.filter((_, index) => !(bestUsedA & (1 << index))),
    restB: b.words.filter((_, index) => !(bestUsedB & (1 << index))),
  };
}

/** Whether one can be the other's two words written together, by length. */
function near(a: LexicalWord, b: LexicalWord): boolean {
  return Math.abs(a.text.length - b.text.length) <= 4;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}
