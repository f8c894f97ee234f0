interface Point {
  readonly kind: string;
  readonly value: string;
  readonly e164: string;
}

/** What a way of contact shows: a telephone in groups, an address as it is. */
export function shownValue(point: Point): string {
  return point.kind === 'telephone' || point.kind === 'whatsapp'
    ? shownTelephone(point)
    : point.value;
}

/**
 * A number in groups that can be read aloud: "204 555 0148". Only numbers of the North American
 * plan are regrouped; any other stays as it was given, because its groups mean something there.
 */
export function shownTelephone(point: { readonly value: string; readonly e164: string }): string {
  const written = point.value.trim();
  const digits = (point.e164 || written).replace(/\D+/g, '');
  const national = /^1?([2-9]\d{2})([2-9]\d{2})(\d{4})$/.exec(digits);
  const international = point.e164 !== '' && !point.e164.startsWith('+1');
  const plain = /^[\d\s().+\-–·]+$/.test(written);
  if (!national || international || !plain) return written;
  const [, area, exchange, line] = national;
  // No-break spaces: a number is never cut at the end of a line.
  return `${area}\u00a0${exchange}\u00a0${line}`;
}
