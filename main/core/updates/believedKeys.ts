import { readRetirement } from '../../../shared/updates/keyRetirement.ts';
import { keyName, type PublicKey } from './minisign/publicKey.ts';
import { isSignedBy, parseSignature } from './minisign/signature.ts';

/** Something signed, as its two files have it. */
export interface SignedText {
  readonly text: string;
  /** The `.minisig` file. */
  readonly signature: string;
}

/** The key whose statement this is, and the key that it retires; undefined unless it is a valid one. */
export function retirementBy(
  statement: SignedText,
  keys: readonly PublicKey[],
): { readonly by: PublicKey; readonly retired: PublicKey } | undefined {
  const retires = readRetirement(statement.text)?.retires;
  const retired = keys.find(({ id }) => keyName(id) === retires);
  const by = signerOf(statement, keys);
  return by && retired && by !== retired ? { by, retired } : undefined;
}

/** The key that signed a text, if it is one of these. */
export function signerOf(
  { text, signature }: SignedText,
  keys: readonly PublicKey[],
): PublicKey | undefined {
  const parsed = parseSignature(signature);
  return parsed && keys.find((key) => isSignedBy(Buffer.from(text), parsed, key));
}

/**
 * The compiled-in keys less those that another of them retired. What was retired stays so whoever
 * speaks next, in whatever order the statements arrive: of two keys that retire each other none is
 * left, because one of them is a thief's and nobody here can tell which. Then a person installs by hand.
 */
export function believedKeys(
  keys: readonly PublicKey[],
  statements: readonly SignedText[],
): readonly PublicKey[] {
  const retired = new Set(statements.map((each) => retirementBy(each, keys)?.retired));
  return keys.filter((key) => !retired.has(key));
}
