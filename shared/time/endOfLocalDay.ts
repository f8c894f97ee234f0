/** The last minute of a day (`2026-11-30`) in this machine's time zone, in ms UTC. */
export function endOfLocalDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 23, 59).getTime();
}
