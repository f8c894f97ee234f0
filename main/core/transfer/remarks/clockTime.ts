/** A time of day in folded words: "5 pm", "5 30 p m", "17 h", "17 h 30", "17 00", "noon", "midi". */
export const timeWords =
  '(noon|midi|midnight|minuit|\\d{1,2}(?: ?h(?: ?\\d{2})?| \\d{2})?(?: ?(?:am|pm|a m|p m))?)';

/**
 * Minutes after midnight; undefined for what is no time. A bare 1 to 7 is the afternoon: nobody asks
 * to be called after three in the morning, and the worker sees the time that was understood.
 */
export function clockMinutes(words: string): number | undefined {
  if (words === 'noon' || words === 'midi') return 720;
  if (words === 'midnight' || words === 'minuit') return 1440;
  const parts = /^(\d{1,2})(?: ?(h))?(?: ?(\d{2}))?(?: ?(am|pm|a m|p m))?$/.exec(words);
  if (parts === null) return undefined;
  const [, hourText = '', french, minuteText = '0', half] = parts;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  if (hour > 23 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  if (half?.startsWith('p') === true) hour = (hour % 12) + 12;
  else if (half?.startsWith('a') === true) hour %= 12;
  else if (french === undefined && parts[3] === undefined && hour >= 1 && hour <= 7) hour += 12;
  return hour * 60 + minute;
}
