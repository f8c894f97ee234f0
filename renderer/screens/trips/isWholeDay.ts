/** A day, and not only a month or a year. */
export function isWholeDay(date: string): boolean {
  return date.length === 10;
}
