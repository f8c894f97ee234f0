/** What speaks for a pair, in words: "same birth date, names sound alike". */
export function reasonWords(
  reasons: readonly { readonly kind: string; readonly against: boolean }[],
  words: Readonly<Record<string, string>>,
): string {
  return reasons
    .filter((reason) => !reason.against)
    .map((reason) => words[reason.kind] ?? '')
    .filter((word) => word !== '')
    .slice(0, 4)
    .join(', ');
}
