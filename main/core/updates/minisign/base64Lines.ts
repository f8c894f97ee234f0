/** The bytes of one line of base64, if there are exactly that many and no other line spells them. */
export function decoded(line: string, length: number): Uint8Array | undefined {
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== length || bytes.toString('base64') !== line) return undefined;
  return Uint8Array.from(bytes);
}
