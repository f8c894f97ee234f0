/** An instant (milliseconds) as signed files have it: whole seconds, UTC, `2026-11-23T09:00:00Z`. */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/u, 'Z');
}
