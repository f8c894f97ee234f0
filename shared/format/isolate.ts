/**
 * A name inside a sentence or plain text, between U+2068 and U+2069, so that a right-to-left name
 * can't turn the words around it (Unicode UAX #9, first strong isolate).
 */
export function isolate(name: string): string {
  return name === '' ? '' : `\u2068${name}\u2069`;
}
