const days = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day on the wall calendar at an instant (ms UTC), in this machine's time zone: `2026-11-24`. */
export function localDay(at: number): string {
  return days.format(at);
}
