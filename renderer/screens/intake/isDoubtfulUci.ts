/**
 * A UCI (unique client identifier of IRCC) has 8 or 10 digits, often written with hyphens. Another
 * form is warned about, never refused: the paper in hand may be right.
 */
export function isDoubtfulUci(
  identifier: { kind?: string | undefined; value?: string | undefined } | undefined,
): boolean {
  const value = (identifier?.value ?? '').trim();
  if (identifier?.kind !== 'uci' || value === '') return false;
  return !/^(?:\d{8}|\d{10})$/.test(value.replace(/[\s-]/g, ''));
}
