import type { KeyDerivation } from '../../vault/keyDerivation.ts';
import { sodium } from '../../vault/sodium.ts';
import { type SixWords, sixWords } from './sixWords.ts';

/** The six words of an invitation and a request, derived once for each pair: it takes a moment. */
export function rememberedWords(
  derivation: Pick<KeyDerivation, 'derive'>,
): (invitationHash: Uint8Array, requestHash: Uint8Array) => Promise<SixWords> {
  let last: { readonly pair: string; readonly words: Promise<SixWords> } | undefined;
  return (invitationHash, requestHash) => {
    const pair = sodium.to_hex(new Uint8Array([...invitationHash, ...requestHash]));
    if (last?.pair !== pair) {
      const words = sixWords(invitationHash, requestHash, derivation);
      last = { pair, words };
      // A laptop without memory to spare may have some later.
      words.catch(() => (last = undefined));
    }
    return last.words;
  };
}
