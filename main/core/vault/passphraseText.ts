/** A longer one is pasted by mistake; it would only make the program slow. */
const longest = 1000;

/**
 * The passphrase as it is rated and as it goes into the key: Unicode NFKC, since keyboards and systems
 * compose accents differently; white space at the ends dropped and runs of it made one space, since
 * these come from pasting and from speaking the words aloud. Case and everything else count.
 * Undefined when nothing is left or it is absurdly long.
 */
export function passphraseText(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().replace(/\s+/gu, ' ');
  return text.length > 0 && text.length <= longest ? text : undefined;
}
