import { CarnetError } from '../../../shared/contract/errors.ts';
import { answerMatches, recoveryChallenge } from '../vault/recoveryChallenge.ts';

interface Shown {
  readonly words: readonly string[];
  readonly positions: readonly [number, number];
  readonly adopt: () => Promise<void>;
}

/** Recovery words that were shown and not yet read back. Only in memory. */
export class ShownWords {
  #shown: Shown | null = null;

  /** @param adopt makes them count, once they were read back */
  show(words: readonly string[], adopt: () => Promise<void> = async () => undefined): void {
    this.#shown = { words, positions: recoveryChallenge(words), adopt };
  }

  forget(): void {
    this.#shown = null;
  }

  /**
   * Which two words are asked for, counted from 1.
   * @throws CarnetError `record.notFound` where none are shown
   */
  get positions(): [number, number] {
    return [...this.#now().positions];
  }

  /**
   * Adopts them and forgets them, unless an answer is wrong.
   * @returns the positions of wrong or lacking answers
   * @throws CarnetError `record.notFound` where none are shown
   */
  async readBack(
    answers: readonly { readonly position: number; readonly word: string }[],
  ): Promise<number[]> {
    const { words, positions, adopt } = this.#now();
    const isRight = (position: number) =>
      answers.some(
        (given) => given.position === position && answerMatches(words, position, given.word),
      );
    const wrong = positions.filter((position) => !isRight(position));
    if (wrong.length > 0) return wrong;
    await adopt();
    this.#shown = null;
    return wrong;
  }

  #now(): Shown {
    if (this.#shown === null) throw new CarnetError('record.notFound', { kind: 'recoveryWords' });
    return this.#shown;
  }
}
