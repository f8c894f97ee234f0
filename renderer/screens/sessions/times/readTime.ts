/**
 * A time of day as people type it: "9:30", "930", "9 h 30", "14h", "2pm", "2:15 p.m.", "14.05".
 * Minutes after midnight, or null when it is none. A lone "9" is 9:00.
 */
export function readTime(typed: string): number | null {
  const text = typed
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/(\d)\.(?=\d)/, '$1:')
    .replace(/\./g, '');
  const match = /^(\d{1,2})(?:[:h]?(\d{2})|[:h])?(am|pm|a|p)?$/.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  const half = match[3]?.[0];
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  if (half === undefined) return hour * 60 + minute;
  return ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute;
}
